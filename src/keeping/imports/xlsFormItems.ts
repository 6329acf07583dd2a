import type { QuestionId } from '../../asking/questions/question.ts';
import { agreedOptions, anyOptions, withOtherOption } from '../../asking/questions/xlsform/formOptions.ts';
import type { XlsQuestion } from '../../asking/questions/xlsform/xlsKind.ts';
import { isTaken } from '../../asking/survey/nameFaults.ts';
import { type FormTerm, termSort } from '../../asking/survey/xlsform/formTerm.ts';
import { id } from '../../core/id.ts';
import type { Text } from '../../core/text.ts';
import { seededOrder } from './seededOrder.ts';
import { type FormList, MOST_CHOICES } from './xlsFormLists.ts';
import type { Noting, XlsNote } from './xlsFormNotes.ts';
import { rowId, rowRead } from './xlsFormRows.ts';
import { type FormLine, isYes } from './xlsFormSheets.ts';
import type { FormItem } from './xlsFormTree.ts';

/** Something that a form asks, with the name that it has here. */
export interface NamedItem {
  readonly item: FormItem;
  /** Its name in the form. */
  readonly name: string;
  readonly id: QuestionId;
}

/** Gives every item a name that no other has. */
export function namedItems(items: readonly FormItem[], note: Noting): readonly NamedItem[] {
  const taken = new Set<string>();
  // Where to go on, of names that many rows have.
  const last = new Map<string, number>();
  return items.map((item) => {
    const { line } = item;
    const name = line.cells.get('name') ?? `row_${line.row}`;
    const own = line.own.get('id');
    const wanted = typeof own === 'string' && own !== '' ? own : name;
    let given = wanted;
    for (let number = (last.get(wanted) ?? 1) + 1; taken.has(given) || isTaken(given); number += 1) {
      given = `${wanted}_${number}`;
      last.set(wanted, number);
    }
    taken.add(given);
    if (given !== wanted) {
      note({ sheet: 'survey', row: line.row, name, weight: 'changed', kind: 'renamed', found: given });
    }
    return { item, name, id: id<'question'>(given) };
  });
}

/** What an item asks, as the kinds of question read it, but for the limit of its answer. */
export interface AskedItem extends NamedItem {
  readonly found: XlsQuestion;
  /** What stands beside each choice of its list, in their order. */
  readonly columns: readonly ReadonlyMap<string, string>[];
  /** What formulas may call it by: itself, or each of its rows. */
  readonly terms: readonly FormTerm[];
}

/** What a form is read with. */
interface Around {
  readonly lists: ReadonlyMap<string, FormList>;
  readonly filled: (text: Text) => Text;
  readonly note: Noting;
}

/** Reads what an item asks; null where it cannot be asked here. */
export function askedItem(named: NamedItem, { lists, filled, note }: Around): AskedItem | null {
  const { item, name } = named;
  const { line, type } = item;
  const tell = (weight: 'leftOut' | 'changed', kind: XlsNote['kind'], found: string) =>
    note({ sheet: 'survey', row: line.row, name, weight, kind, found });
  const parameters = parametersOf(line.cells.get('parameters') ?? '');
  const list = lists.get(type.list ?? parameters['tick_labelset'] ?? '');
  const reason = whyLeftOut(item, list);
  if (reason !== null) {
    tell('leftOut', ...reason);
    return null;
  }
  const asked = askedAs(line, type);
  if (asked.kind !== null) tell('changed', asked.kind, line.cells.get('type') ?? '');
  const listed = asked.options ?? (type.hasOther && list ? withOtherOption(list.options) : list?.options);
  const rows = item.rows?.map((row) => rowRead(row, filled, item.carried));
  const appearance = line.cells.get('appearance');
  const found: XlsQuestion = {
    type: asked.type,
    ...(appearance !== undefined && { appearance }),
    ...inOrder(listed, line, parameters),
    ...(rows !== undefined && { rows }),
  };
  const columns = list?.lines.map((one) => one.cells) ?? [];
  return { ...named, found, columns, terms: termsOf(named, found, list) };
}

function whyLeftOut(
  { line, type }: FormItem,
  list: FormList | undefined,
): readonly [kind: XlsNote['kind'], found: string] | null {
  if (type.list !== null && list === undefined) return ['noList', type.list];
  if (list !== undefined && list.size > MOST_CHOICES) return ['tooManyChoices', String(list.size)];
  const appearance = line.cells.get('appearance') ?? '';
  // Its choices are in a file beside the form: those of the list only name the columns of that file.
  return /\bsearch\s*\(/.test(appearance) ? ['typeUnsupported', appearance] : null;
}

/** The choices with the parameters that are left: mixed in the same way for everybody, they simply stand in that order. */
function inOrder(
  options: XlsQuestion['options'],
  line: FormLine,
  parameters: Readonly<Record<string, string>>,
): Pick<XlsQuestion, 'parameters' | 'options'> {
  const { randomize, seed, ...others } = parameters;
  if (options === undefined) return { parameters };
  const isMixed = randomize?.toLowerCase() === 'true' && seed !== undefined;
  // What is filtered is mixed by ODK as it is left.
  const isFixed = isMixed && Number.isFinite(Number(seed)) && !line.cells.has('choice_filter');
  return isFixed
    ? { parameters: others, options: seededOrder(options, Number(seed)) }
    : { parameters, options };
}

/** A formula cannot write a name with both sorts of quotation mark. */
function canBeNamed(name: string): boolean {
  return !(name.includes("'") && name.includes('"'));
}

function termsOf(
  { item, name, id: question }: NamedItem,
  { type, options }: XlsQuestion,
  list: FormList | undefined,
): readonly FormTerm[] {
  const sort = termSort(type);
  // The words at the ends of a line are no choices.
  const chosen = sort === 'number' ? [] : (options ?? []);
  const added = chosen.flatMap((option) =>
    option.name === undefined ? [] : [[option.name, option.code] as const],
  );
  const codes = new Map(
    chosen.length === 0 ? [] : [...added, ...(list?.codes ?? [])].filter(([one]) => canBeNamed(one)),
  );
  const ranked = type === 'rank' ? { isRanked: true as const } : {};
  const term: FormTerm = { name, question, sort, codes, noViews: list?.noViews ?? [], ...ranked };
  return item.rows?.map((row) => ({ ...term, name: row.cells.get('name') ?? '', row: rowId(row) })) ?? [term];
}

/** A type that is asked here in another way, and how. */
interface AskedAs {
  readonly type: string;
  readonly kind: Extract<XlsNote['kind'], `takenAs${string}`> | null;
  readonly options?: XlsQuestion['options'];
}

const others: ReadonlyMap<string, AskedAs> = new Map([
  ['time', { type: 'text', kind: 'takenAsWords' }],
  ['dateTime', { type: 'date', kind: 'takenAsDay' }],
  ['anyToAdd', { type: 'select_one', kind: null, options: anyOptions }],
  ['acknowledge', { type: 'select_one', kind: 'takenAsChoice', options: agreedOptions }],
]);

const UNANSWERED = new Set(['note', 'calculate']);

function askedAs({ cells }: FormLine, { type, list }: FormItem['type']): AskedAs {
  if (isYes(cells.get('read_only')) && !UNANSWERED.has(type)) {
    // What is typed by nobody but worked out: other formulas may read it. A choice would be worked out as its name.
    return cells.has('calculation') && list === null
      ? { type: 'calculate', kind: 'takenAsWorkedOut' }
      : { type: 'note', kind: 'takenAsStatement' };
  }
  return others.get(type) ?? { type, kind: null };
}

/** `start=0 end=10`, parted by spaces, commas or semicolons. */
function parametersOf(cell: string): Readonly<Record<string, string>> {
  const pairs = [...cell.matchAll(/([\w-]+)\s*=\s*([^\s,;]+)/g)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key.toLowerCase(), value]));
}
