import type { Release } from '../core/world.ts';
import type { Shift } from '../keeping/sealing/shift.ts';
import { whenIdle } from '../keeping/sealing/whenIdle.ts';

const IDLE_MS = 10 * 60_000;

/** Locks an open shift when nobody has touched the tablet for ten minutes; ends by itself when it is locked. */
export function lockWhenIdle(shift: Shift): Release {
  const stopWatching = whenIdle({ afterMs: IDLE_MS, now: Date.now }, () => void shift.lock());
  const unhear = shift.onLocked(() => stop());
  const stop = () => {
    stopWatching();
    unhear();
  };
  return stop;
}
