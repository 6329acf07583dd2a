import { type ReadonlySignal, signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';
import type { Locks } from '../core/world.ts';

/** Tabs with an interview open hold a lock of this name and the interview's id. */
const INTERVIEW_LOCKS = 'interview:';
const LOOK_AGAIN_MS = 1000;
const LOOK_FOR_UPDATES_MS = 60 * 60 * 1000;

export interface Updates {
  /** A new version is here and waits to be taken. */
  readonly isOffered: ReadonlySignal<boolean>;
  /** It was asked for while an interview was open, and not taken. */
  readonly isRefused: ReadonlySignal<boolean>;
  /** Takes the new version in every tab, unless any tab has an interview open. */
  take(): Promise<void>;
}

/**
 * Registers the service worker and watches for a new version. A new version waits, is offered, and is never taken
 * while any tab has an interview open. Taking it loads every tab again: the old version's parts are gone from then on.
 *
 * @param firstPage Settles when there is something to see.
 */
export function watchUpdates(address: string, locks: Locks, firstPage: Promise<void>): Updates {
  const isOffered = signal(false);
  const isRefused = signal(false);
  const isInterviewing = async () => (await locks.held(INTERVIEW_LOCKS)).length > 0;
  let workbox: Workbox | null = null;

  // The first worker of all takes over without a reload; the page it finds is already its own version. The event of
  // workbox-window cannot tell a tab that has been open since that first visit, so the browser's own is used.
  let controller = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const isFirst = controller === null;
    controller = navigator.serviceWorker.controller;
    if (!isFirst) void reloadWhenFree(isInterviewing);
  });

  // Keeping the whole app takes a slow tablet a while: the first page is not made to wait for it.
  const begin = async () => {
    const { Workbox } = await import('workbox-window');
    workbox = new Workbox(address);
    workbox.addEventListener('waiting', () => {
      isOffered.value = true;
    });
    await keepLooking(workbox);
  };
  void firstPage.then(begin);

  return {
    isOffered,
    isRefused,
    take: async () => {
      isRefused.value = await isInterviewing();
      if (!isRefused.value) workbox?.messageSkipWaiting();
    },
  };
}

async function keepLooking(workbox: Workbox): Promise<void> {
  const registration = await workbox.register().catch(() => undefined);
  // Without a service worker (some private windows) the app works, but only with a network.
  if (registration === undefined) return;
  const look = () => {
    // Offline, or a server that is away: the next look will do.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  setInterval(look, LOOK_FOR_UPDATES_MS);
  document.addEventListener('visibilitychange', look);
}

/** An interview may have begun in another tab in the moment of taking; it is left in peace. */
async function reloadWhenFree(isInterviewing: () => Promise<boolean>): Promise<void> {
  while (await isInterviewing()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  location.reload();
}
