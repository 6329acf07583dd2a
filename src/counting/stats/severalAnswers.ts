import { type Codes, type Sums, sumsOf, type TallyOptions, tally } from './tally.ts';
import { type Share, weightedShare } from './weightedShare.ts';

/** A question that takes several answers, each option ticked or not. */
export interface SeveralAnswers {
  /** People who were asked and ticked or left at least one option. */
  readonly base: Sums;
  /** Unweighted people of the base who ticked nothing. */
  readonly tickedNothing: number;
  readonly options: readonly {
    /** Sum of the weights of those who ticked it. */
    readonly weight: number;
    /** Share of the base: shares of all options may add up to more than 1. */
    readonly share: Share;
    /** Its part of all ticks, weighted; null where there are none. */
    readonly ofTicks: number | null;
  }[];
  /** Weighted ticks of all options. */
  readonly ticks: number;
  /** Ticks a person, weighted. */
  readonly meanTicks: number;
  /** Unweighted people who ticked the exclusive option and another: list them, mend nothing. Null without one. */
  readonly conflicts: number | null;
}

const NOT_TICKED = 0;
const TICKED = 1;

/**
 * The table of a question that takes several answers: each option on the same base, people counted once in it.
 *
 * Somebody who answered any option and has nothing for another has not ticked that one.
 *
 * Source: R survey 4.1-1 svymean for each option, on subset() to those who answered any.
 *
 * @param options One a column: a code per respondent, 1 ticked, 0 not, above that no answer.
 * @param by weights: one per respondent; exclusive: the place of “none of these”; the rest as for a tally.
 * @throws RangeError when nobody is in the base, or the columns differ in length.
 * @example severalAnswers([web, phone, none], { weights, exclusive: 2 }).meanTicks
 */
export function severalAnswers(
  options: readonly Codes[],
  by: Omit<TallyOptions, 'categories'> & { readonly weights: Float64Array; readonly exclusive?: number },
): SeveralAnswers {
  const { weights, exclusive, within, ...design } = by;
  const answered = Uint8Array.from(weights, (_, i) => {
    return within?.[i] !== 0 && options.some((codes) => (codes[i] as number) <= TICKED) ? 1 : 0;
  });
  const tallied = options.map((codes) => {
    const ticked = codes.map((code) => (code === TICKED ? TICKED : NOT_TICKED));
    return tally(ticked, weights, { ...design, within: answered, categories: 2 });
  });
  const [first] = tallied;
  const base = first && sumsOf(first, [NOT_TICKED, TICKED]);
  if (!base || base.count === 0) throw new RangeError('severalAnswers requires somebody in the base');
  const sums = tallied.map((of) => sumsOf(of, [TICKED]).weight);
  const ticks = sums.reduce((sum, weight) => sum + weight, 0);
  const count = (holds: (ticked: (option: number) => boolean) => boolean) =>
    weights.reduce((sum, weight, i) => {
      if (!(weight > 0) || answered[i] === 0) return sum;
      return sum + (holds((option) => options[option]?.[i] === TICKED) ? 1 : 0);
    }, 0);
  return {
    base,
    tickedNothing: count((ticked) => !options.some((_, option) => ticked(option))),
    options: tallied.map((of, option) => ({
      weight: sums[option] as number,
      share: weightedShare(of, { yes: [TICKED], base: [NOT_TICKED, TICKED] }),
      ofTicks: ticks === 0 ? null : (sums[option] as number) / ticks,
    })),
    ticks,
    meanTicks: ticks / base.weight,
    conflicts:
      exclusive === undefined
        ? null
        : count((ticked) => ticked(exclusive) && options.some((_, at) => at !== exclusive && ticked(at))),
  };
}
