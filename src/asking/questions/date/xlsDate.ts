import { type Day, day } from '../../../core/day.ts';
import type { XlsKind } from '../xlsform/xlsKind.ts';
import { MOST_YEARS } from './dateSchema.ts';

/** The days that hold anybody's birthday, where a form sets no limit. */
const FIRST = '1900-01-01';
const LAST = '2099-12-31';

/** A day of the calendar. */
export const xlsDate: XlsKind<'date'> = {
  write: ({ earliest, latest }) => ({ type: 'date', limit: { atLeast: earliest, atMost: latest } }),
  read: ({ type, limit = {} }) => {
    if (type !== 'date') return null;
    const [least, most] = [dayIn(limit.atLeast), dayIn(limit.atMost)];
    const earliest = least ?? (most !== null && most < FIRST ? most : FIRST);
    const latest = most ?? (earliest > LAST ? earliest : LAST);
    return earliest <= latest && yearOf(latest) - yearOf(earliest) <= MOST_YEARS
      ? { earliest: earliest as Day, latest: latest as Day }
      : { earliest: FIRST as Day, latest: LAST as Day };
  },
};

function dayIn(end: number | string | undefined): Day | null {
  return typeof end === 'string' ? day(end) : null;
}

function yearOf(written: string): number {
  return Number(written.slice(0, 4));
}
