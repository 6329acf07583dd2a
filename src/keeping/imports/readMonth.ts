import { type Day, day } from '../../core/day.ts';

/** A month of the calendar with its first and last day, and its name in words. */
export interface Month {
  readonly from: Day;
  readonly to: Day;
  /** Such as `June 2024`. */
  readonly label: string;
}

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * Reads a month as people and spreadsheets write it: `2024-06`, `06/2024`, `June 2024`, `Jun-24`, or a day in it.
 *
 * @returns null when the text names no month with its year.
 */
export function readMonth(text: string): Month | null {
  const [year, month] = numbersOf(text.trim());
  const name = names[month - 1];
  if (name === undefined || !(year >= 2000 && year <= 2100)) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  const from = day(`${start}-01`);
  const to = day(`${start}-31`) ?? day(`${start}-30`) ?? day(`${start}-29`) ?? day(`${start}-28`);
  return from === null || to === null ? null : { from, to, label: `${name} ${year}` };
}

/** Reads a day as `2024-06-11` or, the British way, `11/06/2024` or `11 June 2024`. Null when it is no day of the calendar. */
export function readDay(text: string): Day | null {
  const written = text.trim();
  const inNumbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written);
  if (inNumbers !== null) return dayOf(inNumbers[3], Number(inNumbers[2]), inNumbers[1]);
  const named = /^(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(written);
  return named === null ? day(written) : dayOf(named[3], monthNamed(named[2] ?? ''), named[1]);
}

function dayOf(year = '', month = 0, date = ''): Day | null {
  return day(`${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function numbersOf(text: string): readonly [year: number, month: number] {
  const asDay = readDay(text);
  if (asDay !== null) return [Number(asDay.slice(0, 4)), Number(asDay.slice(5, 7))];
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2])];
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return [Number(monthFirst[2]), Number(monthFirst[1])];
  const named = /^([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})$/i.exec(text);
  if (named) return [fullYear(named[2] ?? ''), monthNamed(named[1] ?? '')];
  return [Number.NaN, 0];
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthNamed(text: string): number {
  const start = text.toLowerCase();
  return names.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
}
