import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { useChoices, useChosen } from './importChoices.ts';
import type { ImportState } from './importState.ts';
import { becomesText, boxId, columnErrors, linesOfCodes, profileText, toldText } from './importText.ts';
import type { MappingState, Show } from './mappingState.ts';

const words = wordsIn(importWords, 'en');
const shows: readonly Show[] = ['all', 'questions', 'facts', 'leftOut'];

/** Every column of the file with what it becomes: many can be set at once, each can be opened by itself. */
export function ColumnsStep({ state }: { readonly state: ImportState }) {
  const { columns } = state;
  const faults = columns.faults.value;
  const names = columns.mapping.value.columns;
  const errors = useMemo(() => columnErrors(faults, names), [faults, names]);
  return (
    <>
      <ErrorSummary title={words.problemColumns} errors={errors} />
      <p class="govuk-body-l">{words.columnsLead}</p>
      {columns.added.value.length === 0 ? null : (
        <div class="govuk-inset-text">
          <p class="govuk-body">{words.newCodes}</p>
          <ul class="govuk-list govuk-list--bullet">
            {linesOfCodes(columns.added.value).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <Bar columns={columns} />
      <p class="govuk-body" role="status">
        {toldText(columns.told.value)}
      </p>
      <ColumnList columns={columns} />
      <div class="govuk-button-group">
        <Button onPress={() => void state.goOn()}>{words.goOn}</Button>
        <Button look="secondary" onPress={() => void state.saveRecipe()}>
          {words.saveRecipe}
        </Button>
        <Button look="secondary" onPress={state.back}>
          {words.back}
        </Button>
      </div>
    </>
  );
}

function Bar({ columns }: { readonly columns: MappingState }) {
  const [use, setUse] = useState('grid');
  return (
    <div class="importing-bar">
      <TextField
        id="column-search"
        label={words.search}
        value={columns.search.value}
        onInput={columns.searchFor}
        width={10}
      />
      <SelectField
        id="column-show"
        label={words.show}
        choices={shows.map((one) => ({ value: one, label: words.shows[one] }))}
        value={columns.show.value}
        onChange={(value) => columns.list(shows.find((one) => one === value) ?? 'all')}
      />
      <SelectField id="treat" label={words.treat} choices={useChoices} value={use} onChange={setUse} />
      <Button onPress={() => columns.treat(useChosen(use))}>{words.treatButton}</Button>
      <Button look="secondary" onPress={columns.chooseListed}>
        {words.chooseShown}
      </Button>
      <Button look="secondary" onPress={columns.chooseNone}>
        {words.chooseNone}
      </Button>
    </div>
  );
}

function ColumnList({ columns }: { readonly columns: MappingState }) {
  const listed = columns.listed.value;
  const chosen = columns.chosen.value;
  const mapping = columns.mapping.value;
  const places = new Map(mapping.columns.map((name, at) => [name, at]));
  return (
    <>
      <p class="govuk-body-s" aria-live="polite">
        {words.shown(
          words.number(listed.length),
          words.number(mapping.columns.length),
          words.number(chosen.size),
        )}
      </p>
      <ul class="importing-list" aria-label={words.columnsCaption}>
        {listed.map((column) => {
          const box = boxId(places.get(column.name) ?? 0);
          return (
            <li class="importing-column" key={column.name}>
              <div class="govuk-checkboxes__item govuk-checkboxes--small">
                <input
                  class="govuk-checkboxes__input"
                  id={box}
                  type="checkbox"
                  checked={chosen.has(column.name)}
                  aria-describedby={`${box}-said`}
                  onChange={() => columns.choose(column.name)}
                />
                <label class="govuk-label govuk-checkboxes__label" for={box}>
                  {column.name}
                </label>
              </div>
              <p class="govuk-body-s importing-said" id={`${box}-said`}>
                <strong>{becomesText(mapping, column.name)}</strong>
                <br />
                {profileText(column)}
              </p>
              <button
                type="button"
                class="govuk-link ui-plain ui-link"
                onClick={() => columns.openColumn(column.name)}
              >
                {words.change}
                <span class="govuk-visually-hidden"> {column.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
