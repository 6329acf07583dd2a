import { chiSquareTail } from './chiSquareTail.ts';
import { columnsWithin, rowsWithin } from './crossSlice.ts';
import { type CrossTally, shareWithin } from './crossTally.ts';
import { fTail } from './distributions.ts';
import { linearised } from './linearised.ts';
import { addProduct, scoreCovariance } from './scoreCovariance.ts';
import { invertSymmetric } from './symmetricMatrix.ts';
import { sumsOf } from './tally.ts';
import { scoresOf } from './weightedShare.ts';

/** One chi-square or F statistic with its degrees of freedom. */
export interface TableStatistic {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/** A mean design effect as small as this is rounding, and no spread. */
const ROUNDING = 1e-20;
/** The work grows with the cube of it, and nobody reads a larger table as one. */
const MOST_CONTRASTS = 600;

/** Whether two questions have to do with each other. */
export interface TableTest {
  /** Rows and columns with anybody in them, which the test is about. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Unweighted people with both answers. */
  readonly base: number;
  /**
   * The test to use. Null where empty cells leave no spread to estimate, where the design has no degrees of freedom, and for
   * tables of more than 600 (rows − 1)(columns − 1).
   */
  readonly raoScott: RaoScott | null;
  /** As if nobody were weighted: for comparison alone. */
  readonly pearson: TableStatistic;
  /** How strong the relation is in the weighted shares, 0 to 1. */
  readonly cramersV: number;
}

/** Pearson's chi-square of the weighted table, put right for weights and clusters. */
export interface RaoScott {
  /** Second order: F with degrees of its own, neither of them whole. */
  readonly f: {
    readonly statistic: number;
    readonly above: number;
    readonly below: number;
    readonly pValue: number;
  };
  /** First order: chi-square over the mean of the design effects; the statistic is printed raw. */
  readonly chiSquare: TableStatistic;
}

/**
 * Tests whether the answers of two questions go together, as people were drawn and weighted.
 *
 * X² of the weighted shares × base is compared with what it would be by chance: Δ = (Cᵀ D⁻¹ C / n)⁻¹ (Cᵀ D⁻¹ V D⁻¹ C), V the
 * linearised covariance of the cell shares, D those shares, C the contrasts of interaction. F = X²/tr Δ on
 * tr²Δ/tr Δ² and that × the degrees of freedom of the base. Rows and columns without anybody leave the test.
 *
 * Source: Rao and Scott, Annals of Statistics 12 (1984); R survey 4.1-1 svychisq(statistic = "F" | "Chisq") on the subset
 * with both answers; chisq.test(correct = FALSE) on people.
 *
 * @param of Both questions added up together.
 * @param about The rows and columns that are in the base; all of them unless set.
 * @returns null where fewer than two rows, or two columns, have anybody.
 * @example raoScott(satisfactionByAge, { rows: [0, 1, 2, 3, 4] })?.raoScott?.f.pValue
 */
export function raoScott(
  of: CrossTally,
  about: { readonly rows?: readonly number[]; readonly columns?: readonly number[] } = {},
): TableTest | null {
  const all = (count: number) => Array.from({ length: count }, (_, code) => code);
  const { rows: askedRows = all(of.rows), columns: askedColumns = all(of.columns) } = about;
  const [inRows, inColumns] = [rowsWithin(of, askedColumns), columnsWithin(of, askedRows)];
  const rows = askedRows.filter((row) => sumsOf(inRows, [row]).count > 0);
  const columns = askedColumns.filter((column) => sumsOf(inColumns, [column]).count > 0);
  if (rows.length < 2 || columns.length < 2) return null;
  const { base: cells } = shareWithin(of, { yes: [], base: rows }, columns);
  const table = { cells, rows: rows.length, columns: columns.length };
  const sums = cells.map((cell) => sumsOf(of.of, [cell]));
  const base = sums.reduce((sum, { count }) => sum + count, 0);
  const weight = sums.reduce((sum, one) => sum + one.weight, 0);
  const shares = sums.map((one) => one.weight / weight);
  const distance = distanceOf(shares, table);
  return {
    rows,
    columns,
    base,
    raoScott: corrected(of, { ...table, shares, base, weight, distance }),
    pearson: statistic(
      base *
        distanceOf(
          sums.map(({ count }) => count / base),
          table,
        ),
      table,
    ),
    cramersV: Math.sqrt(distance / (Math.min(rows.length, columns.length) - 1)),
  };
}

interface Table {
  /** Codes of the tally, column by column. */
  readonly cells: readonly number[];
  readonly rows: number;
  readonly columns: number;
}

function statistic(value: number, { rows, columns }: Table): TableStatistic {
  const degreesOfFreedom = (rows - 1) * (columns - 1);
  return { statistic: value, degreesOfFreedom, pValue: chiSquareTail(value, degreesOfFreedom) };
}

/** Σ (p − e)²/e over the cells: how far the shares are from those of two questions that know nothing of each other. */
function distanceOf(shares: readonly number[], { rows }: Table): number {
  const byRow = new Map<number, number>();
  const byColumn = new Map<number, number>();
  for (const [cell, share] of shares.entries()) {
    const [row, column] = [cell % rows, Math.floor(cell / rows)];
    byRow.set(row, (byRow.get(row) ?? 0) + share);
    byColumn.set(column, (byColumn.get(column) ?? 0) + share);
  }
  return shares.reduce((sum, share, cell) => {
    const expected = (byRow.get(cell % rows) as number) * (byColumn.get(Math.floor(cell / rows)) as number);
    return sum + (share - expected) ** 2 / expected;
  }, 0);
}

function corrected(
  of: CrossTally,
  table: Table & {
    readonly shares: readonly number[];
    readonly base: number;
    readonly weight: number;
    readonly distance: number;
  },
): RaoScott | null {
  const { cells, shares, base, weight, distance } = table;
  const [first = 0] = cells;
  const { precision } = linearised(of.of, scoresOf(of.of, { yes: [first], base: cells }));
  if (!('degreesOfFreedom' in precision) || precision.degreesOfFreedom < 1) return null;
  const count = (table.rows - 1) * (table.columns - 1);
  if (count > MOST_CONTRASTS) return null;
  const contrasts = interactions(table.rows, table.columns);
  const simple = new Float64Array(count * count);
  const values = new Float64Array(of.of.categories * count);
  const lean = leanOf(contrasts, shares, count);
  for (const [place, cell] of cells.entries()) {
    const share = shares[place] as number;
    if (share === 0) continue;
    const entries = contrasts.subarray(place * count, (place + 1) * count);
    for (let a = 0; a < count; a++) {
      values[cell * count + a] = ((entries[a] as number) / share - (lean[a] as number)) / weight;
    }
    addProduct(simple, entries, 1 / (share * base));
  }
  const inverse = invertSymmetric(simple);
  if (inverse === null) return null;
  const { trace, traceOfSquare } = tracesOf(inverse, scoreCovariance(of.of, { count, values }), count);
  if (!(trace > ROUNDING * count)) return null;
  const above = (trace * trace) / traceOfSquare;
  const below = above * precision.degreesOfFreedom;
  const pearson = base * distance;
  const f = pearson / trace;
  return {
    f: { statistic: f, above, below, pValue: fTail(f, { above, below }) },
    chiSquare: {
      statistic: pearson,
      degreesOfFreedom: count,
      pValue: chiSquareTail((pearson * count) / trace, count),
    },
  };
}

/** The entries of each contrast in cells with anybody in them, added up. */
function leanOf(contrasts: Float64Array, shares: readonly number[], count: number): Float64Array {
  const lean = new Float64Array(count);
  for (let cell = 0; cell < shares.length; cell++) {
    if ((shares[cell] as number) === 0) continue;
    for (let a = 0; a < count; a++) lean[a] = (lean[a] as number) + (contrasts[cell * count + a] as number);
  }
  return lean;
}

/** The traces of Δ = inverse × covariance, and of Δ². */
function tracesOf(inverse: Float64Array, covariance: Float64Array, count: number) {
  const delta = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < count; k++) {
      const part = inverse[i * count + k] as number;
      for (let j = 0; j < count; j++) {
        delta[i * count + j] =
          (delta[i * count + j] as number) + part * (covariance[k * count + j] as number);
      }
    }
  }
  let trace = 0;
  let traceOfSquare = 0;
  for (let i = 0; i < count; i++) {
    trace += delta[i * count + i] as number;
    for (let j = 0; j < count; j++) {
      traceOfSquare += (delta[i * count + j] as number) * (delta[j * count + i] as number);
    }
  }
  return { trace, traceOfSquare };
}

/** Contrasts of a table that see neither its rows nor its columns: products of Helmert's. Cell by cell, then contrast. */
function interactions(rows: number, columns: number): Float64Array {
  const [down, across] = [helmert(rows), helmert(columns)];
  const count = down.length * across.length;
  const found = new Float64Array(rows * columns * count);
  for (const [outer, byColumn] of across.entries()) {
    for (const [inner, byRow] of down.entries()) {
      const contrast = outer * down.length + inner;
      for (let cell = 0; cell < rows * columns; cell++) {
        found[cell * count + contrast] =
          (byRow[cell % rows] as number) * (byColumn[Math.floor(cell / rows)] as number);
      }
    }
  }
  return found;
}

/** Each level against the mean of those before it. */
function helmert(levels: number): readonly Float64Array[] {
  return Array.from({ length: levels - 1 }, (_, before) => {
    const size = before + 1;
    const scale = Math.sqrt(size * (size + 1));
    return Float64Array.from({ length: levels }, (_one, level) => {
      if (level > size) return 0;
      return level === size ? -size / scale : 1 / scale;
    });
  });
}
