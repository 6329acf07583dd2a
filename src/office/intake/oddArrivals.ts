import { type OddTime, oddTimesOf } from '../../asking/survey/oddTimes.ts';
import type { Day } from '../../core/day.ts';
import type { WaveArrival } from '../../keeping/transfer/bringIn.ts';

/** How many of the new interviews of a wave are dated oddly, in one way. */
export interface OddArrivals {
  readonly odd: OddTime;
  readonly count: number;
}

const ORDER: readonly OddTime[] = ['future', 'beforeWave', 'afterWave', 'backwards'];

/** The new interviews of a wave whose times are odd, beside what was here before; no line for what none is. */
export function oddArrivals({ wave, before, merged }: WaveArrival, today: Day): readonly OddArrivals[] {
  const odd = oddTimesOf({ responses: [...before, ...merged.added], wave, today });
  const found = merged.added.map(({ id }) => odd.get(id));
  return ORDER.map((one) => ({ odd: one, count: found.filter((other) => other === one).length })).filter(
    ({ count }) => count > 0,
  );
}
