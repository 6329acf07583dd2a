import type { Locks, Release } from '../../core/world.ts';

const TRIES = 4;
const BETWEEN_TRIES_MS = 150;

/**
 * Takes a name in hand that only one tab may have; null where another tab has it.
 *
 * It is asked for a few times: a page of this same tab that was just left may still be letting go.
 */
export async function holdName(locks: Locks, name: string): Promise<Release | null> {
  for (let tries = 1; ; tries += 1) {
    const release = await locks.hold(name);
    if (release !== null || tries === TRIES) return release;
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN_TRIES_MS);
    });
  }
}
