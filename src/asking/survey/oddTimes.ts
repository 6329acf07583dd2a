import { type Day, onLondonClock } from '../../core/day.ts';
import type { Response } from './response.ts';
import type { Wave } from './survey.ts';

/**
 * What is odd about when an interview was held, by the clock of its tablet:
 * - `future`: it ended after today;
 * - `beforeWave`, `afterWave`: it was held before the wave’s first day, or after its last;
 * - `backwards`: it ended before it began, or before the interview before it on the same tablet had ended.
 */
export type OddTime = 'future' | 'beforeWave' | 'afterWave' | 'backwards';

interface TimesIn {
  /** All that is known of the wave, of every kind: numbers follow each other on a tablet. One revision of each. */
  readonly responses: readonly Response[];
  readonly wave: Pick<Wave, 'from' | 'to'>;
  /** In Europe/London. */
  readonly today: Day;
}

/**
 * Finds interviews whose times are odd: most often the clock of their tablet was wrong. Nothing is left out for it, and
 * order goes by number, never by clock.
 *
 * An interview that is odd by its day is not what others are measured by: one wrong clock makes one sign, not two. What was
 * brought in from a file has no times of the day, and what is made up has made-up ones: neither goes backwards.
 *
 * @returns By the response's id; ids without a sign are not in it.
 */
export function oddTimesOf({ responses, wave, today }: TimesIn): ReadonlyMap<string, OddTime> {
  const odd = new Map<string, OddTime>();
  const lastOf = new Map<string, string>();
  for (const { id, tablet, startedAt, finishedAt, simulated } of responses.toSorted(byNumber)) {
    const isTimed = startedAt !== finishedAt && !simulated;
    const [from, to] = [dayOf(startedAt), dayOf(finishedAt)];
    const isBackwards = finishedAt < startedAt || finishedAt < (lastOf.get(tablet) ?? '');
    if (to > today) odd.set(id, 'future');
    else if (from < wave.from) odd.set(id, 'beforeWave');
    else if (to > wave.to) odd.set(id, 'afterWave');
    else if (isTimed && isBackwards) odd.set(id, 'backwards');
    else if (isTimed) lastOf.set(tablet, finishedAt);
  }
  return odd;
}

function dayOf(instant: Response['startedAt']): string {
  return onLondonClock(instant).slice(0, 10);
}

function byNumber(one: Response, other: Response): number {
  return one.number - other.number;
}
