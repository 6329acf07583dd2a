import type { Response } from '../../asking/survey/response.ts';
import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import { batchesWithout, openBatches, replaceBatches } from './batches.ts';
import type { Database } from './database.ts';
import type { HeldPlace, OutboxRow, SettingRow } from './rows.ts';
import { isSealedAsAsked, openKept } from './surveySealing.ts';
import { buryBytes, emptyInJournal } from './tombstones.ts';
import { noteWithdrawal, type Withdrawal } from './withdrawals.ts';
import { noteKept } from './witness.ts';

/** An interview that is to be deleted because its resident withdrew it. */
export interface ToWithdraw extends Withdrawal {
  /** Whether a setting of a wave is kept by the ids of responses: what it says of this one goes too. */
  readonly isByResponse: (name: string) => boolean;
}

/**
 * Deletes an interview of a survey wherever it is kept here (brought in, kept aside, and as it was finished on this device),
 * with what was noted of it by its id, and notes when: no file brings it in again. All or nothing; twice is once.
 *
 * @returns `locked` while no key was given. An interview that is not here is noted all the same: it may still come.
 */
export async function withdraw(
  database: Database,
  survey: SurveyId,
  wanted: ToWithdraw,
): Promise<Result<void, Problem>> {
  const done = await attemptWrite(
    database,
    async () => {
      for (;;) {
        const own = await withdrawOnce(database, survey, wanted);
        if (own === null) continue;
        await noteKept(database);
        return own;
      }
    },
    { slowAfterMs: 60_000 },
  );
  if (!done.ok) return done;
  await emptyInJournal(database, done.value);
  return ok(undefined);
}

/** What of this device's own was emptied; null when another window changed something meanwhile. */
async function withdrawOnce(
  database: Database,
  survey: SurveyId,
  { isByResponse, ...withdrawal }: ToWithdraw,
): Promise<readonly OutboxRow[] | null> {
  const waves = await database.waves.where({ survey }).primaryKeys();
  const [batches, asides] = await Promise.all([
    database.responses.where('wave').anyOf(waves).toArray(),
    database.aside.where('wave').anyOf(waves).toArray(),
  ]);
  const opened = await openBatches(database, batches);
  const openedAsides = await openKept(database, asides, (value) => value as Response);
  const isIt = (one: HeldPlace) => one.tablet === withdrawal.tablet && one.number === withdrawal.number;
  const ids = new Set<string>(
    [...opened.flatMap(({ responses }) => responses), ...openedAsides].filter(isIt).map(({ id }) => id),
  );
  const { old, next } = await batchesWithout(database, opened, isIt);
  const oldAsides = asides.filter(({ response }) => ids.has(response));
  const { responses, aside } = database;
  return database.transaction('rw', database.tables, async () => {
    const isSame =
      sameKeys(await responses.where('wave').anyOf(waves).primaryKeys(), batches) &&
      sameKeys(await aside.where('wave').anyOf(waves).primaryKeys(), asides);
    if (!isSame || !(await isSealedAsAsked(database, next))) return null;
    await replaceBatches(database, old, next);
    await aside.bulkDelete(oldAsides.map(({ key = 0 }) => key));
    await dropNotes(database, waves, { ids, isByResponse });
    await noteWithdrawal(database, survey, withdrawal);
    return emptyOwn(database, survey, withdrawal);
  });
}

function sameKeys(now: readonly number[], before: readonly { readonly key?: number }[]): boolean {
  return (
    now.toSorted().join() ===
    before
      .map(({ key = 0 }) => key)
      .toSorted()
      .join()
  );
}

/** Drops what was noted of responses by their ids, such as their codes and weights. */
async function dropNotes(
  database: Database,
  waves: readonly string[],
  { ids, isByResponse }: { readonly ids: ReadonlySet<string> } & Pick<ToWithdraw, 'isByResponse'>,
): Promise<void> {
  const under = new Set(waves);
  const rows = await database.settings
    .filter(({ wave, name }) => wave !== null && under.has(wave) && isByResponse(name))
    .toArray();
  const without = rows.map((row): SettingRow => ({ ...row, value: withoutKeys(row.value, ids) }));
  await database.settings.bulkPut(without);
}

function withoutKeys(value: unknown, keys: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (keys.has(key) ? [] : [[key, withoutKeys(one, keys)]])),
  );
}

/**
 * Empties it where it was finished on this device: its row stays as a link of the chain. A tablet of another office keeps it
 * for that: a number that never arrives there would stop its receipts.
 */
async function emptyOwn(
  database: Database,
  survey: SurveyId,
  { tablet, number }: HeldPlace,
): Promise<readonly OutboxRow[]> {
  const [own, office] = await database.counters.bulkGet(['tablet', `office/${survey}`]);
  if (office !== undefined || own === undefined || !('tablet' in own) || own.tablet !== tablet) return [];
  const rows = await database.outbox.where({ number }).toArray();
  const emptied = rows
    .filter((row) => row.survey === survey && row.bytes.length > 0)
    .map((row): OutboxRow => ({ ...row, broughtIn: 1, bytes: new Uint8Array() }));
  await database.outbox.bulkPut(emptied);
  await buryBytes(database, emptied);
  return emptied;
}
