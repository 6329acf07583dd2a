import type { Day } from '../../../core/day.ts';
import type { DateFace } from '../question.ts';

/** Months, years or decades that days are counted in, by the number that stands for each: 202611, 2026, 2020. */
export interface DateBands {
  readonly by: 'month' | 'year' | 'decade';
  readonly codes: readonly number[];
}

/** As many months, and years, as are still read one by one. */
const MOST_MONTHS = 24;
const MOST_YEARS = 30;

/**
 * What the days of a question are counted by, and every band from its first day to its last. Decided from the two ends
 * alone where the question does not say it, so that every wave has the same.
 */
export function dateBandsOf({
  earliest,
  latest,
  bands,
}: Pick<DateFace, 'earliest' | 'latest' | 'bands'>): DateBands {
  const years = yearOf(latest) - yearOf(earliest) + 1;
  const months = monthsFrom(latest) - monthsFrom(earliest) + 1;
  const by = bands ?? (months <= MOST_MONTHS ? 'month' : years <= MOST_YEARS ? 'year' : 'decade');
  const first = step(earliest, by);
  const codes = Array.from({ length: step(latest, by) - first + 1 }, (_, place) => codeAt(first + place, by));
  return { by, codes };
}

/** The number that stands for the band of a day. */
export function bandCode(of: Day, by: DateBands['by']): number {
  return codeAt(step(of, by), by);
}

function step(of: Day, by: DateBands['by']): number {
  if (by === 'month') return monthsFrom(of);
  return by === 'year' ? yearOf(of) : Math.floor(yearOf(of) / 10);
}

function codeAt(place: number, by: DateBands['by']): number {
  if (by === 'month') return Math.floor(place / 12) * 100 + (place % 12) + 1;
  return by === 'year' ? place : place * 10;
}

function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

function monthsFrom(of: Day): number {
  return yearOf(of) * 12 + Number(of.slice(5, 7)) - 1;
}
