import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import { batchesWithout, openBatches, replaceBatches } from './batches.ts';
import type { Database } from './database.ts';
import { isSealedAsAsked } from './surveySealing.ts';
import { noteKept } from './witness.ts';

/** How many responses of a wave came under this name, such as that of a file. */
export async function countImported(
  database: Database,
  wave: string,
  name: string,
): Promise<Result<number, Problem>> {
  return attempt(database, async () => {
    const batches = await database.responses.where({ wave }).toArray();
    const opened = await openBatches(database, batches);
    return opened.flatMap(({ responses }) => responses).filter(({ tablet }) => tablet === name).length;
  });
}

/** Takes away the responses of a wave that came under this name. What came otherwise stays. All or nothing. */
export async function removeImported(
  database: Database,
  wave: string,
  name: string,
): Promise<Result<void, Problem>> {
  const remove = async () => {
    while (!(await removeOnce(database, wave, name)));
    await noteKept(database);
  };
  return attemptWrite(database, remove, { slowAfterMs: 60_000 });
}

/** False when another window changed something meanwhile. */
async function removeOnce(database: Database, wave: string, name: string): Promise<boolean> {
  const batches = await database.responses.where({ wave }).toArray();
  // With what came in otherwise they may lie in one record.
  const { old, next } = await batchesWithout(
    database,
    await openBatches(database, batches),
    ({ tablet }) => tablet === name,
  );
  return database.transaction('rw', database.tables, async () => {
    const keys = new Set(await database.responses.where({ wave }).primaryKeys());
    if (!old.every(({ key }) => keys.has(key as number)) || !(await isSealedAsAsked(database, next)))
      return false;
    await replaceBatches(database, old, next);
    return true;
  });
}
