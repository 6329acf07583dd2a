import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Release } from '../core/world.ts';
import type { Device } from '../keeping/storage/device.ts';
import { type CarriedSurvey, loadCarryPage } from './carryPage.ts';
import { isDueBy } from './onlyHere.ts';

/** What is on this tablet alone, of all surveys whose packs it took. */
export interface AllOnlyHere {
  readonly count: number;
  /** An office asked to have some of it handed over by now. */
  readonly isDue: boolean;
}

export interface CarryPartState {
  /** What is on this tablet alone; null until it was counted, where it cannot be, and on a tablet without a pack. */
  readonly found: ReadonlySignal<AllOnlyHere | null>;
  /** Looks at the clock: hours pass while a page lies open. Nothing is counted anew. */
  look(): void;
  /** Looks now and then, and when the tablet is taken up again, until it is let go. */
  watch(): Release;
}

const LOOK_EVERY_MS = 60_000;

export function createCarryPartState({ database, world }: Device): CarryPartState {
  const surveys = signal<readonly CarriedSurvey[]>([]);
  const now = signal(world.now());
  const load = async () => {
    const store = await database();
    const page = store.ok ? await loadCarryPage(store.value, world.now()) : store;
    if (page.ok) surveys.value = page.value.surveys;
  };
  void load();
  const look = () => {
    now.value = world.now();
  };
  return {
    found: computed(() =>
      surveys.value.length === 0
        ? null
        : {
            count: surveys.value.reduce((sum, { onlyHere }) => sum + onlyHere.count, 0),
            isDue: surveys.value.some(({ office, onlyHere }) => isDueBy(office, onlyHere, now.value)),
          },
    ),
    look,
    watch: () => {
      const timer = setInterval(look, LOOK_EVERY_MS);
      document.addEventListener('visibilitychange', look);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
      };
    },
  };
}
