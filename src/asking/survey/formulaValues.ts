import { type Day, day, daysBetween, daysLater, type Instant } from '../../core/day.ts';

/** What a formula works with: text, number, truth, or the names of several chosen options. No answer is an empty text. */
export type FormulaValue = string | number | boolean | readonly string[];

/** What a formula is asked about: the answers so far and the day it is. */
export interface FormulaScope {
  /** The value of a question or calculation; an empty text when it has none. */
  value(name: string): FormulaValue;
  /** Its value in each repetition, for sum(), count(), min() and max(); outside repeated sections the one value. */
  all(name: string): readonly FormulaValue[];
  /** The answer that is being checked, for `.`. */
  readonly here: FormulaValue;
  /** Which repetition this is, from 1. */
  readonly position: number;
  readonly today: Day;
  readonly now: Instant;
  /** The wording of an option, for jr:choice-name(). */
  choiceName(name: string, code: string): string;
  /** What this calculation gave before, for once(); an empty text when nothing. */
  readonly previous: FormulaValue;
  /** Short names for format-date(): twelve months from January, seven days from Sunday. */
  readonly dateNames: { readonly months: readonly string[]; readonly days: readonly string[] };
}

/** The most characters of a text that a formula puts together, and that a response can hold of it (computedSchema.ts). */
export const LONGEST_TEXT = 10_000;

/** A date, and the time of day where there is one, both as they are written. */
export interface DateTime {
  readonly day: Day;
  /** Hours, minutes, seconds, milliseconds. */
  readonly clock: readonly [number, number, number, number];
  /** Minutes by which the clock is ahead of UTC; null where no time or no zone is written. */
  readonly ahead: number | null;
}

/** The day from which days are counted. */
const EPOCH = '1970-01-01' as Day;

const WRITTEN =
  /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))?)?$/;

/** XPath's boolean(): a number that is not 0, a text or a choice that is not empty. The text `false` is true. */
export function isTrue(value: FormulaValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

/**
 * XPath's number(), with ODK's days: a date, or a date with a time, is the number of whole days from 1 January 1970 to
 * that date. NaN for an empty text and for all that is no number; signs other than minus and exponents are none.
 */
export function asNumber(value: FormulaValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = asText(value);
  if (/^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/.test(text)) return Number(text);
  const written = dateTimeOf(text);
  return written === null ? Number.NaN : daysBetween(EPOCH, written.day);
}

/** XPath's string(); several options as XLSForm keeps them, parted by spaces. */
export function asText(value: FormulaValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
  return typeof value === 'boolean' ? String(value) : value.join(' ');
}

/** The names of the chosen options, whether they come as such or as XLSForm's text. */
export function asChoices(value: FormulaValue): readonly string[] {
  return typeof value === 'object'
    ? value
    : asText(value)
        .split(/[ \t\r\n]+/)
        .filter((name) => name !== '');
}

/** A date as ISO writes it, `2026-11-22` or `2026-11-22T09:30:00.000+00:00`; null when the text is none. */
export function dateTimeOf(text: string): DateTime | null {
  const [, date = '', hour, minute, second = '0', fraction = '', sign, aheadHours, aheadMinutes] =
    WRITTEN.exec(text.trim()) ?? [];
  const found = day(date);
  if (found === null) return null;
  if (hour === undefined) return { day: found, clock: [0, 0, 0, 0], ahead: null };
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const ahead = Number(`${sign ?? ''}1`) * (Number(aheadHours ?? 0) * 60 + Number(aheadMinutes ?? 0));
  const zoned = sign !== undefined || text.trim().endsWith('Z');
  return {
    day: found,
    clock: [Number(hour), Number(minute), Number(second), milliseconds],
    ahead: zoned ? ahead : null,
  };
}

/** A number of days since 1 January 1970, parts of days dropped, as a day; null outside the years 0 to 9999. */
export function dayNumbered(days: number): Day | null {
  return daysLater(EPOCH, Math.floor(days));
}

/** A number as XPath writes it: no exponent, however large or small; `NaN`, `Infinity`. */
export function plainNumber(number: number): string {
  const text = String(number);
  const found = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (found === null) return text;
  const [, sign = '', first = '', rest = '', exponent] = found;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${digits}` : `${sign}${digits.padEnd(point, '0')}`;
}
