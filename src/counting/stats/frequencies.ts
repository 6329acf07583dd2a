import { type Sums, sumsOf, type Tally } from './tally.ts';
import { type Share, weightedShare } from './weightedShare.ts';

/** One row of a table of one question. */
export interface Frequency {
  /** The codes of the row: one for an option, several for a net. */
  readonly codes: readonly number[];
  /** Sum of the weights of the people who gave one of them. */
  readonly weight: number;
  readonly share: Share;
}

/** A question by option and net, on one base. */
export interface Frequencies {
  /** Unweighted people, weights and squared weights of the base. */
  readonly base: Sums;
  readonly options: readonly Frequency[];
  readonly nets: readonly Frequency[];
}

/**
 * The table of one question: each option and each net with its share and precision.
 *
 * Nets come from the unrounded weights, so a printed net may differ by 1 from the sum of its printed parts.
 *
 * Source: R survey 4.1-1 svymean for each option on one base.
 *
 * @param of The tally of the question.
 * @param rows options: the codes that make the base, each a row; nets: sets of those codes.
 * @throws RangeError when nobody is in the base, or a net holds a code outside it.
 * @example frequencies(satisfaction, { options: [0, 1, 2, 3, 4], nets: [[0, 1], [3, 4]] })
 */
export function frequencies(
  of: Tally,
  rows: { readonly options: readonly number[]; readonly nets: readonly (readonly number[])[] },
): Frequencies {
  const row = (codes: readonly number[]): Frequency => ({
    codes,
    weight: sumsOf(of, codes).weight,
    share: weightedShare(of, { yes: codes, base: rows.options }),
  });
  return {
    base: sumsOf(of, rows.options),
    options: rows.options.map((code) => row([code])),
    nets: rows.nets.map(row),
  };
}
