import { type Day, onLondonClock } from '../../core/day.ts';
import type { Response } from './response.ts';
import type { Wave } from './survey.ts';

/**
 * What is odd about when an interview was held, by the clock of its tablet:
 * - `future`: it ended after today;
 * - `beforeWave`, `afterWave`: it was held before the wave’s first day, or after its last;
 * - `backwards`: it ended before it began, or stands in no order of time with the other interviews of its tablet.
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
 * An interview that is odd by its day is not what others are measured by, and of those that stand in no order as few are
 * told as would have to be dated otherwise: one wrong clock makes one sign, and not one for each interview after it. What
 * was brought in from a file has no times of the day, and what is made up has made-up ones: neither goes backwards.
 *
 * @returns By the response's id; ids without a sign are not in it.
 */
export function oddTimesOf({ responses, wave, today }: TimesIn): ReadonlyMap<string, OddTime> {
  const odd = new Map<string, OddTime>();
  const timed = new Map<string, Response[]>();
  for (const response of responses.toSorted(byNumber)) {
    const { id, tablet, startedAt, finishedAt, simulated } = response;
    const isTimed = startedAt !== finishedAt && !simulated;
    const own = oddDay(response, { wave, today }) ?? (isTimed && finishedAt < startedAt ? 'backwards' : null);
    if (own !== null) odd.set(id, own);
    else if (isTimed) listed(timed, tablet).push(response);
  }
  for (const ofTablet of timed.values()) for (const id of outOfOrder(ofTablet)) odd.set(id, 'backwards');
  return odd;
}

function listed(by: Map<string, Response[]>, tablet: string): Response[] {
  const list = by.get(tablet) ?? [];
  by.set(tablet, list);
  return list;
}

function oddDay(
  { startedAt, finishedAt }: Response,
  { wave, today }: Pick<TimesIn, 'wave' | 'today'>,
): OddTime | null {
  const [from, to] = [dayOf(startedAt), dayOf(finishedAt)];
  if (to > today) return 'future';
  if (from < wave.from) return 'beforeWave';
  return to > wave.to ? 'afterWave' : null;
}

/**
 * Those outside the longest row of interviews, by their numbers, in which none ended before the one before it.
 *
 * It goes from the last one back: of two that contradict each other, the one with the lower number is believed.
 */
function outOfOrder(ofTablet: readonly Response[]): readonly string[] {
  const ends = ofTablet.map(({ finishedAt }) => finishedAt);
  // Where the best row of each length begins, and which one follows each in its row.
  const begins: number[] = [];
  const next = new Array<number | undefined>(ends.length);
  for (let place = ends.length - 1; place >= 0; place--) {
    const end = ends[place] as string;
    const length = begins.findLastIndex((other) => (ends[other] as string) >= end) + 1;
    next[place] = begins[length - 1];
    begins[length] = place;
  }
  const inOrder = new Set<number>();
  for (let place = begins.at(-1); place !== undefined; place = next[place]) inOrder.add(place);
  return ofTablet.filter((_, place) => !inOrder.has(place)).map(({ id }) => id);
}

function dayOf(instant: Response['startedAt']): string {
  return onLondonClock(instant).slice(0, 10);
}

function byNumber(one: Response, other: Response): number {
  return one.number - other.number;
}
