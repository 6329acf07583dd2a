import { day } from '../../core/day.ts';
import { fail, ok } from '../../core/result.ts';
import { type CodedProblems, type CodedTaker, codedProblems, rowProblem, wantedPlaces } from './codedRows.ts';
import { toldCell } from './collectedFeed.ts';
import { readAmount } from './collectedProfile.ts';
import { growingColumn } from './growingColumn.ts';
import type { CodebookVariable } from './readCodebook.ts';

/** The columns asked for, of a file of responses. Every array has one place per respondent. */
export interface CodedResponses {
  readonly size: number;
  /** By variable: the place of each answer among the codes of the codebook, past their end where the cell is empty. */
  readonly coded: ReadonlyMap<string, Uint16Array>;
  /** By name: numbers; days as 20261128; NaN where the cell is empty. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** By name: any words, numbered as they are met. */
  readonly groups: ReadonlyMap<string, { readonly codes: Uint32Array; readonly count: number }>;
  /** By name: the codes in each cell, parted by spaces, commas or semicolons. */
  readonly lists: ReadonlyMap<string, readonly (readonly number[])[]>;
}

/** Which columns are wanted, and as what. */
export interface WantedColumns {
  /** Variables of the codebook. */
  readonly coded: readonly CodebookVariable[];
  readonly weight: string | null;
  readonly numbers: readonly { readonly name: string; readonly as: 'number' | 'day' }[];
  /** Strata, or clusters, of which people without one are each alone. */
  readonly groups: readonly { readonly name: string; readonly blanks: 'alone' | 'together' }[];
  readonly lists: readonly { readonly name: string; readonly codes: readonly number[] }[];
  /** A weight of more than so many times the middle one is refused. */
  readonly hugeTimes: number;
}

/** One column as it is read. */
interface Reading<Value> {
  readonly name: string;
  readonly take: (cell: string, row: number) => void;
  readonly done: () => Value;
}

/**
 * Takes some columns of a file of responses, one respondent a line, with the codes of a codebook or their labels. No more is kept
 * than these columns: 2 bytes for a coded answer, 8 for a number, 4 for a group.
 *
 * @param separator What parts the columns of the file, once a row was taken: where it is no comma, numbers may have a decimal one.
 *
 * What is wrong is told with row and column, and then nothing is read: a table without those rows would be of other people.
 */
export function responsesTaker(wanted: WantedColumns, separator: () => string): CodedTaker<CodedResponses> {
  const file = 'responses';
  const problems = codedProblems();
  const amountOf = (cell: string) => readAmount(cell, separator()) ?? Number.NaN;
  const coded = wanted.coded.map((variable) => codesIn(variable, problems));
  const weights =
    wanted.weight === null
      ? []
      : [weightsIn(wanted.weight, { hugeTimes: wanted.hugeTimes, amountOf }, problems)];
  const numbers = [...weights, ...wanted.numbers.map((one) => numbersIn(one, amountOf, problems))];
  const groups = wanted.groups.map(groupsIn);
  const lists = wanted.lists.map((one) => listsIn(one, problems));
  const all: readonly Reading<unknown>[] = [...coded, ...numbers, ...groups, ...lists];
  let places: readonly number[] = [];
  let size = 0;
  return {
    heading: (_, found) => {
      const names = all.map(({ name }) => name);
      const known = wantedPlaces(names, found, { file, problems });
      places = names.map((name) => known.get(name) ?? -1);
    },
    row: (cells, row) => {
      size += 1;
      for (const [at, { take }] of all.entries()) take(cells[places[at] ?? -1]?.trim() ?? '', row);
    },
    trouble: (trouble) => {
      const problem = rowProblem(trouble, file);
      if (problem) problems.add(problem);
    },
    done: () => {
      if (problems.all().length > 0) return fail(problems.all());
      const read = {
        size,
        coded: byName(coded),
        numbers: byName(numbers),
        groups: byName(groups),
        lists: byName(lists),
      };
      return problems.all().length > 0 ? fail(problems.all()) : ok(read);
    },
  };
}

function byName<Value>(readings: readonly Reading<Value>[]): ReadonlyMap<string, Value> {
  return new Map(readings.map(({ name, done }) => [name, done()]));
}

function codesIn({ name, codes }: CodebookVariable, problems: CodedProblems): Reading<Uint16Array> {
  const places = new Map<string, number>();
  for (const [place, { label }] of codes.entries()) places.set(label, places.has(label) ? -1 : place);
  for (const [place, { code }] of codes.entries()) places.set(code, place);
  const column = growingColumn(Uint16Array);
  const take = (cell: string, row: number) => {
    const place = cell === '' ? codes.length : (places.get(cell) ?? -1);
    if (place < 0)
      problems.add({ kind: 'badCell', file: 'responses', row, column: name, found: toldCell(cell) });
    column.push(place < 0 ? codes.length : place);
  };
  return { name, take, done: column.take };
}

type AmountOf = (cell: string) => number;

function weightsIn(
  name: string,
  { hugeTimes, amountOf }: { readonly hugeTimes: number; readonly amountOf: AmountOf },
  problems: CodedProblems,
): Reading<Float64Array> {
  const column = growingColumn(Float64Array);
  const rows = growingColumn(Uint32Array);
  const bad = (row: number, found: string, wrong: 'notANumber' | 'negative' | 'infinite' | 'huge') =>
    problems.add({ kind: 'badWeight', file: 'responses', row, column: name, found, wrong });
  return {
    name,
    take: (cell, row) => {
      const number = cell === '' ? Number.NaN : isInfinite(cell) ? Number.POSITIVE_INFINITY : amountOf(cell);
      column.push(number);
      rows.push(row);
      const found = toldCell(cell);
      if (cell === '') return;
      if (Number.isNaN(number)) bad(row, found, 'notANumber');
      else if (number < 0) bad(row, found, 'negative');
      else if (number === Number.POSITIVE_INFINITY) bad(row, found, 'infinite');
    },
    done: () => {
      const weights = column.take();
      const positive = weights.filter((weight) => weight > 0).sort();
      if (positive.length === 0) problems.add({ kind: 'noWeights', column: name });
      const limit = hugeTimes * (positive[Math.floor(positive.length / 2)] ?? 0);
      const rowOf = rows.take();
      if ((positive.at(-1) ?? 0) <= limit) return weights;
      for (const [at, weight] of weights.entries()) {
        if (weight > limit && weight < Number.POSITIVE_INFINITY) bad(rowOf[at] ?? 0, `${weight}`, 'huge');
      }
      return weights;
    },
  };
}

function isInfinite(cell: string): boolean {
  return /^\+?inf(inity)?$/i.test(cell) || Number(cell) === Number.POSITIVE_INFINITY;
}

function numbersIn(
  { name, as }: WantedColumns['numbers'][number],
  amountOf: AmountOf,
  problems: CodedProblems,
): Reading<Float64Array> {
  const column = growingColumn(Float64Array);
  const take = (cell: string, row: number) => {
    const number = as === 'day' ? dayNumber(cell) : amountOf(cell);
    const isFit = Number.isFinite(number);
    column.push(cell === '' || !isFit ? Number.NaN : number);
    if (cell === '' || isFit) return;
    const kind = as === 'day' ? 'notADay' : 'notANumber';
    problems.add({ kind, file: 'responses', row, column: name, found: toldCell(cell) });
  };
  return { name, take, done: column.take };
}

/** A day such as 2026-11-28 as 20261128: days in their order. */
export function dayNumber(cell: string): number {
  return day(cell) !== null ? Number(cell.replaceAll('-', '')) : Number.NaN;
}

function groupsIn({ name, blanks }: WantedColumns['groups'][number]): Reading<{
  readonly codes: Uint32Array;
  readonly count: number;
}> {
  const places = new Map<string, number>();
  const column = growingColumn(Uint32Array);
  let count = 0;
  const take = (cell: string) => {
    const known = cell === '' && blanks === 'alone' ? undefined : places.get(cell);
    column.push(known ?? count);
    if (known !== undefined) return;
    if (cell !== '' || blanks === 'together') places.set(cell, count);
    count += 1;
  };
  return { name, take, done: () => ({ codes: column.take(), count }) };
}

function listsIn(
  { name, codes }: WantedColumns['lists'][number],
  problems: CodedProblems,
): Reading<readonly (readonly number[])[]> {
  const known = new Set(codes);
  const cells: (readonly number[])[] = [];
  const take = (cell: string, row: number) => {
    const given = cell === '' ? [] : cell.split(/[\s,;]+/).map(Number);
    if (!given.every((code) => known.has(code)))
      problems.add({ kind: 'badCell', file: 'responses', row, column: name, found: toldCell(cell) });
    cells.push(given);
  };
  return { name, take, done: () => cells };
}
