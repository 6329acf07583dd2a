import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { TablesState } from './tablesState.ts';

const words = wordsIn(chosenWords, 'en');

interface KeptRecipesProps {
  readonly state: TablesState;
  readonly wave: string;
}

/** The choices that were kept under a name, and one more of what is shown. */
export function KeptRecipes({ state, wave }: KeptRecipesProps) {
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [said, setSaid] = useState('');
  const kept = state.kept.value;
  const hasTables = state.recipe.value.rows.length > 0;
  const keep = async () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '') return;
    await state.keep(given);
    setName('');
    setSaid(words.keptNow(given));
  };
  return (
    <section class="tables-kept ui-no-print">
      {hasTables ? (
        <>
          <h2 class="govuk-heading-m">{words.keep}</h2>
          <TextField
            id="recipe-name"
            label={words.keepName}
            hint={words.keepHint}
            value={name}
            error={isMissing ? words.keepNoName : undefined}
            onInput={setName}
          />
          <Button look="secondary" onPress={() => void keep()}>
            {words.keepButton}
          </Button>
        </>
      ) : null}
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {said}
      </p>
      {kept.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{words.kept}</h2>
          <ul class="govuk-list">
            {kept.map((one) => (
              <li class="tables-recipe" key={one.name}>
                <a class="govuk-link" href={`#/results/${wave}/tables?${one.query}`}>
                  {one.name}
                </a>
                <Button look="secondary" onPress={() => void state.remove(one.name)}>
                  {words.remove(one.name)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
