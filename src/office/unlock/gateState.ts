import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Device } from '../../keeping/storage/device.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { needsKeys } from '../../keeping/storage/sealKept.ts';
import { keyringOf, type LockedProblem } from './keyring.ts';

/** What stands before the pages of a wave's answers. */
export type Gate =
  | { readonly at: 'loading' }
  | { readonly at: 'locked'; readonly problem: LockedProblem }
  /** The page can be drawn, or says itself why not. */
  | { readonly at: 'open'; readonly isUnlocked: boolean };

/** Whether the answers of a wave's survey can be read in this tab; null for a page of no wave, which asks when it must. */
export function createGate(
  device: Device,
  wave: string | null,
): { readonly gate: ReadonlySignal<Gate>; readonly stop: () => void } {
  const { unlocked, wanted, noticed } = keyringOf(device);
  const needed = signal<LockedProblem | 'nothing' | null>(wave === null ? 'nothing' : null);
  if (wave !== null)
    void lookAt(device, wave).then((problem) => {
      needed.value = problem ?? 'nothing';
    });
  const stop = () => {
    // Leaving the page gives up what was asked for on it.
    wanted.value?.answer(false);
    noticed();
  };
  return {
    gate: computed(() => {
      if (needed.value === null) return { at: 'loading' };
      if (needed.value === 'nothing') return { at: 'open', isUnlocked: false };
      if (unlocked.value.has(needed.value.id)) return { at: 'open', isUnlocked: true };
      return { at: 'locked', problem: needed.value };
    }),
    stop,
  };
}

async function lookAt(device: Device, wave: string): Promise<LockedProblem | null> {
  const database = await device.database();
  if (!database.ok) return null;
  const setup = await loadWave(database.value, wave);
  if (!setup.ok) return null;
  const { id, title } = setup.value.survey;
  const needs = await needsKeys(database.value, id);
  return needs.ok && needs.value ? { kind: 'locked', id, survey: title } : null;
}
