import type { Instant } from '../../core/day.ts';
import { countText } from '../../core/percent.ts';
import type { Problem } from '../../core/problem.ts';
import type { ConfirmationRow } from '../../keeping/storage/rows.ts';
import type { Fork } from '../../keeping/transfer/forks.ts';
import { type NumberRange, rangesOf } from '../../keeping/transfer/numberRanges.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { problemText } from '../../words/problems.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { londonDay, londonTime } from '../londonTime.ts';

const words = wordsIn(tabletsWords, 'en').fork;

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

/** The last word on a fork of which none stands here: it was taken back, or came with a back-up. */
export function forkWordText(
  { by, at, note }: Pick<ConfirmationRow, 'by' | 'at' | 'note'>,
  { branches }: Pick<Fork, 'branches'>,
): string {
  const place = branches.findIndex(({ link }) => link === note);
  if (place < 0) return words.takenBack(by, whenText(at));
  return words.saidElsewhere(words.branch(place + 1), by, whenText(at));
}

/** What happened and what to do, in a line. */
export function problemLine(problem: Problem): string {
  const { what, todo } = problemText(problem);
  return `${what} ${todo}`;
}
