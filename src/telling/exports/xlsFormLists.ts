import type { Option } from '../../asking/questions/question.ts';
import { ownFields } from '../../asking/questions/xlsform/ownColumns.ts';
import { OFFERED_FOR } from '../../asking/survey/xlsform/choiceFilter.ts';
import { readOptions } from '../../asking/survey/xlsform/choiceOptions.ts';
import type { Text } from '../../core/text.ts';
import { noViewChoices } from '../../words/xlsform.ts';
import { choiceNames, type NameGiver, type NoViewName, noViewNames } from './xlsFormNames.ts';
import type { FormRow } from './xlsFormRow.ts';

/** The lists of choices of a form: questions that offer the same share one. */
export interface ListGiver {
  /** The name of the list of these options, with these ways of having no view. */
  listOf(
    options: readonly Option[],
    noViews: readonly NoViewName[],
    offeredFor?: ReadonlyMap<number, string>,
  ): string;
  readonly rows: readonly FormRow[];
}

type Filled = (text: Text) => Text;

export function listGiver(fresh: NameGiver, filled: Filled): ListGiver {
  const named = new Map<string, string>();
  const rows: FormRow[] = [];
  return {
    rows,
    listOf: (options, noViews, offeredFor = new Map()) => {
      const choices = [...choiceRows(options, filled, offeredFor), ...noViews.map(noViewRow)];
      // A form cannot have an empty list.
      const listed = choices.length > 0 ? choices : [emptyRow];
      const key = JSON.stringify(listed);
      const known = named.get(key);
      if (known !== undefined) return known;
      const list = fresh('list');
      named.set(key, list);
      rows.push(...listed.map((row) => ({ ...row, cells: { list_name: list, ...row.cells } })));
      return list;
    },
  };
}

function choiceRows(
  options: readonly Option[],
  filled: Filled,
  offeredFor: ReadonlyMap<number, string>,
): readonly FormRow[] {
  const names = choiceNames(options);
  const named = options.map((option, at) => ({ option, name: names[at]?.[0] ?? '' }));
  const read = readOptions(named.map(({ option, name }) => ({ name, text: option.text })));
  return named.map(({ option, name }, at) => ({
    cells: { name, [OFFERED_FOR]: offeredFor.get(option.code) ?? '' },
    texts: { label: filled(option.text) },
    own: ownFields(option, read[at] ?? {}),
  }));
}

const emptyRow: FormRow = { cells: { name: '0' }, texts: {}, own: { role: 'none' } };

function noViewRow(way: NoViewName): FormRow {
  return { cells: { name: noViewNames[way] }, texts: { label: noViewChoices[way] }, own: { role: way } };
}
