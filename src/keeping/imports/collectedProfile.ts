import type { RowTrouble } from './collectedFeed.ts';
import { readDay } from './readMonth.ts';

/** Values of a column that are listed; one with more is no list of codes. */
export const MOST_VALUES = 60;
/** Letters of a value that can be a code. */
const LONGEST_VALUE = 100;
/** What programs write for an empty cell. */
const BLANK = /^(na|n\/a|#n\/a|null|#null!|none|nan|\.|-|missing|not answered)$/i;
/** Troubles of a sort that are named with their row; the others are only counted. */
export const MOST_NAMED = 10;

/** What stands in one column of a file. */
export interface ColumnProfile {
  readonly name: string;
  /** Cells with something in them, and without. */
  readonly filled: number;
  readonly empty: number;
  /** Each value with how often it stands there, in order; null where there are more than can be codes. */
  readonly values: readonly ValueCount[] | null;
  /** Cells that are a number, and how far these reach; whether all of them are whole. */
  readonly numbers: number;
  readonly least: number;
  readonly greatest: number;
  readonly decimals: number;
  /** Cells that are a day. */
  readonly days: number;
  readonly earliest: string;
  readonly latest: string;
  readonly longest: number;
  /** Cells with what programs write for an empty one, such as NA. */
  readonly blanks: readonly ValueCount[];
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** A sort of trouble: how often, and the first of them. */
export interface TroubleCount {
  readonly kind: RowTrouble['kind'];
  readonly count: number;
  readonly first: readonly RowTrouble[];
}

/** What is in a file of answers: never a whole row of it. */
export interface FileProfile {
  readonly columns: readonly ColumnProfile[];
  /** Rows that can be read. */
  readonly rows: number;
  readonly troubles: readonly TroubleCount[];
  readonly separator: string;
}

/** How the letters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What is in a file, and what names it. */
export interface ProfiledFile extends FileProfile {
  readonly encoding: Encoding;
  /** The chain of SHA-256 over its pieces. */
  readonly digest: string;
}

/** Whether a program wrote this for an empty cell. */
export function isBlankWord(cell: string): boolean {
  return BLANK.test(cell);
}

/** A number as people write it: a comma may stand for the point where something else parts the columns. Null for others. */
export function readAmount(cell: string, separator: string): number | null {
  const text = cell.trim().replace('\u2212', '-');
  const plain = separator === ',' ? text : text.replace(/^([-+]?\d*),(\d+)$/, '$1.$2');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return null;
  const amount = Number(plain);
  return Number.isFinite(amount) ? amount + 0 : null;
}

/** A day as `2026-11-22` or `22/11/2026`, whatever time of day follows it. Null for others. */
export function readDate(cell: string): string | null {
  return readDay(cell.trim().split(/[T ]/, 1)[0] ?? '');
}

/** A value of a column, and what it can be. */
interface Listed {
  count: number;
  readonly isNumber: boolean;
  readonly isDay: boolean;
}

/** Counts what stands in one column, and keeps no more of it than its list of values. */
export function profileColumn(name: string, separator: () => string) {
  let values: Map<string, Listed> | null = new Map();
  let [filled, empty, numbers, decimals, days, longest] = [0, 0, 0, 0, 0, 0];
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [earliest, latest] = ['', ''];
  const blanks = new Map<string, number>();
  const measure = (value: string): Omit<Listed, 'count'> => {
    if (isBlankWord(value)) return { isNumber: false, isDay: false };
    const amount = readAmount(value, separator());
    if (amount !== null) {
      least = Math.min(least, amount);
      greatest = Math.max(greatest, amount);
      decimals = Math.max(decimals, /[.,](\d+)$/.exec(value)?.[1]?.length ?? 0);
      return { isNumber: true, isDay: false };
    }
    const found = readDate(value);
    if (found === null) return { isNumber: false, isDay: false };
    if (earliest === '' || found < earliest) earliest = found;
    if (found > latest) latest = found;
    return { isNumber: false, isDay: true };
  };
  const note = ({ count, isNumber, isDay }: Listed) => {
    if (isNumber) numbers += count;
    if (isDay) days += count;
  };
  const endList = () => {
    for (const [value, listed] of values ?? []) {
      note(listed);
      if (isBlankWord(value)) blanks.set(value, listed.count);
    }
    values = null;
  };
  return {
    add: (cell: string) => {
      const value = cell.trim();
      if (value === '') {
        empty += 1;
        return;
      }
      filled += 1;
      // What a value can be is looked at once.
      const known = values?.get(value);
      if (known !== undefined) {
        known.count += 1;
        return;
      }
      longest = Math.max(longest, value.length);
      const listed = { count: 1, ...measure(value) };
      if (values !== null && (value.length > LONGEST_VALUE || values.size === MOST_VALUES)) endList();
      if (values === null) note(listed);
      // What is listed stays when the row goes: a slice of it alone would hold on to all of it.
      else values.set(unshared(value), listed);
      if (values === null && isBlankWord(value)) blanks.set(value, (blanks.get(value) ?? 0) + 1);
    },
    profile: (): ColumnProfile => {
      const listed = values === null ? null : inOrder(values);
      for (const one of values?.values() ?? []) note(one);
      return {
        name,
        filled,
        empty,
        values: listed,
        numbers,
        least: numbers === 0 ? 0 : least,
        greatest: numbers === 0 ? 0 : greatest,
        decimals,
        days,
        earliest,
        latest,
        longest,
        blanks: listed?.filter(({ value }) => isBlankWord(value)) ?? blanksOf(blanks),
      };
    },
  };
}

/** A text of its own, that keeps no longer one in memory. */
function unshared(text: string): string {
  return Array.from(text).join('');
}

function blanksOf(blanks: ReadonlyMap<string, number>): readonly ValueCount[] {
  return Array.from(blanks, ([value, count]) => ({ value, count }));
}

function inOrder(values: ReadonlyMap<string, Listed>): readonly ValueCount[] {
  return Array.from(values, ([value, { count }]) => ({ value, count })).toSorted(
    (one, other) => byNumber(one.value, other.value) || (one.value < other.value ? -1 : 1),
  );
}

function byNumber(one: string, other: string): number {
  const [a, b] = [readAmount(one, ';'), readAmount(other, ';')];
  if (a !== null && b !== null) return a - b;
  return Number(a === null) - Number(b === null);
}

/** Counts troubles by their sort, and keeps the first of each. */
export function countTroubles() {
  const kinds = new Map<RowTrouble['kind'], { count: number; readonly first: RowTrouble[] }>();
  return {
    add: (trouble: RowTrouble) => {
      const known = kinds.get(trouble.kind) ?? { count: 0, first: [] };
      known.count += 1;
      if (known.first.length < MOST_NAMED) known.first.push(trouble);
      kinds.set(trouble.kind, known);
    },
    all: (): readonly TroubleCount[] =>
      Array.from(kinds, ([kind, { count, first }]) => ({ kind, count, first })),
  };
}
