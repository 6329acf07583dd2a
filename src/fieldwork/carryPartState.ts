import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Release } from '../core/world.ts';
import type { Device } from '../keeping/storage/device.ts';
import { watch } from '../keeping/storage/watch.ts';
import type { CarriedSurvey, loadCarryPage } from './carryPage.ts';
import { isDueBy } from './onlyHere.ts';

/** What is on this tablet alone. */
export interface AllOnlyHere {
  /** Of all surveys whose packs it took; null where it took none. */
  readonly count: number | null;
  /** Of surveys without a pack: not brought in yet. */
  readonly waiting: number;
  /** An office asked to have some of it handed over by now. */
  readonly isDue: boolean;
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
  const surveys = signal<readonly CarriedSurvey[]>([]);
  const waiting = signal(0);
  const now = signal(world.now());
  const look = () => {
    now.value = world.now();
  };
  const found = (page: Awaited<ReturnType<typeof loadCarryPage>>) => {
    if (!page.ok) return;
    batch(() => {
      surveys.value = page.value.surveys;
      waiting.value = page.value.waiting;
    });
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
    found: computed(() =>
      surveys.value.length === 0 && waiting.value === 0
        ? null
        : {
            count: surveys.value.length === 0 ? null : allOf(surveys.value),
            waiting: waiting.value,
            isDue: surveys.value.some(({ office, onlyHere }) => isDueBy(office, onlyHere, now.value)),
          },
    ),
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

function allOf(surveys: readonly CarriedSurvey[]): number {
  return surveys.reduce((sum, { onlyHere }) => sum + onlyHere.count, 0);
}
