import type { Response } from '../../asking/survey/response.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { openKept } from './surveySealing.ts';
import { forgetKept, noteKept } from './witness.ts';

/** How many responses of a wave came under this name, such as that of a file. */
export async function countImported(
  database: Database,
  wave: string,
  name: string,
): Promise<Result<number, Problem>> {
  return attempt(database, async () => {
    const batches = await database.responses.where({ wave }).toArray();
    const opened = await openKept(database, batches, (value) => value as readonly Response[]);
    return opened.flat().filter((response) => response.tablet === name).length;
  });
}

/** Takes away the responses of a wave that came under this name. What came otherwise stays. All or nothing. */
export async function removeImported(
  database: Database,
  wave: string,
  name: string,
): Promise<Result<void, Problem>> {
  const remove = async () => {
    const batches = await database.responses.where({ wave }).toArray();
    // A file comes in batches of its own.
    const isOfFile = await openKept(database, batches, (value) =>
      (value as readonly Response[]).every((response) => response.tablet === name),
    );
    const gone = batches.flatMap(({ key }, place) => (isOfFile[place] && key !== undefined ? [key] : []));
    forgetKept(database);
    await database.responses.bulkDelete(gone);
    await noteKept(database);
  };
  return attemptWrite(database, remove, { slowAfterMs: 60_000 });
}
