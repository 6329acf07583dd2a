import { adjustPvalues, type Correction } from './adjustPvalues.ts';
import { groupWithin, restWithin, rowsWithin } from './crossSlice.ts';
import type { CrossTally } from './crossTally.ts';
import { type GapOutcome, type ScoredGroup, scoredGap, scoredGroup } from './independentGap.ts';
import type { Linearised } from './linearised.ts';
import { sumsOf, type Tally } from './tally.ts';
import { type Share, type ShareOf, scoresOf, shareFrom } from './weightedShare.ts';

/** Which groups are looked at, and how sure intervals are. */
interface GapsAbout {
  readonly level?: number;
  readonly among?: readonly boolean[];
}

/** One group of a break beside everyone of the other groups. */
export interface GapToRest {
  /** Null where nobody of the group, or of the rest, is in the base. */
  readonly share: Share | null;
  readonly rest: Share | null;
  /** Group less rest; null where one of them is. */
  readonly gap: GapOutcome | null;
}

/**
 * Each group of a break against everyone else whose group is known.
 *
 * Two groups are one test seen from both sides: count one of them when correcting.
 *
 * Source: R survey 4.1-1 svyttest(y ~ g) on subset(): gap / √(se² + se²), t on both bases less 2; with clusters as groupGap.
 *
 * @param of The question by the break.
 * @param share In codes of the question.
 * @param about level: 0.95 for 95 % unless set; among: the groups to look at, the others have no gap; all unless set.
 * @returns One for each group, in the order of the break.
 */
export function gapsToRest(of: CrossTally, share: ShareOf, about: GapsAbout = {}): readonly GapToRest[] {
  const { level = 0.95, among } = about;
  return Array.from({ length: of.columns }, (_, group) => {
    if (among?.[group] === false) return { share: null, rest: null, gap: null };
    const one = shareIn(groupWithin(of, group), share);
    const rest = shareIn(restWithin(of, group), share);
    return {
      share: one && shareFrom(one, share),
      rest: rest && shareFrom(rest, share),
      gap: one && rest && scoredGap(one, rest, level),
    };
  });
}

/** One group of a break beside everyone of the other groups, by a score. */
export interface ScoreToRest {
  /** Null where nobody of the group, or of the rest, is in the base. */
  readonly one: Linearised | null;
  readonly rest: Linearised | null;
  /** Group less rest, in the unit of the score; null where one of them is. */
  readonly gap: GapOutcome | null;
}

/**
 * Each group of a break against everyone else of the named groups, as gapsToRest, of any score.
 *
 * Source: R survey 4.1-1 svyttest(score ~ g) on subset(), as scoredGap.
 *
 * @param of The question by the break.
 * @param scores One for each row; undefined is outside the base: a share is 1 for yes and 0 for the rest of its base.
 * @param groups The columns whose people are known; who is in another column is in no base.
 * @returns One for each of the groups, in their order.
 * @example scoreGapsToRest(of, [1, 0, 0], [4, 5, 6])[0]?.gap
 */
export function scoreGapsToRest(
  of: CrossTally,
  scores: readonly (number | undefined)[],
  groups: readonly number[],
): readonly ScoreToRest[] {
  const within = (columns: readonly number[]) => scoredOrNone(rowsWithin(of, columns), scores);
  return groups.map((group) => {
    const [one, rest] = [within([group]), within(groups.filter((other) => other !== group))];
    return { one: one?.known ?? null, rest: rest?.known ?? null, gap: one && rest && scoredGap(one, rest) };
  });
}

function scoredOrNone(of: Tally, scores: readonly (number | undefined)[]): ScoredGroup | null {
  const base = scores.flatMap((score, code) => (score === undefined ? [] : [code]));
  if (sumsOf(of, base).count === 0) return null;
  // What has no score in the list is outside the base.
  return scoredGroup({ of, scores: Array.from({ length: of.categories }, (_, code) => scores[code]) });
}

/** A share of the people of a slice, made ready to be set beside others; null where nobody is in its base. */
function shareIn(of: Tally, share: ShareOf): ScoredGroup | null {
  return sumsOf(of, share.base).count === 0 ? null : scoredGroup({ of, scores: scoresOf(of, share) });
}

/** Two groups of a break beside each other. */
export interface PairGap {
  /** Codes of the break, the first below the second. */
  readonly one: number;
  readonly other: number;
  /** One less other; null where nobody of a group is in the base. */
  readonly gap: GapOutcome | null;
}

/**
 * Every pair of groups of a break, each tested on those two groups alone.
 *
 * Source: R survey 4.1-1 svyttest on subset() to the two columns: t on both bases less 2; with clusters as groupGap.
 *
 * @param of The question by the break.
 * @param share In codes of the question.
 * @param about level: 0.95 for 95 % unless set; among: the groups to pair, the others have no gap; all unless set.
 * @returns Pairs in the order 0–1, 0–2, …, 1–2, …
 */
export function pairGaps(of: CrossTally, share: ShareOf, about: GapsAbout = {}): readonly PairGap[] {
  const { level = 0.95, among } = about;
  const sides = Array.from({ length: of.columns }, (_, group) =>
    among?.[group] === false ? null : shareIn(groupWithin(of, group), share),
  );
  return sides.flatMap((side, one) =>
    sides.slice(one + 1).map((against, at): PairGap => {
      return { one, other: one + 1 + at, gap: side && against && scoredGap(side, against, level) };
    }),
  );
}

/**
 * Which columns each column is significantly higher than: their letters are printed in it.
 *
 * Source: the convention of printed tables: the letter of the lower column stands in the higher one. Corrections:
 * adjustPvalues.
 *
 * @param columns How many there are.
 * @param pairs From pairGaps.
 * @param options by: a correction over all pairs, none unless set, or the chances of the pairs, corrected already; level: 0.95
 *   for letters at 5 %.
 * @returns For each column the codes of the lower columns, from the first on.
 * @example lowerColumns(3, pairs, { by: 'holm' }) // [[], [0], [0, 1]]
 */
export function lowerColumns(
  columns: number,
  pairs: readonly PairGap[],
  options: { readonly by?: Correction | readonly (number | null)[]; readonly level?: number } = {},
): readonly (readonly number[])[] {
  const { by, level = 0.95 } = options;
  const raw = () => pairs.map(({ gap }) => (gap?.kind === 'tested' ? gap.pValue : null));
  const pValues = typeof by === 'object' ? by : by === undefined ? raw() : adjustPvalues(raw(), by);
  const lower: number[][] = Array.from({ length: columns }, () => []);
  for (const [place, { one, other, gap }] of pairs.entries()) {
    const p = pValues[place];
    if (gap === null || p === null || p === undefined || !(p < 1 - level)) continue;
    const [high, low] = gap.gap > 0 ? [one, other] : [other, one];
    lower[high]?.push(low);
  }
  return lower.map((codes) => codes.toSorted((a, b) => a - b));
}
