import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightingWords } from '../../words/weighting.ts';
import { readInterval } from './intervalChoice.ts';
import type { WeightsPage, WeightsState } from './weightsState.ts';

const words = wordsIn(weightingWords, 'en');

interface IntervalFormProps {
  readonly page: WeightsPage & { readonly at: 'ready' };
  readonly state: WeightsState;
}

/** How the intervals of a survey's shares are made. */
export function IntervalForm({ page, state }: IntervalFormProps) {
  const [interval, setInterval] = useState(page.interval);
  if (page.wave.sample === 'open') return null;
  return (
    <form
      class="result-recipe"
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        void state.saveInterval(interval);
      }}
    >
      <h2 class="govuk-heading-l">{words.intervals}</h2>
      <Radios
        id="interval"
        legend={words.intervalsLegend}
        choices={words.intervalChoices}
        value={interval}
        onChange={(value) => setInterval(readInterval(value))}
      />
      <Button look="secondary">{words.saveIntervals}</Button>
    </form>
  );
}
