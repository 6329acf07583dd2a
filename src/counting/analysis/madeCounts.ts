import { FIRST_CATEGORY } from '../../core/column.ts';
import { groupAnswers } from './answersBy.ts';
import { breakBy, type ChosenBreak } from './breakLines.ts';
import type { Dataset, Variable } from './dataset.ts';
import { rootsOf, toldBeside, wholeOf } from './madeGroups.ts';
import { isAboutPeople } from './shownColumns.ts';
import { toldCounts } from './toldCounts.ts';

/** One question by one break, as far as counts of it go. */
export interface CountedTable {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  readonly broken: ChosenBreak;
}

interface CountsOf {
  readonly dataset: Dataset;
  /** 1 for those the table is about; everyone when null. */
  readonly within: Uint8Array | null;
  readonly least: number;
  /** Groups of which nothing is told, in a table of this question by this break. */
  readonly hiddenOf: (table: CountedTable) => readonly boolean[];
  /** Of a question about people: counts that are not told, of each group by answer (hiddenCounts). */
  readonly crossed: (table: CountedTable) => readonly (readonly boolean[])[];
}

/**
 * Which counts of a table may be told, of each group by answer of the base (toldCounts.ts). Where the question or the break was
 * made by an officer, a count is a sum of counts of other tables: it is told only where those that it touches are told as well,
 * and it takes in all of each, or enough people, and leaves enough.
 *
 * @param known What was decided before, by the ids of the columns.
 */
export function toldOf(
  table: CountedTable,
  of: CountsOf,
  known = new Map<string, readonly (readonly boolean[])[]>(),
): readonly (readonly boolean[])[] {
  const key = JSON.stringify([table.asked, ...table.broken.variables].map(({ column }) => column.id));
  const before = known.get(key);
  if (before !== undefined) return before;
  const { dataset, within, least } = of;
  const hidden = of.hiddenOf(table);
  const isPeople = isAboutPeople(dataset, table.asked);
  const crossed = isPeople ? of.crossed(table) : [];
  const safes = (isPeople ? [] : besides(table, dataset)).map((beside) =>
    safeBeside({ table, beside, theirs: toldOf(beside, of, known) }, of),
  );
  const people = peopleByAnswer(table, dataset, within);
  const isCrossed = (at: number, answer: number) =>
    // What is left beside the groups shown is no group of the crossing.
    crossed[at]?.[answer] === true && table.broken.remainder?.at !== at;
  const may = people.map((counts, at) =>
    counts.map(
      (count, answer) =>
        (count === 0 || count >= least) &&
        !isCrossed(at, answer) &&
        safes.every((safe) => safe[at]?.[answer] !== false),
    ),
  );
  const cells = leftIfShown(table, hidden, may).map((row, at) => hidden[at] || row.map((one) => !one));
  const found = leftIfShown(table, hidden, toldCounts(people, cells, least));
  known.set(key, found);
  return found;
}

/**
 * A count of what is left beside the groups shown (findRemainder.ts) is told only where that of each of these is: it follows from
 * them and everyone's then, and is no more than is told without it.
 */
function leftIfShown(
  { broken: { remainder } }: CountedTable,
  hidden: readonly boolean[],
  told: readonly (readonly boolean[])[],
): readonly (readonly boolean[])[] {
  const shown = told.filter((_, at) => hidden[at] !== true && at !== remainder?.at);
  return told.map((row, at) =>
    at === remainder?.at ? row.map((one, answer) => one && shown.every((group) => group[answer])) : row,
  );
}

/**
 * Whether counts of a made question by groups would tell of a few people: one that combines several questions is as many tables
 * as it has groups. Or its bases would tell how many of a few are left out: how many are in it is a count
 * as well.
 */
export function tellsOfFew(table: CountedTable, of: CountsOf): boolean {
  const { asked, broken } = table;
  const { dataset, within } = of;
  if (asked.madeOf === undefined) return false;
  const whole = wholeOf(asked);
  const roots = rootsOf(dataset, asked);
  if (roots.length > 1) return true;
  const leavesOut = new Set<number>();
  for (let i = 0; i < dataset.size; i++) {
    const isOut = (whole.codes[i] ?? 0) < FIRST_CATEGORY && within?.[i] !== 0;
    const [group = broken.labels.length] = cellOf(table, i);
    if (isOut && roots.some(({ codes }) => (codes[i] ?? 0) >= FIRST_CATEGORY)) leavesOut.add(group);
  }
  const told = toldOf({ asked: whole, base: [FIRST_CATEGORY], broken }, of);
  return broken.labels.some(
    (_, group) => leavesOut.has(group) && told[group]?.[0] === false && !of.hiddenOf(table)[group],
  );
}

/** People of each group by answer of the base. */
function peopleByAnswer(
  { asked, base, broken }: CountedTable,
  dataset: Dataset,
  within: Uint8Array | null,
): readonly (readonly number[])[] {
  const rows = FIRST_CATEGORY + asked.column.categories.length;
  const counts = groupAnswers(dataset, { asked, broken }, within);
  return broken.labels.map((_, group) => base.map((code) => counts[group * rows + code] ?? 0));
}

function cellOf({ asked, base, broken }: CountedTable, i: number): readonly [number, number] {
  return [broken.column.codes[i] ?? broken.labels.length, base.indexOf(asked.codes[i] ?? 0)];
}

/** The same table with something that was made replaced by what it is looked at beside. */
function besides({ asked, base, broken }: CountedTable, dataset: Dataset): readonly CountedTable[] {
  const instead = (one: Variable) => [one, ...(one.madeOf === undefined ? [] : toldBeside(dataset, one))];
  const breaks = broken.variables.reduce<readonly (readonly Variable[])[]>(
    (found, one) => found.flatMap((before) => instead(one).map((other) => [...before, other])),
    [[]],
  );
  // What people think is told of everyone anyway.
  if (![asked, ...broken.variables].some((one) => isAboutPeople(dataset, one))) return [];
  const noView = base.filter((code) => code < FIRST_CATEGORY);
  return instead(asked).flatMap((question) =>
    breaks.flatMap((variables): readonly CountedTable[] => {
      const isSame = question === asked && variables.every((one, at) => one === broken.variables[at]);
      const other = isSame ? null : breakBy(variables);
      const answers = question.column.categories.map((_, at) => FIRST_CATEGORY + at);
      return other === null ? [] : [{ asked: question, base: [...answers, ...noView], broken: other }];
    }),
  );
}

/** Of each cell, whether it takes in nothing that the other table hides, and parts nothing of it from few others. */
function safeBeside(
  {
    table,
    beside,
    theirs,
  }: {
    readonly table: CountedTable;
    readonly beside: CountedTable;
    readonly theirs: readonly (readonly boolean[])[];
  },
  { dataset, within, least }: CountsOf,
): readonly (readonly boolean[])[] {
  const shared = new Map<string, number>();
  const whole = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < dataset.size; i++) {
    if (within?.[i] === 0) continue;
    const theirCell = cellOf(beside, i).join();
    add(whole, theirCell);
    add(shared, `${cellOf(table, i).join()} ${theirCell}`);
  }
  const safe = table.broken.labels.map(() => new Array<boolean>(table.base.length).fill(true));
  for (const [key, part] of shared) {
    const [mine = '', other = ''] = key.split(' ');
    const [group = 0, answer = 0] = mine.split(',').map(Number);
    const [theirGroup = 0, theirAnswer = 0] = other.split(',').map(Number);
    const left = (whole.get(other) ?? 0) - part;
    const isTold = theirs[theirGroup]?.[theirAnswer] === true;
    const isKnown = theirGroup < beside.broken.labels.length && theirAnswer >= 0;
    const isParted = left > 0 && Math.min(part, left) < least;
    const row = safe[group];
    if (row && answer >= 0 && (isKnown ? !isTold || isParted : part < least)) row[answer] = false;
  }
  return safe;
}
