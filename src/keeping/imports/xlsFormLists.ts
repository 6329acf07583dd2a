import type { Option } from '../../asking/questions/question.ts';
import { withOwnFields } from '../../asking/questions/xlsform/ownColumns.ts';
import { readOptions } from '../../asking/survey/xlsform/choiceOptions.ts';
import type { Text } from '../../core/text.ts';
import { noteChoices } from './xlsFormLeftOut.ts';
import type { Noting } from './xlsFormNotes.ts';
import type { FormLine } from './xlsFormSheets.ts';

/** Choices of one list that are read; a longer one is not, and says only how many it has. */
export const MOST_CHOICES = 20_000;

/** A list of choices of a form, as options. */
export interface FormList {
  readonly size: number;
  readonly options: readonly Option[];
  /** The codes of its choices by their names. */
  readonly codes: ReadonlyMap<string, number>;
  /** Its choices as they stand in the sheet, in the order of the options. */
  readonly lines: readonly FormLine[];
  /** Names of the choices that say that there is no view. */
  readonly noViews: readonly string[];
}

/** The lists of the choices sheet by their names, in one pass: a form may have a hundred thousand choices. */
export function formLists(
  lines: readonly FormLine[],
  filled: (text: Text) => Text,
  note: Noting,
): ReadonlyMap<string, FormList> {
  const byList = new Map<string, FormLine[]>();
  for (const line of lines) {
    const list = line.cells.get('list_name');
    if (list === undefined) continue;
    const known = byList.get(list);
    if (known === undefined) byList.set(list, [line]);
    else known.push(line);
  }
  for (const [list, its] of byList) noteChoices(list, its, note);
  return new Map([...byList].map(([list, its]) => [list, listOf(its, filled, note)]));
}

function listOf(lines: readonly FormLine[], filled: (text: Text) => Text, note: Noting): FormList {
  const size = lines.length;
  if (size > MOST_CHOICES) return { size, options: [], codes: new Map(), lines: [], noViews: [] };
  const names = new Set<string>();
  const kept: FormLine[] = [];
  const noViews: string[] = [];
  for (const line of lines) {
    const name = line.cells.get('name') ?? '';
    const isDouble = names.has(name);
    if (line.own.has('role')) noViews.push(name);
    else if (!isDouble && name !== '') kept.push(line);
    else
      note({ sheet: 'choices', row: line.row, name, weight: 'leftOut', kind: 'doubleChoice', found: name });
    names.add(name);
  }
  const read = readOptions(
    kept.map((line) => ({
      name: line.cells.get('name') ?? '',
      text: filled(line.texts.get('label') ?? { en: '' }),
    })),
  );
  const options = read.map((option, at) => {
    const own = kept[at]?.own ?? new Map();
    return withOwnFields(option, Object.fromEntries(own)) as Option;
  });
  return {
    size,
    options,
    codes: new Map(options.map(({ code }, at) => [kept[at]?.cells.get('name') ?? '', code])),
    lines: kept,
    noViews,
  };
}
