import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { populationWords } from '../../words/populations.ts';
import { populationBoxes, populationsFrom } from './populationChoice.ts';
import type { WeightsPage, WeightsState } from './weightsState.ts';

const words = wordsIn(populationWords, 'en');

interface PopulationFormProps {
  readonly page: WeightsPage & { readonly at: 'ready' };
  readonly state: WeightsState;
}

/** How many people a wave was drawn from, where a good part of them answered. */
export function PopulationForm({ page, state }: PopulationFormProps) {
  const { people, populations } = page;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(populations).map(([name, count]) => [name, String(count)])),
  );
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      class="result-recipe"
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        const found = populationsFrom(typed, people.found);
        setWrong(found === null);
        if (found !== null) void state.savePopulations(found);
      }}
    >
      <h2 class="govuk-heading-l">{words.title}</h2>
      <p class="govuk-body">{words.lead}</p>
      <p class="govuk-body">{words.status[people.finite]}</p>
      {people.finite === 'notRandom' || people.finite === 'clusters' ? null : (
        <>
          {populationBoxes(people.found).map(({ name, label, hint }, place) => (
            <TextField
              key={name}
              id={`population-${place}`}
              label={label}
              hint={hint}
              value={typed[name] ?? ''}
              onInput={(text) => setTyped({ ...typed, [name]: text })}
              error={isWrong && place === 0 ? words.wrong : undefined}
              inputMode="numeric"
              width={10}
            />
          ))}
          <Button look="secondary">{words.save}</Button>
        </>
      )}
    </form>
  );
}
