import type { Instant } from '../../core/day.ts';
import { countText } from '../../core/percent.ts';
import type { Problem } from '../../core/problem.ts';
import { type NumberRange, rangesOf } from '../../keeping/transfer/numberRanges.ts';
import { dayInWords } from '../../words/days.ts';
import { problemText } from '../../words/problems.ts';
import { londonDay, londonTime } from '../londonTime.ts';

/** Ranges that are told one by one; more would fill the page. */
const MOST_TOLD = 12;

/** A day and a time in London: `22 November 2026, 14:05`. */
export function whenText(of: Instant): string {
  return `${dayInWords(londonDay(of))}, ${londonTime(of)}`;
}

/** Numbers as they are read: `1, 3–5, 9`; the last of very many as `…`. */
export function numbersText(ranges: readonly NumberRange[]): string {
  const told = ranges
    .slice(0, MOST_TOLD)
    .map(({ from, to }) => (from === to ? countText(from) : `${countText(from)}–${countText(to)}`));
  return [...told, ...(ranges.length > MOST_TOLD ? ['…'] : [])].join(', ');
}

/** The numbers of records as they are read. */
export function numbersOf(records: readonly { readonly number: number }[]): string {
  return numbersText(rangesOf(records.map(({ number }) => number)));
}

/** What happened and what to do, in a line. */
export function problemLine(problem: Problem): string {
  const { what, todo } = problemText(problem);
  return `${what} ${todo}`;
}
