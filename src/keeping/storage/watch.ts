import { liveQuery } from 'dexie';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import { storageTrouble } from './storageTrouble.ts';

/**
 * Asks again whenever what was read changes, in this window or in another one of this browser.
 *
 * @param ask Reads by the verbs of this room, and awaits nothing else.
 * @param onChange Called with the first answer and with each later one.
 * @returns Ends the watching.
 */
export function watch<Value, Trouble = never>(
  ask: () => Promise<Result<Value, Trouble | Problem>>,
  onChange: (answer: Result<Value, Trouble | Problem>) => void,
): () => void {
  // Dexie follows what is read only through a function that it can see is async.
  const watching = liveQuery(async () => ask()).subscribe({
    next: onChange,
    error: (error) => onChange(fail(storageTrouble(error).problem)),
  });
  return () => watching.unsubscribe();
}
