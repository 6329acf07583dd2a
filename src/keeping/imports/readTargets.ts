import { day } from '../../core/day.ts';
import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { TargetRow, TargetTable } from '../../counting/areas/targetTable.ts';
import { type CsvRow, csvRows } from './csvRows.ts';

/** What can be wrong with a file of targets. */
export type TargetsProblem =
  | ProblemOf<
      | 'extraCell'
      | 'openQuote'
      | 'emptyFile'
      | 'missingColumn'
      | 'missingCell'
      | 'badCell'
      | 'doubleRow'
      | 'targetsDoNotSum'
      | 'outOfRange'
    >
  /** Counts of two tables are not of the same people. */
  | {
      readonly kind: 'totalsDiffer';
      readonly tables: readonly [string, string];
      readonly totals: readonly [number, number];
    }
  /** A category has one share in one table and another in the next. */
  | {
      readonly kind: 'sharesDiffer';
      readonly tables: readonly [string, string];
      readonly category: string;
      readonly shares: readonly [number, number];
    };

/** Half a point: what rounding in print may do to a sum or to a category. */
const ROUNDED = 0.005 + 1e-9;
/** Shares that sum to more than this are percentages. */
const FRACTIONS_UNDER = 2;
/** More cells than this are no table of a population but something else. */
const MOST_CELLS = 2000;

interface ReadRow {
  readonly row: number;
  readonly variables: readonly string[];
  readonly categories: readonly string[];
  readonly count: number | null;
  readonly share: number | null;
  readonly withSign: boolean;
  readonly source: string;
  readonly date: string;
}

/**
 * Reads a file of targets: one category a row, under `variable`, `category` and `count` or `share`; a cell of two
 * variables has `variable 2` and `category 2` as well. `source` and `date` may stand in columns of their own.
 * docs/targets.md describes it.
 *
 * @param text The file; readText makes it from bytes.
 * @returns A table for each variable or pair of variables in the order of the file; or everything that is wrong, with the
 * row and the column, also where two tables of the file contradict each other.
 */
export function readTargets(text: string): Result<readonly TargetTable[], readonly TargetsProblem[]> {
  const rows = csvRows(text, 'targets', ['variable', 'category']);
  if (!rows.ok) return rows;
  if (rows.value.length > MOST_CELLS)
    return fail([{ kind: 'outOfRange', field: 'rows', from: 1, to: MOST_CELLS }]);
  const filled = (column: string) => rows.value.some(({ cell }) => cell(column) !== '');
  const number = filled('count') ? 'count' : filled('share') ? 'share' : null;
  if (number === null) return fail([{ kind: 'missingColumn', what: 'targets', column: 'count' }]);
  const problems: TargetsProblem[] = [];
  const read = rows.value.map((row) => rowOf(row, number, problems));
  problems.push(...doubles(read));
  if (problems.length > 0) return fail(problems);
  const tables = tablesOf(read);
  const wrong = [...tables.flatMap(sumProblem), ...contradictions(tables)];
  return wrong.length > 0 ? fail(wrong) : ok(tables);
}

function rowOf({ row, cell }: CsvRow, number: 'count' | 'share', problems: TargetsProblem[]): ReadRow {
  const needed = (column: string) => {
    const found = cell(column);
    if (found === '') problems.push({ kind: 'missingCell', what: 'targets', row, column });
    return found;
  };
  const bad = (column: string, found: string) =>
    problems.push({ kind: 'badCell', what: 'targets', row, column, found: found.slice(0, 40) });
  const isCell = cell('variable 2') !== '' || cell('category 2') !== '';
  const pair = (column: string) => [needed(column), ...(isCell ? [needed(`${column} 2`)] : [])];
  const variables = pair('variable');
  const categories = pair('category');
  const text = needed(number);
  const value = text === '' ? null : numberOf(text);
  if (text !== '' && value === null) bad(number, text);
  const date = cell('date');
  const known = date === '' ? '' : day(date);
  if (known === null) bad('date', date);
  return {
    row,
    variables,
    categories,
    count: number === 'count' ? value : null,
    share: number === 'share' ? value : null,
    withSign: text.includes('%'),
    source: cell('source'),
    date: known ?? '',
  };
}

// A comma parts thousands only: 12,5 taken for 125 would make a group ten times as large.
function numberOf(text: string): number | null {
  const found = /^(\d{1,3}(?:[, ]\d{3})+|\d{1,12})(\.\d+)?\s*%?$/.exec(text);
  return found === null ? null : Number(`${found[1]?.replace(/[, ]/g, '')}${found[2] ?? ''}`);
}

function keyOf(names: readonly string[]): string {
  return names.map((name) => name.toLowerCase().replace(/\s+/g, ' ')).join(' × ');
}

function doubles(rows: readonly ReadRow[]): readonly TargetsProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, variables, categories }): readonly TargetsProblem[] => {
    const key = `${keyOf(variables)} ${keyOf(categories)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    if (before === undefined || categories.some((name) => name === '')) return [];
    return [{ kind: 'doubleRow', what: 'targets', row, firstRow: before, value: categories.join(', ') }];
  });
}

function tablesOf(rows: readonly ReadRow[]): readonly TargetTable[] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = keyOf(row.variables);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => {
    const isCounted = group.some(({ count }) => count !== null);
    const total = sumOf(group.map(({ count, share }) => count ?? share ?? 0));
    const isPercent = group.some(({ withSign }) => withSign) || total > FRACTIONS_UNDER;
    const shareOf = ({ count, share }: ReadRow) => {
      if (isCounted) return total === 0 ? 0 : (count ?? 0) / total;
      // By its text: 40.3 / 100 is 0.40299999999999997.
      return isPercent ? Number(`${share ?? 0}e-2`) : (share ?? 0);
    };
    return {
      variables: group[0]?.variables ?? [],
      rows: group.map(
        (row): TargetRow => ({ row: row.row, categories: row.categories, share: shareOf(row) }),
      ),
      total: isCounted ? total : null,
      source: group.find(({ source }) => source !== '')?.source ?? null,
      date: group.find(({ date }) => date !== '')?.date ?? null,
    };
  });
}

function sumProblem({ variables, rows }: TargetTable): readonly TargetsProblem[] {
  const sum = sumOf(rows.map(({ share }) => share));
  return Math.abs(sum - 1) <= ROUNDED
    ? []
    : [{ kind: 'targetsDoNotSum', margin: variables.join(' × '), sum: Math.round(sum * 1e6) / 1e6 }];
}

/** Tables that cannot both be true: other totals, or another share of the same category. */
function contradictions(tables: readonly TargetTable[]): readonly TargetsProblem[] {
  const name = ({ variables }: TargetTable) => variables.join(' × ');
  return tables.flatMap((table, place) =>
    tables.slice(0, place).flatMap((earlier): readonly TargetsProblem[] => {
      const both: readonly [string, string] = [name(earlier), name(table)];
      const [before, now] = [earlier.total, table.total];
      if (before !== null && now !== null && Math.abs(now / before - 1) > ROUNDED)
        return [{ kind: 'totalsDiffer', tables: both, totals: [before, now] }];
      return table.variables.flatMap((variable): readonly TargetsProblem[] => {
        const [one, other] = [sharesBy(earlier, variable), sharesBy(table, variable)];
        if (one === null || other === null) return [];
        const apart = [...new Set([...one.keys(), ...other.keys()])].find(
          (key) => Math.abs((one.get(key) ?? 0) - (other.get(key) ?? 0)) > ROUNDED,
        );
        if (apart === undefined) return [];
        const shares = [one.get(apart) ?? 0, other.get(apart) ?? 0] as const;
        return [{ kind: 'sharesDiffer', tables: both, category: apart, shares }];
      });
    }),
  );
}

/** The share of each category of one variable of a table; null where the table does not have it. */
function sharesBy({ variables, rows }: TargetTable, variable: string): ReadonlyMap<string, number> | null {
  const place = variables.findIndex((one) => keyOf([one]) === keyOf([variable]));
  if (place === -1) return null;
  const shares = new Map<string, number>();
  for (const { categories, share } of rows) {
    const key = keyOf([categories[place] ?? '']);
    shares.set(key, (shares.get(key) ?? 0) + share);
  }
  return shares;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
