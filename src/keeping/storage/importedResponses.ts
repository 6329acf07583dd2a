import type { Response } from '../../asking/survey/response.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { plainSealing, type Sealing } from '../sealing/sealing.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { forgetKept, noteKept } from './witness.ts';

/** How many responses of a wave came under this name, such as that of a file. */
export async function countImported(
  database: Database,
  wave: string,
  name: string,
  sealing: Sealing = plainSealing,
): Promise<Result<number, Problem>> {
  return attempt(database, async () => {
    const batches = await database.responses.where({ wave }).toArray();
    const opened = await Promise.all(batches.map((row) => sealing.open(row.bytes) as Promise<Response[]>));
    return opened.flat().filter((response) => response.tablet === name).length;
  });
}

/** Takes away the responses of a wave that came under this name. What came otherwise stays. All or nothing. */
export async function removeImported(
  database: Database,
  wave: string,
  name: string,
  sealing: Sealing = plainSealing,
): Promise<Result<void, Problem>> {
  return attemptWrite(database, async () => {
    const batches = await database.responses.where({ wave }).toArray();
    const gone: number[] = [];
    for (const { key, bytes } of batches) {
      const responses = (await sealing.open(bytes)) as readonly Response[];
      // A file comes in batches of its own.
      if (key !== undefined && responses.every((response) => response.tablet === name)) gone.push(key);
    }
    forgetKept(database);
    await database.responses.bulkDelete(gone);
    await noteKept(database);
  });
}
