/** A calendar day in Europe/London, `2026-11-22`. */
export type Day = string & { readonly __day: true };

/** A moment in UTC, full ISO: `2026-11-22T09:30:00.000Z`. */
export type Instant = string & { readonly __instant: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads a day; null when the text is no day of the calendar. */
export function day(text: string): Day | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month) ? (text as Day) : null;
}

export function instant(text: string): Instant {
  return text as Instant;
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

/** The day in the middle of two, the earlier one when there is no exact middle. */
export function middleDay(from: Day, to: Day): Day {
  return dayOfOrdinal(Math.floor((ordinal(from) + ordinal(to)) / 2));
}

/** The day so many days later (or earlier when negative); null outside the years 0 to 9999. */
export function daysLater(from: Day, days: number): Day | null {
  const count = ordinal(from) + days;
  return Number.isSafeInteger(days) && count >= FIRST_ORDINAL && count <= LAST_ORDINAL
    ? dayOfOrdinal(count)
    : null;
}

/** The day of the week, from 0 for Sunday to 6 for Saturday. */
export function weekday(of: Day): number {
  // Ordinal 0, 1 March of the year 0, is a Wednesday.
  return (((ordinal(of) + 3) % 7) + 7) % 7;
}

/**
 * A moment as a clock in London shows it, `2026-06-01T10:30:00.000+01:00`: British Summer Time is kept by the rule in
 * force since 1996, from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
 */
export function onLondonClock(of: Instant): string {
  const year = of.slice(0, 4);
  const summer = of >= `${lastSunday(year, '03')}T01` && of < `${lastSunday(year, '10')}T01`;
  if (!summer) return of;
  const date = of.slice(0, 10) as Day;
  const hour = Number(of.slice(11, 13)) + 1;
  const clock = of.slice(13).replace('Z', '+01:00');
  return hour === 24
    ? `${dayOfOrdinal(ordinal(date) + 1)}T00${clock}`
    : `${date}T${String(hour).padStart(2, '0')}${clock}`;
}

function lastSunday(year: string, month: '03' | '10'): Day {
  const last = `${year}-${month}-31` as Day;
  return dayOfOrdinal(ordinal(last) - weekday(last));
}

/** The same date so many months later (or earlier when negative), at most the last day of that month. */
export function monthsLater(from: Day, months: number): Day {
  const [year, month, date] = parts(from);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return written(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth)));
}

function parts(of: Day): [number, number, number] {
  return [Number(of.slice(0, 4)), Number(of.slice(5, 7)), Number(of.slice(8, 10))];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// 1 January of the year 0 and 31 December 9999.
const FIRST_ORDINAL = -60;
const LAST_ORDINAL = 3652364;

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days_from_civil and civil_from_days.
function ordinal(of: Day): number {
  const [y, month, date] = parts(of);
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function dayOfOrdinal(count: number): Day {
  const era = Math.floor(count / 146097);
  const dayOfEra = count - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

function written(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}
