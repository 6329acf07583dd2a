import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { KeptRecipe } from './recipe.ts';

const words = wordsIn(chosenWords, 'en');

interface KeptRecipesProps {
  readonly kept: readonly KeptRecipe[];
  /** Whether enough is chosen to be kept. */
  readonly canKeep: boolean;
  readonly hint: string;
  /** The address of the page without its query. */
  readonly page: string;
  readonly onKeep: (name: string) => Promise<void>;
  readonly onRemove: (name: string) => Promise<void>;
}

/** The choices that were kept under a name, and one more of what is shown. */
export function KeptRecipes({ kept, canKeep, hint, page, onKeep, onRemove }: KeptRecipesProps) {
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [said, setSaid] = useState('');
  const keep = async () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '') return;
    await onKeep(given);
    setName('');
    setSaid(words.keptNow(given));
  };
  return (
    <section class="tables-kept ui-no-print">
      {canKeep ? (
        <>
          <h2 class="govuk-heading-m">{words.keep}</h2>
          <TextField
            id="recipe-name"
            label={words.keepName}
            hint={hint}
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
                <a class="govuk-link" href={`${page}?${one.query}`}>
                  {one.name}
                </a>
                <Button look="secondary" onPress={() => void onRemove(one.name)}>
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
