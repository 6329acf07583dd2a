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
