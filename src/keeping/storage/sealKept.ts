import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import type { AsideRow, BatchRow } from './rows.ts';
import { isSealed, openKept, sealOfSurvey } from './surveySealing.ts';

/** Whether a key must be given before the answers of a survey that were brought in are shown. */
export async function needsKeys(database: Database, survey: Survey['id']): Promise<Result<boolean, Problem>> {
  return attempt(database, async () => {
    const { batches, asides } = await keptOf(database, survey);
    const rows = [...batches, ...asides];
    if (rows.length === 0) return false;
    return rows.some(isSealed) || (await sealOfSurvey(database, survey)).mark !== null;
  });
}

/**
 * Seals what was brought in of a survey to its keys in use, where it is not: what lies here in the clear, and what was
 * sealed to keys that others have taken the place of. All or nothing.
 *
 * @returns How many responses lay in the clear. `needsOtherKey` when the keys given do not open all that is here.
 */
export async function sealKept(database: Database, survey: Survey['id']): Promise<Result<number, Problem>> {
  return attemptWrite(database, () => sealAnew(database, survey), { slowAfterMs: 60_000 });
}

async function sealAnew(database: Database, survey: Survey['id']): Promise<number> {
  const { batches, asides } = await keptOf(database, survey);
  const { mark, seal } = await sealOfSurvey(database, survey);
  const isOld = (row: BatchRow | AsideRow) => mark !== null && (row.sealedTo !== mark || !isSealed(row));
  // One that is sealed as it should be shows that it opens.
  const rest = [...batches, ...asides].find((row) => !isOld(row));
  if (rest !== undefined) await openKept(database, [rest], () => null);
  const [old, oldAsides] = [batches.filter(isOld), asides.filter(isOld)];
  if (mark === null || old.length + oldAsides.length === 0) return 0;
  const sealed = await seal(await openKept(database, old, (value) => value));
  const sealedAsides = await seal(await openKept(database, oldAsides, (value) => value));
  const { responses, aside } = database;
  await database.transaction('rw', responses, aside, async () => {
    // What was deleted meanwhile stays deleted.
    for (const [place, { key = 0 }] of old.entries())
      await responses.update(key, { bytes: sealed[place] as Uint8Array, sealedTo: mark });
    for (const [place, { key = 0 }] of oldAsides.entries())
      await aside.update(key, { bytes: sealedAsides[place] as Uint8Array, sealedTo: mark });
  });
  const plain = old.filter((row) => !isSealed(row));
  return plain.reduce((sum, { kinds }) => sum + Object.values(kinds).reduce((all, some) => all + some, 0), 0);
}

async function keptOf(database: Database, survey: Survey['id']) {
  const waves = await database.waves.where({ survey }).primaryKeys();
  const [batches, asides] = await Promise.all([
    database.responses.where('wave').anyOf(waves).toArray(),
    database.aside.where('wave').anyOf(waves).toArray(),
  ]);
  return { batches, asides };
}
