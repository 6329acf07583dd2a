import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { ShiftKey } from '../sealing/shiftWork.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { keptRow } from './journalChange.ts';
import type { ShiftRow } from './rows.ts';
import { keepInBoth } from './twoStores.ts';

/** The key of the shift that goes on on this tablet; null where none does. */
export async function loadShiftKey(database: Database): Promise<Result<ShiftKey | null, Problem>> {
  const row = await attempt(database, () => shiftRow(database));
  return row.ok ? ok(row.value?.key ?? null) : row;
}

/**
 * Keeps the key of a new shift in both stores.
 *
 * @returns False where a shift goes on already, begun in another tab: its key stays, which alone opens its interviews. `storageLost`
 *   where the journal alone took it.
 */
export async function keepShiftKey(database: Database, key: ShiftKey): Promise<Result<boolean, Problem>> {
  const before = await loadShiftKey(database);
  if (!before.ok || before.value !== null) return before.ok ? ok(false) : before;
  const kept = await keep(database, key);
  if (!kept.ok) return kept;
  // Interviews are begun by what the database holds: one in the journal alone is found when both are compared anew.
  return database.isDamaged ? fail({ kind: 'storageLost', cause: 'not written', isOpen: true }) : ok(true);
}

/**
 * Ends the shift: its key is in neither store any more, and nobody can open with it what was sealed to it. Bytes that
 * the browser leaves behind on the disk are locked with the passphrase.
 */
export function destroyShiftKey(database: Database): Promise<Result<void, Problem>> {
  return keep(database, null);
}

async function keep(database: Database, key: ShiftKey | null): Promise<Result<void, Problem>> {
  const before = await attempt(database, () => shiftRow(database));
  if (!before.ok) return before;
  const row: ShiftRow = { id: 'shift', revision: (before.value?.revision ?? 0) + 1, key };
  return keepInBoth(database, { rows: [keptRow('counters', row)], gone: [] }, () =>
    attemptWrite(database, async () => {
      await database.counters.put(row);
      const read = await shiftRow(database);
      if (read?.revision !== row.revision)
        throw new DOMException('what was written is not what is read', 'UnknownError');
    }),
  );
}

async function shiftRow(database: Database): Promise<ShiftRow | undefined> {
  const row = await database.counters.get('shift');
  return row !== undefined && 'key' in row ? row : undefined;
}
