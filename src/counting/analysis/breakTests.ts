import { adjustPvalues, type Correction } from '../stats/adjustPvalues.ts';
import { gapsToRest, lowerColumns, type PairGap, pairGaps } from '../stats/breakGaps.ts';
import type { CrossTally } from '../stats/crossTally.ts';
import type { GapOutcome } from '../stats/independentGap.ts';

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

/**
 * Tests the groups of a break on every row of a table: each against the rest, and each against each other.
 *
 * All tests of the rows are one family for the correction, those against the rest and those of pairs apart.
 */
export function breakTests(
  of: CrossTally,
  about: Omit<TestedRows, 'of'> & { readonly level: number; readonly correction: CorrectionOrNone },
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
  { level, correction }: { readonly level: number; readonly correction: CorrectionOrNone },
): readonly BreakTests[] {
  const found = tables.map((table) => rawTests(table, level));
  const rest = correctAll(
    found.flatMap(({ gaps }) => gaps.map(restChances)),
    correction,
  );
  const paired = correctAll(
    found.flatMap(({ pairs }) => pairs.map((row) => row.map(({ gap }) => chanceOf(gap)))),
    correction,
  );
  const starts = tables.map((_, at) => tables.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0));
  return found.map(({ gaps, pairs, columns }, table) => {
    const start = starts[table] ?? 0;
    return {
      againstRest: gaps.map((row, at) =>
        row.map((gap, group) => testedGap(gap, rest[start + at]?.[columns === 2 ? 0 : group] ?? null)),
      ),
      restTests: countOf(gaps.map(restChances)),
      above: pairs.map((row, at) => lowerColumns(columns, row, { level, by: paired[start + at] ?? [] })),
      pairTests: countOf(pairs.map((row) => row.map(({ gap }) => chanceOf(gap)))),
    };
  });
}

interface RawTests {
  readonly columns: number;
  readonly gaps: readonly (readonly (GapOutcome | null)[])[];
  readonly pairs: readonly (readonly PairGap[])[];
}

function rawTests({ of, rows, base, fit }: TestedRows, level: number): RawTests {
  const shares = rows.map(({ codes }) => ({ yes: codes, base }));
  // The rest of a group has to allow a test as well: it does when any other group does.
  const rest = fit.map((fits, group) => fits && fit.some((other, at) => at !== group && other));
  return {
    columns: of.columns,
    gaps: shares.map((share) => gapsToRest(of, share, { level, among: rest }).map(({ gap }) => gap)),
    pairs: shares.map((share) => pairGaps(of, share, { level, among: fit })),
  };
}

/** Two groups are one test seen from both sides: it is counted once. */
function restChances(gaps: readonly (GapOutcome | null)[]): readonly (number | null)[] {
  return gaps.map((gap, group) => (gaps.length === 2 && group === 1 ? null : chanceOf(gap)));
}

type Chances = readonly (readonly (number | null)[])[];

function chanceOf(gap: GapOutcome | null): number | null {
  return gap?.kind === 'tested' ? gap.pValue : null;
}

function countOf(chances: Chances): number {
  return chances.flat().filter((chance) => chance !== null).length;
}

/** Corrects the tests of all rows together. */
function correctAll(chances: Chances, correction: CorrectionOrNone): Chances {
  if (correction === 'none') return chances;
  const all = adjustPvalues(chances.flat(), correction);
  const starts = chances.map((_, at) => chances.slice(0, at).reduce((sum, row) => sum + row.length, 0));
  return chances.map((row, at) => all.slice(starts[at], (starts[at] ?? 0) + row.length));
}

function testedGap(gap: GapOutcome | null, adjusted: number | null): TestedGap | null {
  if (gap?.kind !== 'tested' || adjusted === null) return null;
  const { interval, t, degreesOfFreedom, pValue } = gap;
  return { gap: gap.gap, low: interval.low, high: interval.high, t, degreesOfFreedom, pValue, adjusted };
}
