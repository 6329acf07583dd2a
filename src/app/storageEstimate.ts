import type { StorageEstimate } from '../core/world.ts';
import { looksPrivate } from './privateWindow.ts';

/** Firefox asks the person and may never answer. */
const PATIENCE_MS = 2000;

/** Asks that this store never be cleared to make room; null when the browser would not say in time. */
async function askDurable(): Promise<boolean | null> {
  if (await navigator.storage.persisted()) return true;
  // Before the first touch a browser that asks would ask out of the blue.
  if (navigator.userActivation?.hasBeenActive === false) return false;
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  return Promise.race([navigator.storage.persist(), patience]);
}

/** What the browser says about the room for this app; null where it says nothing. */
export async function storageEstimate(): Promise<StorageEstimate | null> {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  if (storage?.estimate === undefined) return null;
  const canAsk = storage.persist !== undefined && storage.persisted !== undefined;
  const [{ usage = 0, quota = 0 }, durable, looks] = await Promise.all([
    storage.estimate(),
    canAsk ? askDurable() : null,
    looksPrivate(),
  ]);
  // No browser promises a private window to keep its store.
  return { used: usage, quota, durable, privateWindow: durable === true ? false : looks };
}
