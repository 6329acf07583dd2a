import type { StorageEstimate } from '../core/world.ts';
import { inTime } from '../keeping/storage/inTime.ts';
import { looksPrivate } from './privateWindow.ts';

/** Firefox asks the person and may never answer. */
const PATIENCE_MS = 2000;

/** What a browser says when it is asked; null when it would not say, or not in time. */
async function said<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await inTime(asked, PATIENCE_MS, () => new DOMException('no answer', 'TimeoutError'));
  } catch {
    return null;
  }
}

/** Asks that this store never be cleared to make room; null when the browser would not say in time. */
async function askDurable(): Promise<boolean | null> {
  const isDurable = await said(navigator.storage.persisted());
  if (isDurable !== false) return isDurable;
  // Before the first touch a browser that asks would ask out of the blue.
  if (navigator.userActivation?.hasBeenActive === false) return false;
  return said(navigator.storage.persist());
}

/** What the browser says about the room for this app; null where it says nothing. */
export async function storageEstimate(): Promise<StorageEstimate | null> {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  if (storage?.estimate === undefined) return null;
  const canAsk = storage.persist !== undefined && storage.persisted !== undefined;
  const [estimate, durable, looks] = await Promise.all([
    said(storage.estimate()),
    canAsk ? askDurable() : null,
    said(looksPrivate()),
  ]);
  if (estimate === null) return null;
  const { usage = 0, quota = 0 } = estimate;
  // No browser promises a private window to keep its store.
  return { used: usage, quota, durable, privateWindow: durable === true ? false : looks };
}
