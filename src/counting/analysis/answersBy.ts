import { FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Codes } from '../stats/tally.ts';
import { breakBy, type ChosenBreak } from './breakLines.ts';
import { crossVariables, questionOf } from './crossVariables.ts';
import type { Dataset, Variable } from './dataset.ts';
import { areOf, type PlacedAlike, placedAlike } from './peopleAlike.ts';
import { groupWith } from './remainder.ts';
import type { Counted, Rows } from './rows.ts';

/** People of each row by answer, row by row: a place for each code in memory of the question. */
export type AnswersBy = Uint32Array | Float64Array;

/** What was counted, by the rows and by the question. */
const known = new WeakMap<Rows, WeakMap<Variable, AnswersBy>>();

/** Larger counts are not kept. */
const MOST_KEPT = 2 ** 14;

/** A question by the rows of people alike, who are one row each in none: counted once for all that is decided of the table. */
export function answersBy({ rows, rowOf }: PlacedAlike, asked: Variable): AnswersBy {
  if (rowOf === null) throw new RangeError('answersBy requires people put together');
  const kept = keptOf(rows);
  const found = kept.get(asked) ?? countedBy(rowOf, asked, { rows, within: null });
  if (found.length <= MOST_KEPT) kept.set(asked, found);
  return found;
}

/** The same of many questions by many breaks, counted together before they are asked for. */
export function answersAhead(
  { size }: Pick<Dataset, 'size'>,
  questions: readonly Variable[],
  breaks: readonly PlacedAlike[],
): void {
  const most = MOST_KEPT / Math.max(1, ...questions.map(codesOf));
  const by = breaks.flatMap(({ rows, rowOf }) =>
    rowOf === null || rows.size > most || questions.every((one) => keptOf(rows).has(one))
      ? []
      : [{ rows, codes: rowOf, count: rows.size }],
  );
  if (by.length === 0) return;
  const crossings = crossVariables({
    questions: questions.map(questionOf),
    breaks: by,
    weights: new Float64Array(size).fill(1),
  });
  for (const [side, { rows }] of by.entries())
    for (const [at, question] of questions.entries()) {
      const counts = crossings[side]?.[at]?.counts;
      if (counts) keptOf(rows).set(question, counts);
    }
}

/**
 * How many people of each row were asked a question, and gave an answer of its base.
 *
 * @param about base: codes in memory; within: 1 for those who count, everyone when null.
 */
export function askedOf(
  alike: PlacedAlike,
  asked: Variable,
  { base, within }: { readonly base: readonly number[]; readonly within: Uint8Array | null },
): Counted {
  const { rows, rowOf } = alike;
  const count = codesOf(asked);
  const isInBase = new Uint8Array(count);
  for (const code of base) isInBase[code] = 1;
  if (rowOf === null) return askedAlone(asked, isInBase, within);
  const people = within === null ? answersBy(alike, asked) : countedBy(rowOf, asked, { rows, within });
  const found = { asked: new Uint32Array(rows.size), base: new Uint32Array(rows.size) };
  for (let place = 0; place < people.length; place++) {
    const [row, code] = [Math.floor(place / count), place % count];
    if (code === MISSING.notAsked) continue;
    const more = people[place] as number;
    found.asked[row] = (found.asked[row] as number) + more;
    if (isInBase[code] === 1) found.base[row] = (found.base[row] as number) + more;
  }
  return found;
}

/** The same where each person is a row. */
function askedAlone({ codes }: Variable, isInBase: Uint8Array, within: Uint8Array | null): Counted {
  const found = { asked: new Uint8Array(codes.length), base: new Uint8Array(codes.length) };
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code === MISSING.notAsked || within?.[i] === 0) continue;
    found.asked[i] = 1;
    found.base[i] = isInBase[code] as number;
  }
  return found;
}

/**
 * People of each group of a break by answer to a question; the groups one after the other, a place for each code in memory.
 *
 * @param within 1 for those who count; everyone when null.
 */
export function groupAnswers(
  dataset: Dataset,
  { asked, broken }: { readonly asked: Variable; readonly broken: ChosenBreak },
  within: Uint8Array | null,
): AnswersBy {
  const [groups, count] = [broken.labels.length, codesOf(asked)];
  const people = new Uint32Array((groups + 1) * count);
  const isKept = within === null && areOf(dataset, broken.variables);
  const alike = isKept ? placedAlike(dataset, broken.variables) : null;
  if (alike === null || alike.rowOf === null) {
    const [by, answers] = [broken.column.codes, asked.codes];
    for (let i = 0; i < answers.length; i++) {
      if (within !== null && within[i] === 0) continue;
      const place = Math.min(by[i] as number, groups) * count + (answers[i] as number);
      people[place] = (people[place] as number) + 1;
    }
    return people;
  }
  const ofRows = answersBy(alike, asked);
  const { remainder } = broken;
  const by = breakBy(broken.variables.map(alike.of))?.column.codes ?? [];
  for (let place = 0; place < ofRows.length; place++) {
    const own = Math.min(by[Math.floor(place / count)] ?? groups, groups);
    const group = remainder === undefined ? own : groupWith(remainder, own);
    const to = group * count + (place % count);
    people[to] = (people[to] as number) + (ofRows[place] as number);
  }
  return people;
}

function codesOf({ column }: Variable): number {
  return FIRST_CATEGORY + column.categories.length;
}

function keptOf(rows: Rows): WeakMap<Variable, AnswersBy> {
  const kept = known.get(rows) ?? new WeakMap<Variable, AnswersBy>();
  known.set(rows, kept);
  return kept;
}

function countedBy(
  rowOf: Codes,
  asked: Variable,
  { rows, within }: { readonly rows: Rows; readonly within: Uint8Array | null },
): AnswersBy {
  const [{ codes }, count] = [asked, codesOf(asked)];
  const people = new Uint32Array(rows.size * count);
  for (let i = 0; i < codes.length; i++) {
    if (within !== null && within[i] === 0) continue;
    const place = (rowOf[i] as number) * count + (codes[i] as number);
    people[place] = (people[place] as number) + 1;
  }
  return people;
}
