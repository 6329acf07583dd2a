import { type Linearised, linearised } from './linearised.ts';
import { sumsOf, type Tally } from './tally.ts';

/** A weighted share with everything that says how far to trust it. */
export interface Share extends Omit<Linearised, 'mean' | 'spread'> {
  /** 0 to 1. */
  readonly share: number;
  /** Unweighted people who gave one of the answers counted. */
  readonly yes: number;
}

/** Which codes of a question make a share. */
export interface ShareOf {
  /** The codes counted: an option, or all options of a net. */
  readonly yes: readonly number[];
  /** The codes of the base, those of `yes` among them. Every other code is outside. */
  readonly base: readonly number[];
}

/**
 * The weighted share of a base that gave one of the answers named: an option, or a net of options.
 *
 * A net is worked out from the weights, never by adding rounded options.
 *
 * Source: as linearised.ts with a score of 1 for yes and 0 for no; R survey 4.1-1 svymean.
 *
 * @param of The tally of the question.
 * @throws RangeError when nobody is in the base, or a counted code is outside it.
 * @example weightedShare(satisfaction, { yes: [0, 1], base: [0, 1, 2, 3, 4] }).share // satisfied of all with a view
 */
export function weightedShare(of: Tally, share: ShareOf): Share {
  return shareFrom({ of, known: linearised(of, scoresOf(of, share)) }, share);
}

/** The share that a mean of 1 and 0 is. Source: as weightedShare. */
export function shareFrom(
  { of, known }: { readonly of: Tally; readonly known: Linearised },
  { yes }: Pick<ShareOf, 'yes'>,
): Share {
  return {
    share: known.mean,
    yes: sumsOf(of, yes).count,
    base: known.base,
    weightedBase: known.weightedBase,
    kishBase: known.kishBase,
    heaviest: known.heaviest,
    respondents: known.respondents,
    clusters: known.clusters,
    precision: known.precision,
  };
}

/**
 * The share as a mean: 1 for a counted code, 0 for the rest of the base, undefined outside it.
 *
 * Source: a share is the mean of an indicator.
 *
 * @throws RangeError when a counted code is outside the base.
 */
export function scoresOf(of: Tally, { yes, base }: ShareOf): readonly (number | undefined)[] {
  const scores = new Array<number | undefined>(of.categories).fill(undefined);
  for (const code of base) scores[code] = 0;
  for (const code of yes) {
    if (scores[code] === undefined) throw new RangeError('scoresOf requires counted codes in the base');
    scores[code] = 1;
  }
  return scores;
}
