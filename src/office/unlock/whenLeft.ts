import type { Release, World } from '../../core/world.ts';
import { whenIdle } from '../../keeping/sealing/whenIdle.ts';

/** After so long without a touch the answers are locked. */
const IDLE_MS = 15 * 60_000;
/** Where a fieldworker takes the device over. */
const FIELDWORK = /^#\/(start|interview|tablet)\b/;

/**
 * Calls once when the officer left the page: nobody did anything on it for a while, or it went on to interviews.
 *
 * @returns Stops watching.
 */
export function whenLeft(world: World, act: () => void): Release {
  // Outside a browser, as in a test, there is no page.
  const page: Partial<Pick<Window, 'addEventListener' | 'removeEventListener'>> = globalThis;
  const leave = () => {
    stop();
    act();
  };
  const follow = () => {
    if (FIELDWORK.test(globalThis.location.hash)) leave();
  };
  const stopWatching = whenIdle({ afterMs: IDLE_MS, now: () => Date.parse(world.now()) }, leave);
  const stop = () => {
    stopWatching();
    page.removeEventListener?.('hashchange', follow);
  };
  page.addEventListener?.('hashchange', follow);
  return stop;
}
