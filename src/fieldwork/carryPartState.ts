import { type ReadonlySignal, signal } from '@preact/signals';
import type { Device } from '../keeping/storage/device.ts';
import { loadCarryPage } from './carryPage.ts';

/** What is on this tablet alone, of all surveys whose packs it took. */
export interface AllOnlyHere {
  readonly count: number;
  /** An office asked to have some of it handed over by now. */
  readonly isDue: boolean;
}

/** What is on this tablet alone; null until it was counted, where it cannot be, and on a tablet without a pack. */
export function createCarryPartState(device: Device): ReadonlySignal<AllOnlyHere | null> {
  const found = signal<AllOnlyHere | null>(null);
  const load = async () => {
    const database = await device.database();
    const page = database.ok ? await loadCarryPage(database.value, device.world.now()) : database;
    if (!page.ok || page.value.surveys.length === 0) return;
    const all = page.value.surveys.map(({ onlyHere }) => onlyHere);
    found.value = {
      count: all.reduce((sum, { count }) => sum + count, 0),
      isDue: all.some(({ isDue }) => isDue),
    };
  };
  void load();
  return found;
}
