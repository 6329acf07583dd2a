import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type CsvRow, csvRows } from './csvRows.ts';

/** What can be wrong with a file of weights. */
export type WeightFileProblem =
  | ProblemOf<
      'extraCell' | 'openQuote' | 'emptyFile' | 'missingColumn' | 'missingCell' | 'badCell' | 'doubleRow'
    >
  /** A weight that is no number above 0, or one far beyond the others. */
  | {
      readonly kind: 'unfitWeight';
      readonly row: number;
      readonly found: string;
      readonly wrong: 'negative' | 'zero' | 'infinite' | 'huge';
    }
  /** No response that counts has this id, or this tablet and number. */
  | { readonly kind: 'unknownResponse'; readonly row: number; readonly found: string }
  /** So many responses that count are not in the file: the first of them. */
  | { readonly kind: 'withoutWeight'; readonly people: number; readonly first: string };

/** A response as a file of weights may name it. */
export interface NamedResponse {
  readonly id: string;
  readonly tablet: string;
  readonly number: number;
}

/**
 * Reads weights that somebody else made: one response a row, under `id` (or `tablet` and `number`) and `weight`.
 * docs/targets.md describes it.
 *
 * @param responses Those that count: each needs a weight, and no others may have one.
 * @param hugeTimes A weight of more than so many times the middle one is refused.
 * @returns The weights by id; or everything that is wrong with the file, with its row.
 */
export function readWeights(
  text: string,
  responses: readonly NamedResponse[],
  hugeTimes: number,
): Result<Readonly<Record<string, number>>, readonly WeightFileProblem[]> {
  const rows = csvRows(text, 'weights', ['weight']);
  if (!rows.ok) return rows;
  const byId = rows.value.some(({ cell }) => cell('id') !== '');
  if (!byId && !rows.value.some(({ cell }) => cell('tablet') !== '' && cell('number') !== ''))
    return fail([{ kind: 'missingColumn', what: 'weights', column: 'id' }]);
  const known = new Map(responses.map((one) => [byId ? one.id : `${one.tablet} ${one.number}`, one.id]));
  const problems: WeightFileProblem[] = [];
  const read = rows.value.map((row) => rowOf(row, { byId, known }, problems));
  problems.push(...doubles(read), ...huge(read, hugeTimes));
  if (problems.length > 0) return fail(problems);
  const weights = new Map(read.flatMap(({ id, weight }) => (id && weight ? [[id, weight] as const] : [])));
  const without = responses.filter(({ id }) => !weights.has(id));
  const [first] = without;
  if (first !== undefined)
    return fail([
      {
        kind: 'withoutWeight',
        people: without.length,
        first: byId ? first.id : `${first.tablet} ${first.number}`,
      },
    ]);
  return ok(Object.fromEntries(weights));
}

interface ReadRow {
  readonly row: number;
  readonly name: string;
  readonly id: string | null;
  readonly text: string;
  readonly weight: number | null;
}

function rowOf(
  { row, cell }: CsvRow,
  { byId, known }: { readonly byId: boolean; readonly known: ReadonlyMap<string, string> },
  problems: WeightFileProblem[],
): ReadRow {
  const columns = byId ? ['id'] : ['tablet', 'number'];
  for (const column of [...columns, 'weight']) {
    if (cell(column) === '') problems.push({ kind: 'missingCell', what: 'weights', row, column });
  }
  const name = columns.map(cell).join(' ');
  const id = known.get(name) ?? null;
  const isNamed = columns.every((column) => cell(column) !== '');
  if (isNamed && id === null) problems.push({ kind: 'unknownResponse', row, found: name.slice(0, 40) });
  const text = cell('weight');
  const weight = text === '' ? null : weightOf(text);
  if (text !== '' && weight === null)
    problems.push({ kind: 'badCell', what: 'weights', row, column: 'weight', found: text.slice(0, 40) });
  const wrong = weight === null ? null : faultOf(weight);
  if (wrong !== null) problems.push({ kind: 'unfitWeight', row, found: text.slice(0, 40), wrong });
  return { row, name, id, text, weight: wrong === null ? weight : null };
}

// A comma that parts no thousands is a decimal comma, as in the rest of Europe.
function weightOf(text: string): number | null {
  if (/^[+-]?inf(inity)?$|^[+-]?∞$/i.test(text)) return Number.POSITIVE_INFINITY;
  return /^[+-]?\d+([.,]\d+)?(e[+-]?\d{1,3})?$/i.test(text) ? Number(text.replace(',', '.')) : null;
}

function faultOf(weight: number): 'negative' | 'zero' | 'infinite' | null {
  if (weight < 0) return 'negative';
  if (weight === 0) return 'zero';
  return weight === Number.POSITIVE_INFINITY ? 'infinite' : null;
}

function doubles(rows: readonly ReadRow[]): readonly WeightFileProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, id, name }): readonly WeightFileProblem[] => {
    if (id === null) return [];
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    return before === undefined
      ? []
      : [{ kind: 'doubleRow', what: 'weights', row, firstRow: before, value: name }];
  });
}

function huge(rows: readonly ReadRow[], times: number): readonly WeightFileProblem[] {
  const sorted = rows.flatMap(({ weight }) => weight ?? []).sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return rows
    .filter(({ weight }) => weight !== null && weight > times * middle)
    .map(({ row, text }) => ({ kind: 'unfitWeight', row, found: text.slice(0, 40), wrong: 'huge' }));
}
