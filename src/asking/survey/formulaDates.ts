import { type Day, daysBetween, weekday } from '../../core/day.ts';
import {
  asNumber,
  asText,
  type DateTime,
  dateTimeOf,
  dayNumbered,
  type FormulaScope,
  type FormulaValue,
} from './formulaValues.ts';

const DAY_MS = 86_400_000;
const EPOCH = '1970-01-01' as Day;

/** ODK's date(): a day, from a date, a date with a time (as its clock shows) or days since 1970; else an empty text. */
export function toDate(value: FormulaValue): string {
  const written = dateTimeOf(asText(value));
  return written === null ? (dayNumbered(asNumber(value)) ?? '') : written.day;
}

/** ODK's date-time(): what is written as such stays, days since 1970 become a moment in UTC; else an empty text. */
export function toDateTime(value: FormulaValue): string {
  const text = asText(value).trim();
  if (dateTimeOf(text) !== null) return text;
  const days = asNumber(value);
  const date = dayNumbered(days);
  if (date === null) return '';
  const ms = Math.floor((days - Math.floor(days)) * DAY_MS);
  const two = (unit: number, most: number) => padded(Math.floor(ms / unit) % most, 2);
  return `${date}T${two(3_600_000, 24)}:${two(60_000, 60)}:${two(1_000, 60)}.${padded(ms % 1_000, 3)}Z`;
}

/** ODK's decimal-date-time(): days since 1970 with their parts, in UTC where a zone is written. */
export function decimalDateTime(value: FormulaValue): number {
  const written = dateTimeOf(asText(value));
  if (written === null) return asNumber(value);
  const ms = clockMs(written) - (written.ahead ?? 0) * 60_000;
  return daysBetween(EPOCH, written.day) + ms / DAY_MS;
}

/** Milliseconds since midnight, as the clock shows. */
function clockMs({ clock: [hours, minutes, seconds, milliseconds] }: DateTime): number {
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds;
}

/** ODK's decimal-time(): the part of the day that has passed on the clock of a time, or of a date with a time; 0.5 is noon. */
export function decimalTime(value: FormulaValue): number {
  const text = asText(value).trim();
  // A time alone, as it is typed or as ODK writes it: 9:30, 09:30:00.000+01:00.
  const written = dateTimeOf(text) ?? dateTimeOf(`${EPOCH}T${text.replace(/^\d:/, '0$&')}`);
  if (written !== null) return clockMs(written) / DAY_MS;
  const days = asNumber(value);
  return days - Math.floor(days);
}

/**
 * ODK's format-date(): `%Y` `%y` `%m` `%n` `%b` `%d` `%e` `%a`, and with a time `%H` `%h` `%M` `%S` `%3`. Another letter
 * after `%` stays as it is written. No date gives an empty text.
 */
export function formatDate(value: FormulaValue, format: string, names: FormulaScope['dateNames']): string {
  const written = dateTimeOf(toDateTime(value));
  if (written === null) return '';
  return format.replace(/%(.)/gs, (whole, letter: string) => partOf(written, letter, names) ?? whole);
}

function partOf(
  { day, clock }: DateTime,
  letter: string,
  names: FormulaScope['dateNames'],
): string | undefined {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  const [hour, minute, second, millisecond] = clock;
  const parts: Readonly<Record<string, string | undefined>> = {
    Y: year,
    y: year.slice(2),
    m: month,
    n: String(Number(month)),
    b: names.months[Number(month) - 1],
    d: date,
    e: String(Number(date)),
    a: names.days[weekday(day)],
    H: padded(hour, 2),
    h: String(hour),
    M: padded(minute, 2),
    S: padded(second, 2),
    3: padded(millisecond, 3),
    '%': '%',
  };
  return Object.hasOwn(parts, letter) ? parts[letter] : undefined;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
