import { type ReadonlySignal, signal } from '@preact/signals';
import { attempt } from '../keeping/storage/attempt.ts';
import type { Device } from '../keeping/storage/device.ts';

/**
 * Whether this tablet holds nothing at all, as one that was never used, or one whose browser lost everything, its own memory
 * of it too: the app cannot tell the two apart, so the page asks. False where a loss was noticed: that is said then.
 */
export function createFreshState({ database }: Device): { readonly isFresh: ReadonlySignal<boolean> } {
  const isFresh = signal(false);
  const look = async () => {
    const store = await database();
    if (!store.ok || store.value.missing !== null) return;
    const { surveys, outbox, counters } = store.value;
    const held = await attempt(store.value, () =>
      Promise.all([surveys.count(), outbox.count(), counters.where('id').startsWith('office/').count()]),
    );
    isFresh.value = held.ok && held.value.every((count) => count === 0);
  };
  void look();
  return { isFresh };
}
