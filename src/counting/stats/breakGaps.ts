import { adjustPvalues, type Correction } from './adjustPvalues.ts';
import { type CrossTally, shareWithin } from './crossTally.ts';
import { type GapOutcome, type GroupScores, groupGap, groupScoreGap } from './independentGap.ts';
import { type Linearised, linearised } from './linearised.ts';
import { sumsOf } from './tally.ts';
import { type Share, type ShareOf, weightedShare } from './weightedShare.ts';

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
 * @param level 0.95 for 95 %.
 * @returns One for each group, in the order of the break.
 */
export function gapsToRest(of: CrossTally, share: ShareOf, level = 0.95): readonly GapToRest[] {
  const groups = Array.from({ length: of.columns }, (_, group) => group);
  return groups.map((group) => {
    const one = shareWithin(of, share, [group]);
    const rest = shareWithin(
      of,
      share,
      groups.filter((other) => other !== group),
    );
    return {
      share: shareOrNone(of, one),
      rest: shareOrNone(of, rest),
      gap: gapOrNone(of, [one, rest], level),
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
 * Source: R survey 4.1-1 svyttest(score ~ g) on subset(), as groupScoreGap.
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
  const within = (columns: readonly number[]): GroupScores => ({
    of: of.of,
    scores: scoresWithin(of, scores, columns),
  });
  return groups.map((group) => {
    const [one, rest] = [within([group]), within(groups.filter((other) => other !== group))];
    const [mine, theirs] = [linearisedOrNone(one), linearisedOrNone(rest)];
    return { one: mine, rest: theirs, gap: mine && theirs ? groupScoreGap(one, rest) : null };
  });
}

/** The scores of the cells of some columns; every other cell is outside the base. */
function scoresWithin(
  { rows, of }: CrossTally,
  scores: readonly (number | undefined)[],
  columns: readonly number[],
): readonly (number | undefined)[] {
  const found = new Array<number | undefined>(of.categories).fill(undefined);
  for (const column of columns)
    for (const [row, score] of scores.entries()) found[row + column * rows] = score;
  return found;
}

function linearisedOrNone({ of, scores }: GroupScores): Linearised | null {
  const base = scores.flatMap((score, code) => (score === undefined ? [] : [code]));
  return sumsOf(of, base).count === 0 ? null : linearised(of, scores);
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
 * @param level 0.95 for 95 %.
 * @returns Pairs in the order 0–1, 0–2, …, 1–2, …
 */
export function pairGaps(of: CrossTally, share: ShareOf, level = 0.95): readonly PairGap[] {
  const pairs: PairGap[] = [];
  for (let one = 0; one < of.columns; one++) {
    for (let other = one + 1; other < of.columns; other++) {
      const both = [shareWithin(of, share, [one]), shareWithin(of, share, [other])] as const;
      pairs.push({ one, other, gap: gapOrNone(of, both, level) });
    }
  }
  return pairs;
}

/**
 * Which columns each column is significantly higher than: their letters are printed in it.
 *
 * Source: the convention of printed tables: the letter of the lower column stands in the higher one. Corrections:
 * adjustPvalues.
 *
 * @param columns How many there are.
 * @param pairs From pairGaps.
 * @param options by: a correction over all pairs, none unless set; level: 0.95 for letters at 5 %.
 * @returns For each column the codes of the lower columns, from the first on.
 * @example lowerColumns(3, pairs, { by: 'holm' }) // [[], [0], [0, 1]]
 */
export function lowerColumns(
  columns: number,
  pairs: readonly PairGap[],
  options: { readonly by?: Correction; readonly level?: number } = {},
): readonly (readonly number[])[] {
  const { by, level = 0.95 } = options;
  const raw = pairs.map(({ gap }) => (gap?.kind === 'tested' ? gap.pValue : null));
  const pValues = by === undefined ? raw : adjustPvalues(raw, by);
  const lower: number[][] = Array.from({ length: columns }, () => []);
  for (const [place, { one, other, gap }] of pairs.entries()) {
    const p = pValues[place];
    if (gap === null || p === null || p === undefined || !(p < 1 - level)) continue;
    const [high, low] = gap.gap > 0 ? [one, other] : [other, one];
    lower[high]?.push(low);
  }
  return lower.map((codes) => codes.toSorted((a, b) => a - b));
}

function shareOrNone(of: CrossTally, share: ShareOf): Share | null {
  return sumsOf(of.of, share.base).count === 0 ? null : weightedShare(of.of, share);
}

function gapOrNone(of: CrossTally, both: readonly [ShareOf, ShareOf], level: number): GapOutcome | null {
  if (both.some((share) => sumsOf(of.of, share.base).count === 0)) return null;
  return groupGap({ of: of.of, share: both[0] }, { of: of.of, share: both[1] }, level);
}
