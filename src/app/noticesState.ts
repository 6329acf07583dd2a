import { type ReadonlySignal, signal } from '@preact/signals';
import type { World } from '../core/world.ts';
import { tellTrouble } from './tellTrouble.ts';
import type { Updates } from './updates.ts';

export interface NoticesState {
  /** Null in development, where nothing is kept offline. */
  readonly updates: Updates | null;
  /** A fault of our own that reached nobody; its name and message. */
  readonly stray: ReadonlySignal<string | null>;
  readonly isPrivate: ReadonlySignal<boolean>;
  /** Looks once whether this is a private window, some time after the notices are first drawn. */
  look(): void;
}

const LOOK_AFTER_MS = 1500;

/**
 * Whether a fault is that a part of the app did not come: it is of a version that is gone, or there is no network. The
 * browsers have no name for it in common, only words that are alike.
 */
export function isPartGone(fault: string): boolean {
  return /import\w* (a )?module/i.test(fault);
}

/** What is said above every screen of the officer and the fieldworker. */
export function createNoticesState(world: World, updates: Updates | null): NoticesState {
  const stray = signal<string | null>(null);
  const isPrivate = signal(false);
  addEventListener('error', (event) => {
    void tellTrouble(world, event.error);
    stray.value = event.message;
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    void tellTrouble(world, reason);
    stray.value = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  });
  let hasLooked = false;
  const look = () => {
    if (hasLooked) return;
    hasLooked = true;
    // After the first page is drawn, which it would delay.
    setTimeout(async () => {
      isPrivate.value = (await world.storageEstimate())?.privateWindow === true;
    }, LOOK_AFTER_MS);
  };
  return { updates, stray, isPrivate, look };
}
