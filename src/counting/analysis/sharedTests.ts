import { adjustPvalues } from '../stats/adjustPvalues.ts';
import { sharedChance } from '../stats/cautiousChance.ts';
import { type BaseLimits, judgeBase } from '../stats/judgeBase.ts';
import { type SharedGap, sharedGap } from '../stats/sharedGap.ts';
import type { TestedGap } from './breakTests.ts';
import type { Dataset, Variable } from './dataset.ts';
import { effectiveBaseOf } from './estimates.ts';
import { drawnBy } from './peopleDrawn.ts';
import { groupOf } from './sharedBreaks.ts';

/** Rows of a table of one column of a dataset, by groups that share people. */
export interface SharedRows {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  /** Of each row, the codes that it counts. */
  readonly rows: readonly (readonly number[])[];
  /** Of each group, whether it is shown and its base allows tests. */
  readonly fit: readonly boolean[];
}

/** Pairs of groups that share people, as they were tested. */
export interface SharedLetters {
  /** Of each table, row and group: the groups that it is significantly above. */
  readonly above: readonly (readonly (readonly (readonly number[])[])[])[];
  readonly tests: number;
}

interface Groups {
  readonly options: readonly Variable[];
  readonly weights: Float64Array;
  /** 1 for those the table is about; everyone when null. */
  readonly within: Uint8Array | null;
  /** From which bases on pairs are tested; 30 people and 30 effective ones unless set. */
  readonly limits?: BaseLimits;
}

const OUTSIDE = 2;
const LEVEL = 0.95;

/**
 * Tests each pair of groups on every row, people in common taken into account (sharedGap). All pairs of all rows are one
 * family for Holm's correction.
 */
export function sharedLetters(
  dataset: Dataset,
  tables: readonly SharedRows[],
  { options, weights, within, limits }: Groups,
): SharedLetters {
  const groups = options.map(groupOf);
  const by = { weights, ...drawnBy(dataset) };
  const found = tables.flatMap((table, at) =>
    table.rows.flatMap((_, row) => {
      const answers = answersTo(table, row, within);
      const ofGroup = groups.map((group) => answers.map((code, i) => (group[i] === 1 ? code : OUTSIDE)));
      return pairsOf(table.fit).map(([one, other]) => {
        const [mine, theirs] = [ofGroup[one] as Uint8Array, ofGroup[other] as Uint8Array];
        return { at, row, one, other, gap: sharedGap(mine, theirs, by) };
      });
    }),
  );
  const adjusted = adjustPvalues(
    found.map(({ gap }) => (allowsTest(gap, limits) ? sharedChance(gap) : null)),
    'holm',
  );
  const above = tables.map(({ rows }) => rows.map(() => options.map((): number[] => [])));
  for (const [place, { at, row, one, other, gap }] of found.entries()) {
    const chance = adjusted[place] ?? null;
    if (chance === null || chance >= 1 - LEVEL) continue;
    const [high, low] = gap.gap > 0 ? [one, other] : [other, one];
    above[at]?.[row]?.[high]?.push(low);
  }
  return {
    above: above.map((rows) => rows.map((cells) => cells.map((lower) => lower.toSorted((a, b) => a - b)))),
    tests: adjusted.filter((chance) => chance !== null).length,
  };
}

/** Whether both figures have an effective base of their own that a test may rest on. */
function allowsTest({ one, other }: SharedGap, limits?: BaseLimits): boolean {
  return [one, other].every((share) => judgeBase(share.base, effectiveBaseOf(share), limits).tests);
}

/** Each person's answer as one row counts it: 1 for yes, 0 for the rest of the base. */
function answersTo({ asked, base, rows }: SharedRows, row: number, within: Uint8Array | null): Uint8Array {
  const yes = rows[row] ?? [];
  return Uint8Array.from(asked.codes, (code, i) => {
    if (within?.[i] === 0 || !base.includes(code)) return OUTSIDE;
    return yes.includes(code) ? 1 : 0;
  });
}

function pairsOf(fit: readonly boolean[]): readonly (readonly [number, number])[] {
  const fits = fit.flatMap((one, group) => (one ? [group] : []));
  return fits.flatMap((one, at) => fits.slice(at + 1).map((other) => [one, other] as const));
}

/** Gaps of groups to the rest, of all tables, rows and groups, corrected together by Holm's method. */
export function correctedRest(tables: readonly (readonly (readonly (TestedGap | null)[])[])[]): {
  readonly gaps: typeof tables;
  readonly tests: number;
} {
  const adjusted = adjustPvalues(
    tables.flat(2).map((gap) => gap?.chance ?? null),
    'holm',
  );
  let place = -1;
  const gaps = tables.map((rows) =>
    rows.map((cells) =>
      cells.map((gap) => {
        place += 1;
        const chance = adjusted[place] ?? null;
        return gap === null || chance === null ? null : { ...gap, adjusted: chance };
      }),
    ),
  );
  return { gaps, tests: adjusted.filter((chance) => chance !== null).length };
}
