import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Database } from './database.ts';
import { checkVersion, refuseNewer } from './installedVersion.ts';
import { inTime } from './inTime.ts';
import { storageTrouble, TooSlow } from './storageTrouble.ts';

/** How long a write may take, and who is told when it takes longer. */
export interface Patience {
  /** Milliseconds; 3,000 unless said. */
  readonly slowAfterMs?: number;
  /** Called each time the wait ran out, while it is tried again. */
  readonly onSlow?: (problem: Problem) => void;
}

const TRIES = 3;
const SLOW_AFTER_MS = 3000;

/** Runs a reading call on the database. A lost connection is opened again, up to three tries in all. */
export async function attempt<Value>(
  database: Database,
  action: () => PromiseLike<Value>,
): Promise<Result<Value, Problem>> {
  return tried(database, action, null);
}

/**
 * Runs a writing call on the database.
 *
 * A write can hang for ever after an earlier one failed, so each has a watchdog: when it runs out, the connection is
 * opened again and the write is tried again. The action must come to the same state when it is run twice.
 */
export async function attemptWrite<Value>(
  database: Database,
  action: () => PromiseLike<Value>,
  patience: Patience = {},
): Promise<Result<Value, Problem>> {
  return tried(database, action, patience);
}

async function tried<Value>(
  database: Database,
  action: () => PromiseLike<Value>,
  patience: Patience | null,
): Promise<Result<Value, Problem>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return ok(await (patience === null ? action() : watched(action(), patience)));
    } catch (error) {
      const trouble = storageTrouble(error);
      database.tell(trouble.problem.kind);
      if (error instanceof TooSlow) patience?.onSlow?.(trouble.problem);
      const reopened = trouble.mayHelpToReopen && tries < TRIES && (await reopen(database, patience));
      if (!reopened) return fail(trouble.problem);
      if (!reopened.ok) return reopened;
    }
  }
}

function watched<Value>(call: PromiseLike<Value>, { slowAfterMs }: Patience): Promise<Value> {
  const waitMs = slowAfterMs ?? SLOW_AFTER_MS;
  return inTime(call, waitMs, () => new TooSlow(waitMs));
}

async function reopen(database: Database, patience: Patience | null): Promise<Result<void, Problem>> {
  database.reopening ??= freshConnection(database).finally(() => {
    database.reopening = null;
  });
  const opening = database.reopening;
  try {
    return ok(await watched(opening, patience ?? {}));
  } catch (error) {
    return fail(storageTrouble(error).problem);
  }
}

async function freshConnection(database: Database): Promise<void> {
  database.close();
  await checkVersion(database.name);
  await database.open();
  try {
    // Opened while a newer version of the app was changing it: this one must not write into the new shape.
    refuseNewer(database.backendDB().version);
  } catch (error) {
    database.close();
    throw error;
  }
}
