import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { destinationChoice, destinationHint, recipeChoices } from './importChoices.ts';
import type { ImportState } from './importState.ts';
import { namelessText, personalColumns, stopText, tooManyText } from './importText.ts';
import { TroubleList } from './TroubleList.tsx';

const words = wordsIn(importWords, 'en');

/** What is in the file, where it should go, and from what the columns are begun. */
export function ContentsStep({ state }: { readonly state: ImportState }) {
  const opened = state.opened.value;
  const destination = state.destination.value;
  if (opened === null) return null;
  const { file, profile, destinations } = opened;
  const personal = personalColumns(profile.columns);
  const trouble = state.recipeTrouble.value;
  const tooMany = tooManyText(profile.rows);
  const nameless = namelessText(profile.columns);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <p class="govuk-body-l">
          {words.contentsLead(file.name, words.number(profile.rows), words.number(profile.columns.length))}
        </p>
        <p class="govuk-body">
          {words.howRead(
            words.separators[profile.separator] ?? profile.separator,
            words.encodings[profile.encoding] ?? profile.encoding,
          )}
        </p>
        {tooMany === null ? null : <Warning>{tooMany}</Warning>}
        {nameless === null ? null : <Warning>{nameless}</Warning>}
        {profile.troubles.length === 0 ? null : (
          <Details summary={words.rowsLeftOut} open>
            <TroubleList troubles={profile.troubles} />
          </Details>
        )}
        <Warning>{words.personal}</Warning>
        {personal === '' ? null : <p class="govuk-body">{words.maybePersonal(personal)}</p>}
        <div class="importing-wide">
          <SelectField
            id="destination"
            label={words.destination}
            hint={destination === null ? undefined : destinationHint(destination)}
            choices={destinations.map(destinationChoice)}
            value={destination?.key ?? ''}
            onChange={state.goTo}
          />
        </div>
        <Radios
          id="recipe"
          legend={words.recipe}
          hint={words.recipeGuess}
          choices={recipeChoices(opened.recipes, state.loadedRecipe.value)}
          value={state.recipe.value}
          onChange={state.useRecipe}
        />
        <FileField
          id="recipe-file"
          label={words.recipeFile}
          hint={words.recipeFileHint}
          error={trouble === null ? undefined : stopText(trouble)}
          accept=".json"
          onFiles={([chosen]) => {
            if (chosen) void state.loadRecipe(chosen);
          }}
        />
        <div class="govuk-button-group">
          <Button onPress={() => void state.goOn()}>{words.goOn}</Button>
          <Button look="secondary" onPress={state.back}>
            {words.otherFile}
          </Button>
        </div>
      </div>
    </div>
  );
}
