import type { Response } from '../../asking/survey/response.ts';
import type { SurveyId } from '../../asking/survey/survey.ts';
import { responseUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { openedRecord } from '../sealing/openedRecord.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import type { OutboxRow } from './rows.ts';
import { openKept } from './surveySealing.ts';

/** What was finished on this tablet, in the order of its numbers; of these waves or of all. */
export async function listOutbox(
  database: Database,
  waves: readonly string[] | null = null,
): Promise<Result<readonly Response[], Problem>> {
  return attempt(database, async () => {
    const { outbox } = database;
    return openRows(database, await (waves === null ? outbox : outbox.where('wave').anyOf(waves)).toArray());
  });
}

/** What was finished on this tablet and waits to be brought in. */
export async function listWaiting(
  database: Database,
  wave: string,
): Promise<Result<readonly Response[], Problem>> {
  return attempt(database, async () =>
    openRows(database, await database.outbox.where({ wave, broughtIn: 0 }).toArray()),
  );
}

/**
 * How many records of any kind were finished on this tablet and wait to be brought in.
 *
 * @param without Surveys that are left out.
 */
export function countWaiting(
  database: Database,
  without: readonly SurveyId[],
): Promise<Result<number, Problem>> {
  return attempt(database, async () => {
    const waves = await database.waves.where('survey').noneOf(without).primaryKeys();
    const counts = waves.map((wave) => database.outbox.where({ wave, broughtIn: 0 }).count());
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

function openRows(database: Database, rows: readonly OutboxRow[]): Promise<readonly Response[]> {
  // What an office has by its receipt may have been removed.
  const whole = rows.filter(({ bytes }) => bytes.length > 0);
  const inOrder = whole.toSorted((one, other) => one.number - other.number);
  return openKept(database, inOrder, (value) => responseUpToDate(openedRecord(value).response as Response));
}
