import type { SurveyId } from '../../asking/survey/survey.ts';
import { WISH_PURPOSES, type WishPurpose } from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { SettingRow } from '../../keeping/storage/rows.ts';
import {
  changeSettings,
  changeSettingsWithin,
  inOneWrite,
  loadSetting,
  type SettingChange,
  wishPoolSetting,
} from '../../keeping/storage/settings.ts';
import { listSurveys } from '../../keeping/storage/surveys.ts';
import { listOffices } from '../../keeping/storage/tabletOffice.ts';
import { deletePastWishes, forgetBatches, takeBatches } from '../../keeping/storage/wishes.ts';
import {
  type ComingSlip,
  joinedPools,
  newSlips,
  readWishPool,
  slipsOf,
  type WishPool,
  withoutPastSlips,
  withSlips,
} from '../../keeping/transfer/wishPool.ts';
import { unreadable } from '../unreadable.ts';

/** The slips of a purpose as an office keeps them; `newerVersion` where a newer app wrote them, `damagedFile`. */
export async function loadPool(
  database: Database,
  survey: SurveyId,
  purpose: WishPurpose,
): Promise<Result<WishPool, Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, wishPoolSetting(purpose));
  if (!kept.ok) return kept;
  const pool = readWishPool(kept.value);
  return pool === null ? fail(unreadable(kept.value, 1, 'wishes')) : ok(pool);
}

/** Changes the slips of purposes, all or nothing, going by what is kept at that moment. What cannot be read stays as it is. */
export function changePools(
  database: Database,
  survey: SurveyId,
  changes: readonly PoolChange[],
): Promise<Result<void, Problem>> {
  return changeSettings(
    database,
    changes.map((one) => poolChange(survey, one)),
  );
}

interface PoolChange {
  readonly purpose: WishPurpose;
  readonly change: (pool: WishPool) => WishPool;
}

function poolChange(survey: SurveyId, { purpose, change }: PoolChange): SettingChange {
  const next = (kept: unknown) => {
    const pool = readWishPool(kept);
    return pool === null ? kept : change(pool);
  };
  return { place: { survey, wave: null }, name: wishPoolSetting(purpose), next };
}

interface Coming {
  readonly coming: readonly ComingSlip[];
  readonly today: Day;
}

/** Those of slips that came which are not kept here and may be. None where a pool cannot be read: they come again. */
export async function slipsToTake(
  database: Database,
  survey: SurveyId,
  { coming, today }: Coming,
): Promise<readonly ComingSlip[]> {
  const wanted: ComingSlip[] = [];
  for (const purpose of purposesIn(coming)) {
    const pool = await loadPool(database, survey, purpose);
    if (pool.ok) wanted.push(...newSlips(pool.value, ofPurpose(coming, purpose), today));
  }
  return wanted;
}

/**
 * Keeps slips that came, within a write, each once, among those of all tablets; what is over its day or was deleted here is not
 * kept. Nothing says which of them came together, nor with which interviews.
 */
export async function takeSlipsWithin(
  database: Database,
  survey: SurveyId,
  { coming, today }: Coming,
): Promise<void> {
  const changes = purposesIn(coming).map((purpose) => {
    const change = (pool: WishPool) => withSlips(pool, ofPurpose(coming, purpose), today);
    return poolChange(survey, { purpose, change });
  });
  await changeSettingsWithin(database, changes);
}

/** The same in a write of its own. */
export function takeSlips(
  database: Database,
  survey: SurveyId,
  coming: Coming,
): Promise<Result<void, Problem>> {
  return inOneWrite(database, () => takeSlipsWithin(database, survey, coming));
}

/**
 * Joins, within a write, the slips that a back-up carries to those that are kept here. What cannot be read stays as it is, there
 * and here.
 */
export async function joinPoolsWithin(database: Database, arriving: readonly SettingRow[]): Promise<void> {
  for (const purpose of WISH_PURPOSES)
    for (const { survey, name, value } of arriving) {
      const other = name === wishPoolSetting(purpose) ? readWishPool(value) : null;
      if (other === null) continue;
      const change = (pool: WishPool) => joinedPools(pool, other);
      await changeSettingsWithin(database, [poolChange(survey, { purpose, change })]);
    }
}

function purposesIn(coming: readonly ComingSlip[]): readonly WishPurpose[] {
  return WISH_PURPOSES.filter((one) => coming.some(({ purpose }) => purpose === one));
}

function ofPurpose(coming: readonly ComingSlip[], wanted: WishPurpose): readonly ComingSlip[] {
  return coming.filter(({ purpose }) => purpose === wanted);
}

/**
 * Brings the wishes of a survey up to today: those whose day is over are deleted, and those of interviews that were taken on
 * this device, where it is the survey's office too, come among the others by the same rule as from a tablet.
 */
export async function tidyWishes(
  database: Database,
  survey: SurveyId,
  today: Day,
): Promise<Result<void, Problem>> {
  const past = await deletePastWishes(database, today);
  if (!past.ok) return past;
  const cleared = await clearPast(database, survey, today);
  if (!cleared.ok) return cleared;
  return takeOwn(database, survey, today);
}

/** Deletes every slip on this device whose day is over, of all surveys. What cannot be read stays as it is. */
export async function deleteAllPastWishes(database: Database, today: Day): Promise<Result<void, Problem>> {
  const past = await deletePastWishes(database, today);
  if (!past.ok) return past;
  const surveys = await listSurveys(database);
  if (!surveys.ok) return surveys;
  for (const { id } of surveys.value) {
    const cleared = await clearPast(database, id, today);
    const isUnread = !cleared.ok && ['newerVersion', 'damagedFile'].includes(cleared.problem.kind);
    if (!cleared.ok && !isUnread) return cleared;
  }
  return ok(undefined);
}

async function clearPast(database: Database, survey: SurveyId, today: Day): Promise<Result<void, Problem>> {
  for (const purpose of WISH_PURPOSES) {
    const pool = await loadPool(database, survey, purpose);
    if (!pool.ok) return pool;
    if (withoutPastSlips(pool.value, today) === pool.value) continue;
    const change = (now: WishPool) => withoutPastSlips(now, today);
    const cleared = await changePools(database, survey, [{ purpose, change }]);
    if (!cleared.ok) return cleared;
  }
  return ok(undefined);
}

// A tablet of another office sends them there.
async function takeOwn(database: Database, survey: SurveyId, today: Day): Promise<Result<void, Problem>> {
  const offices = await listOffices(database);
  if (!offices.ok || offices.value.some((one) => one.survey === survey))
    return offices.ok ? ok(undefined) : offices;
  const out = await takeBatches(database, survey, today);
  if (!out.ok || out.value.batches.length === 0) return out.ok ? ok(undefined) : out;
  const { batches } = out.value;
  const taken = await takeSlips(database, survey, { coming: await slipsOf(batches), today });
  if (!taken.ok) return taken;
  return forgetBatches(database, survey, new Set(batches.flatMap(({ sealed }) => sealed)));
}
