import { adjustPvalues, type Correction } from '../stats/adjustPvalues.ts';
import { gapsToRest, lowerColumns, type PairGap, pairGaps } from '../stats/breakGaps.ts';
import { cautiousChance } from '../stats/cautiousChance.ts';
import type { CrossTally } from '../stats/crossTally.ts';
import type { GapOutcome } from '../stats/independentGap.ts';
import { type BaseLimits, judgeBase } from '../stats/judgeBase.ts';
import type { Share } from '../stats/weightedShare.ts';
import { effectiveBaseOf } from './estimates.ts';

/** How tests of one question by one break are corrected for their number. */
export type CorrectionOrNone = Correction | 'none';

/** One group less the rest, or one column less another, for one row. */
export interface TestedGap {
  /** As a share. */
  readonly gap: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** The larger of that and the chance of the gap in log odds (cautiousChance): what is corrected, and decides. */
  readonly chance: number;
  /** After the correction. */
  readonly adjusted: number;
}

/** Which groups of a break differ, row by row. */
export interface BreakTests {
  /** For each row, each group against everyone else; null where a base allows no test. */
  readonly againstRest: readonly (readonly (TestedGap | null)[])[];
  /** How many tests that was: a break of two groups is one test a row. */
  readonly restTests: number;
  /** For each row and group, the groups that it is significantly above: their letters are printed in it. */
  readonly above: readonly (readonly (readonly number[])[])[];
  /** How many pairs were tested. */
  readonly pairTests: number;
}

/** Rows of one table that are tested over the groups of a break. */
export interface TestedRows {
  readonly of: CrossTally;
  readonly rows: readonly { readonly codes: readonly number[] }[];
  readonly base: readonly number[];
  /** Which groups have bases that allow tests. */
  readonly fit: readonly boolean[];
}

/** How sure tests are, and from which bases on they are made: 30 people and 30 effective ones unless set. */
interface TestsWish {
  readonly level: number;
  readonly limits?: BaseLimits;
}

/**
 * Tests the groups of a break on every row of a table: each against the rest, and each against each other.
 *
 * All tests of the rows are one family for the correction, those against the rest and those of pairs apart.
 */
export function breakTests(
  of: CrossTally,
  about: Omit<TestedRows, 'of'> & TestsWish & { readonly correction: CorrectionOrNone },
): BreakTests {
  const [tests] = familyTests([{ of, ...about }], about);
  if (tests === undefined) throw new RangeError('breakTests tests one table');
  return tests;
}

/**
 * The same of several tables with the same break, whose tests are one family: the options of a question that takes
 * several answers are rows of one table.
 *
 * @returns The tests of each table, in their order.
 */
export function familyTests(
  tables: readonly TestedRows[],
  { correction, ...wish }: TestsWish & { readonly correction: CorrectionOrNone },
): readonly BreakTests[] {
  const found = tables.map((table) => rawTests(table, wish));
  const rest = correctAll(
    found.flatMap(({ gaps }) => gaps.map(restChances)),
    correction,
  );
  const paired = correctAll(
    found.flatMap(({ pairs }) => pairs.map((row) => row.map(({ chance }) => chance))),
    correction,
  );
  const starts = tables.map((_, at) => tables.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0));
  return found.map(({ gaps, pairs, columns }, table) => {
    const start = starts[table] ?? 0;
    return {
      againstRest: gaps.map((row, at) =>
        row.map((tried, group) => testedGap(tried, rest[start + at]?.[columns === 2 ? 0 : group] ?? null)),
      ),
      restTests: countOf(gaps.map(restChances)),
      above: pairs.map((row, at) =>
        lowerColumns(columns, row, { level: wish.level, by: paired[start + at] ?? [] }),
      ),
      pairTests: countOf(pairs.map((row) => row.map(({ chance }) => chance))),
    };
  });
}

/** A gap as R tests it, and the chance that is corrected; null where it is not tested. */
interface Tried {
  readonly gap: GapOutcome | null;
  readonly chance: number | null;
}

interface RawTests {
  readonly columns: number;
  readonly gaps: readonly (readonly Tried[])[];
  readonly pairs: readonly (readonly (PairGap & Tried)[])[];
}

/**
 * No figure is tested whose own effective base, in the group or in the rest, is too small: sampling points or fieldworkers can leave
 * little of a group that its weights leave whole.
 */
function rawTests({ of, rows, base, fit }: TestedRows, { level, limits }: TestsWish): RawTests {
  const isSure = (share: Share | null) =>
    share !== null && judgeBase(share.base, effectiveBaseOf(share), limits).tests;
  const found = rows.map(({ codes }) => {
    const share = { yes: codes, base };
    const toRest = gapsToRest(of, share, { level, among: fit });
    const sure = toRest.map((one) => isSure(one.share));
    return {
      // The rest of a group has to allow a test as well: it does when any other group does, and its own figure.
      gaps: toRest.map(({ share: mine, rest, gap }, group) => {
        const hasOther = fit.some((other, at) => at !== group && other);
        return tried(sure[group] && hasOther && isSure(rest) ? gap : null, [mine, rest]);
      }),
      pairs: pairGaps(of, share, { level, among: sure }).map((pair) => ({
        ...pair,
        ...tried(pair.gap, [toRest[pair.one]?.share ?? null, toRest[pair.other]?.share ?? null]),
      })),
    };
  });
  return {
    columns: of.columns,
    gaps: found.map(({ gaps }) => gaps),
    pairs: found.map(({ pairs }) => pairs),
  };
}

/**
 * Of a small group in which by luck nobody, or nearly nobody, gave a rare answer, its own spread is seen too small, and the gap alone
 * would find it significant: with eight groups of 40 in 60 of 100 tables in which nothing differs, corrected as they are.
 */
function tried(gap: GapOutcome | null, [one, other]: readonly [Share | null, Share | null]): Tried {
  if (gap?.kind !== 'tested' || one === null || other === null) return { gap, chance: null };
  const side = ({ share: mean, precision, kishBase }: Share) => ({ mean, precision, kishBase });
  return { gap, chance: cautiousChance(side(one), side(other), gap) };
}

/** Two groups are one test seen from both sides: it is counted once. */
function restChances(gaps: readonly Tried[]): readonly (number | null)[] {
  return gaps.map(({ chance }, group) => (gaps.length === 2 && group === 1 ? null : chance));
}

type Chances = readonly (readonly (number | null)[])[];

function countOf(chances: Chances): number {
  return chances.flat().filter((chance) => chance !== null).length;
}

/** Corrects the tests of all rows together. */
function correctAll(chances: Chances, correction: CorrectionOrNone): Chances {
  if (correction === 'none') return chances;
  const all = adjustPvalues(chances.flat(), correction);
  let end = 0;
  return chances.map(({ length }) => {
    end += length;
    return all.slice(end - length, end);
  });
}

function testedGap({ gap, chance }: Tried, adjusted: number | null): TestedGap | null {
  if (gap?.kind !== 'tested' || chance === null || adjusted === null) return null;
  const { interval, t, degreesOfFreedom, pValue } = gap;
  const { low, high } = interval;
  return { gap: gap.gap, low, high, t, degreesOfFreedom, pValue, chance, adjusted };
}
