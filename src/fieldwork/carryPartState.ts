import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../core/day.ts';
import type { Release } from '../core/world.ts';
import type { Device } from '../keeping/storage/device.ts';
import { watch } from '../keeping/storage/watch.ts';
import type { CarryPage, loadCarryPage } from './carryPage.ts';
import { isDueBy } from './onlyHere.ts';

/** What is on this tablet alone. */
export interface AllOnlyHere {
  /** Of all surveys whose packs it took; null where it took none. */
  readonly count: number | null;
  /** Of surveys without a pack: not brought in yet. */
  readonly waiting: number;
  /** Of them too: in no back-up. */
  readonly notBackedUp: number;
  /** An office asked to have some of it handed over by now. */
  readonly isDue: boolean;
  /** It is time for a back-up of the rest. */
  readonly isBackUpDue: boolean;
}

export interface CarryPartState {
  /** What is on this tablet alone; null until it was counted, where it cannot be, and where there is no pack and nothing waits. */
  readonly found: ReadonlySignal<AllOnlyHere | null>;
  /** Looks at the clock now and then, as hours pass while a page lies open, and when the tablet is taken up again, until it is let go. */
  watch(): Release;
}

const LOOK_EVERY_MS = 60_000;

/**
 * Counts what is on this tablet alone.
 *
 * @param isLive Counted anew whenever it changes, until it is let go; else once. While somebody is asked it does not change,
 *   and each answer would be looked at for it.
 */
export function createCarryPartState({ database, world }: Device, isLive: boolean): CarryPartState {
  const page = signal<CarryPage | null>(null);
  const now = signal(world.now());
  const look = () => {
    now.value = world.now();
  };
  const found = (read: Awaited<ReturnType<typeof loadCarryPage>>) => {
    if (read.ok) page.value = read.value;
  };
  const follow = async (isLeft: () => boolean): Promise<Release> => {
    const store = await database();
    if (!store.ok || isLeft()) return () => undefined;
    // By itself: what it leans on would else stand in the list of what an interview may need.
    const carryPage = await import('./carryPage.ts').catch(() => null);
    if (carryPage === null || isLeft()) return () => undefined;
    const read = () => carryPage.loadCarryPage(store.value, world.now());
    if (isLive) return watch(read, found);
    found(await read());
    return () => undefined;
  };
  return {
    found: computed(() => (page.value === null ? null : foundOn(page.value, now.value))),
    watch: () => {
      let isLeft = false;
      const following = follow(() => isLeft);
      const timer = setInterval(look, LOOK_EVERY_MS);
      document.addEventListener('visibilitychange', look);
      return () => {
        isLeft = true;
        void following.then((stop) => stop());
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
      };
    },
  };
}

function foundOn({ surveys, waiting, notBackedUp }: CarryPage, now: Instant): AllOnlyHere | null {
  if (surveys.length === 0 && waiting === 0 && notBackedUp.count === 0) return null;
  return {
    count: surveys.length === 0 ? null : surveys.reduce((sum, { onlyHere }) => sum + onlyHere.count, 0),
    waiting,
    notBackedUp: notBackedUp.count,
    isDue: surveys.some(({ office, onlyHere }) => isDueBy(office.pack.limits, onlyHere, now)),
    isBackUpDue: isDueBy(notBackedUp.limits, notBackedUp, now),
  };
}
