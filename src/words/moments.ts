import { type Instant, onLondonClock } from '../core/day.ts';
import { instantInWords } from './days.ts';

/** A moment as a clock in London shows it: `30 November 2026 at 10:15`. */
export function momentInWords(of: Instant): string {
  const shown = onLondonClock(of) as Instant;
  return `${instantInWords(shown)} at ${shown.slice(11, 16)}`;
}
