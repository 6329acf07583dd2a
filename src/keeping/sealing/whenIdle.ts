import type { Release } from '../../core/world.ts';

const LOOKED_AFTER_MS = 15_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

interface Idling {
  /** Without a touch, a key or a turn of the wheel. */
  readonly afterMs: number;
  readonly now: () => number;
}

/**
 * Acts once when nobody did anything on the page for so long: whoever had the device has put it down. One that slept
 * through it acts when it wakes, before what woke it counts.
 *
 * @returns Stops watching.
 */
export function whenIdle({ afterMs, now }: Idling, act: () => void): Release {
  // Outside a browser, as in a test, there is no page to be touched.
  const page: Partial<Pick<Window, 'addEventListener' | 'removeEventListener'>> = globalThis;
  let last = now();
  const look = () => {
    // A clock that was put back would make it wait for longer than it may.
    last = Math.min(last, now());
    if (now() - last < afterMs) return;
    stop();
    act();
  };
  const note = () => {
    look();
    last = now();
  };
  // A timer for the whole time would stand still while the device sleeps, and come late.
  const timer = setInterval(look, LOOKED_AFTER_MS);
  const stop = () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) page.removeEventListener?.(sign, note, true);
  };
  for (const sign of SIGNS_OF_LIFE) page.addEventListener?.(sign, note, { capture: true, passive: true });
  return stop;
}
