import { type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import type { Codes } from '../stats/tally.ts';
import type { Variable } from './dataset.ts';
import { type BitPlace, bitsOf } from './severalBits.ts';
import { numbersOf } from './summary.ts';

/** What of a question is tested: answers counted together, one answer, the net promoter score, or a mean. */
export type MeasureSort = 'net' | 'answer' | 'netPromoter' | 'mean';

/** One figure of a question, as a score for each of its codes. */
export interface Measure {
  readonly column: Column;
  readonly sort: MeasureSort;
  /** The net, or the code of the answer; null for a score and a mean. */
  readonly row: string | null;
  readonly label: Text | null;
  /** One for each respondent, below the number of scores. */
  readonly codes: Codes;
  /** Where it is an option that is kept as bits. */
  readonly option?: BitPlace;
  /** The code of those to whom it was not put. */
  readonly notAsked: number;
  /** By code: 1 and 0 for a share, 1, 0 and −1 for a net score, the number itself for a mean; undefined outside the base. */
  readonly scores: readonly (number | undefined)[];
}

/** Whether people without a view are in the base of shares. */
export type DontKnowBase = 'asAsked' | 'in' | 'out';

/**
 * What a scan tests of a question: its net promoter score; else the answers that its favourable net counts together; else
 * the mean of its numbers; else each answer. Of a question of two answers one says it all.
 *
 * People without a view are in the base of a share as the question says, unless told otherwise; a score and a mean are
 * always of those who gave a number (statistics rules, section 3). Of words nothing is tested.
 */
export function measuresOf(variable: Variable, dontKnow: DontKnowBase): readonly Measure[] {
  const { column, codes } = variable;
  if (column.isOwnWords) return [];
  if (column.netPromoter)
    return [{ ...bare(column, 'netPromoter'), codes, scores: netScores(column), notAsked: MISSING.notAsked }];
  const net = column.nets.find(({ direction }) => direction === 'positive');
  const option = bitsOf(variable);
  const share = (label: Text, isYes: (code: number) => boolean) => ({
    column,
    label,
    codes,
    ...(option && { option }),
    scores: shareScores(column, dontKnow, isYes),
    notAsked: MISSING.notAsked,
  });
  if (net) {
    const { id: row, label } = net;
    return [{ ...share(label, (code) => net.codes.includes(code)), sort: 'net', row }];
  }
  if (column.number) {
    const { values, codes: numbers } = numbersOf(variable);
    const notAsked = values.length + 1;
    return [
      {
        ...bare(column, 'mean'),
        codes: numbers.map((number, i) => (codes[i] === MISSING.notAsked ? notAsked : number)),
        scores: [...values, undefined, undefined],
        notAsked,
      },
    ];
  }
  const { categories } = column;
  const told = categories.length === 2 ? categories.slice(0, 1) : categories;
  return told.map(({ code, label }) => ({
    ...share(column.isOneOfSeveral ? column.label : label, (one) => one === code),
    sort: 'answer',
    row: String(code),
  }));
}

function bare(column: Column, sort: 'netPromoter' | 'mean') {
  return { column, sort, row: null, label: null };
}

function shareScores(
  { categories, dontKnowInBase }: Column,
  dontKnow: DontKnowBase,
  isYes: (code: number) => boolean,
): readonly (number | undefined)[] {
  const isIn = dontKnow === 'asAsked' ? dontKnowInBase : dontKnow === 'in';
  const scores = new Array<number | undefined>(FIRST_CATEGORY).fill(undefined);
  if (isIn) for (const code of [MISSING.dontKnow, MISSING.preferNot]) scores[code] = 0;
  return [...scores, ...categories.map(({ code }) => (isYes(code) ? 1 : 0))];
}

function netScores({ categories, nets, netPromoter }: Column): readonly (number | undefined)[] {
  const counts = (name: string | undefined, code: number) =>
    nets.find(({ id }) => id === name)?.codes.includes(code) ? 1 : 0;
  return [
    ...new Array<undefined>(FIRST_CATEGORY).fill(undefined),
    ...categories.map(
      ({ code }) => counts(netPromoter?.promoters, code) - counts(netPromoter?.detractors, code),
    ),
  ];
}
