import { type Day, day, type Instant } from '../core/day.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WELSH_MONTHS = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
] as const;

/** A day as it is read: `22 November 2026`; in Welsh too. */
export function dayInWords(of: Day, language = 'en'): string {
  const month = language === 'cy' ? (WELSH_MONTHS[Number(of.slice(5, 7)) - 1] ?? '') : monthOf(of);
  return `${dateOf(of)} ${month} ${yearOf(of)}`;
}

/** The same in every language it can be read in. */
export function daySaid(of: Day): { readonly en: string; readonly cy: string } {
  return { en: dayInWords(of), cy: dayInWords(of, 'cy') };
}

/** A month as it is read: `November 2026`. The first month is 1. */
export function monthInWords(year: number, month: number): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** Two days as they are read, with nothing said twice: `1 to 30 June 2026`. */
export function daysInWords(from: Day, to: Day): string {
  if (from === to) return dayInWords(to);
  if (yearOf(from) !== yearOf(to)) return `${dayInWords(from)} to ${dayInWords(to)}`;
  if (monthOf(from) !== monthOf(to)) return `${dateOf(from)} ${monthOf(from)} to ${dayInWords(to)}`;
  return `${dateOf(from)} to ${dayInWords(to)}`;
}

/** The calendar day an instant is written with, in words. */
export function instantInWords(of: Instant): string {
  const found = day(of.slice(0, 10));
  return found === null ? of : dayInWords(found);
}

function dateOf(of: Day): number {
  return Number(of.slice(8, 10));
}

function monthOf(of: Day): string {
  return MONTHS[Number(of.slice(5, 7)) - 1] ?? '';
}

function yearOf(of: Day): string {
  return of.slice(0, 4);
}
