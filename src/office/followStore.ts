import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { watch } from '../keeping/storage/watch.ts';

/** Something read from the store: not yet, not possible, or there. */
export type Loaded<Value> =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | { readonly at: 'ready'; readonly value: Value };

export interface Following<Value> {
  readonly loaded: ReadonlySignal<Loaded<Value>>;
  /** Changes something in the store; what went wrong is shown in place of what was read. */
  change(act: (database: Database) => Promise<Result<unknown, Problem>>): Promise<boolean>;
  stop(): void;
}

/**
 * Reads from the store, and again whenever it changes, in this window or in another.
 *
 * @param read Reads by the verbs of storage, and awaits nothing else.
 */
export function followStore<Value>(
  device: Device,
  read: (database: Database) => Promise<Result<Value, Problem>>,
): Following<Value> {
  const loaded = signal<Loaded<Value>>({ at: 'loading' });
  let stopWatching: (() => void) | null = null;
  let isStopped = false;
  const fail = (problem: Problem) => {
    loaded.value = { at: 'problem', problem };
  };
  const open = async () => {
    const database = await device.database();
    if (isStopped) return;
    if (!database.ok) {
      fail(database.problem);
      return;
    }
    stopWatching = watch(
      () => read(database.value),
      (found) => {
        if (found.ok) loaded.value = { at: 'ready', value: found.value };
        else fail(found.problem);
      },
    );
  };
  void open();
  return {
    loaded,
    change: async (act) => {
      const database = await device.database();
      const done = database.ok ? await act(database.value) : database;
      if (!done.ok) fail(done.problem);
      return done.ok;
    },
    stop: () => {
      isStopped = true;
      stopWatching?.();
    },
  };
}
