import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { Release } from '../../core/world.ts';
import { joinTabs } from '../../keeping/sealing/otherTabs.ts';
import type { GivenKey } from '../../keeping/sealing/sealingWork.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { createKeyAsking, type KeyAsking } from './keyAsking.ts';
import { dropWorker } from './keyring.ts';
import { whenLeft } from './whenLeft.ts';

export interface OpeningWithKey<Opened> {
  /** Null while all is sealed. */
  readonly opened: ReadonlySignal<Opened | null>;
  /** Asks for a key and opens what it opens. No key is kept, and none opens an answer here. */
  readonly asking: KeyAsking;
  /** Forgets what was opened, here and in the other tabs in which something of the survey is open. */
  lock(): void;
  stop(): void;
}

/**
 * Opening of what is sealed to a key of its own, while the answers stay locked.
 *
 * @param open What is open with this key too, beside what was open before; null where it was stopped.
 */
export function createOpeningWithKey<Opened>(
  device: Device,
  survey: string,
  open: (
    key: GivenKey,
    given: { readonly before: Opened | null; readonly signal: AbortSignal },
  ) => Promise<Result<Opened, Problem> | null>,
): OpeningWithKey<Opened> {
  const opened = signal<Opened | null>(null);
  let stopWatching: Release = () => undefined;
  let locks = 0;
  const forget = () => {
    stopWatching();
    locks += 1;
    if (opened.value === null) return;
    opened.value = null;
    dropWorker(device);
  };
  // Whoever locks the answers of the survey, in whichever tab, leaves nothing else of it open either.
  const tabs = joinTabs(`survey/${survey}`, forget);
  const use = async (key: GivenKey, signal: AbortSignal): Promise<Problem | null> => {
    const before = locks;
    const came = await open(key, { before: opened.value, signal });
    // It was stopped, or locked meanwhile.
    if (came === null || locks !== before) return null;
    if (!came.ok) return came.problem;
    stopWatching();
    stopWatching = whenLeft(device.world, forget);
    opened.value = came.value;
    return null;
  };
  const asking = createKeyAsking(device.world, use);
  return {
    opened,
    asking,
    lock: () => {
      tabs.tellLocked();
      forget();
    },
    stop: () => {
      asking.stop();
      forget();
      tabs.close();
    },
  };
}
