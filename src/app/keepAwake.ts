import type { Release } from '../core/world.ts';

/** Keeps the screen on until released; null where the device cannot, or refuses (a flat battery). */
export async function keepAwake(): Promise<Release | null> {
  const wakeLock = (navigator as { wakeLock?: WakeLock }).wakeLock;
  if (wakeLock === undefined) return null;
  const ask = () => wakeLock.request('screen').catch(() => null);
  let held = await ask();
  if (held === null) return null;
  let isWanted = true;
  // The browser lets go whenever the page is hidden, and does not take it up again by itself.
  const again = async () => {
    if (document.visibilityState !== 'visible') return;
    const next = await ask();
    if (isWanted) held = next;
    else await next?.release();
  };
  const onVisible = () => void again();
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', onVisible);
    void held?.release();
  };
}
