import type { ReadonlySignal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import { readWishesSetting, type WishesSetting } from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { keysInUse } from '../../keeping/sealing/surveyKeys.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSetting, WISHES_SETTING } from '../../keeping/storage/settings.ts';
import { listWaves, loadSurvey } from '../../keeping/storage/surveys.ts';
import { type HeldSlips, heldSlips } from '../../keeping/storage/wishes.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { loadKeys } from '../loadKeys.ts';
import { unreadable } from '../unreadable.ts';

/** What a survey has of wishes. */
export interface WishesPage {
  readonly survey: Survey;
  /** Whether its answers are sealed: without that no wish is asked for. */
  readonly hasKeys: boolean;
  readonly setting: WishesSetting;
  /** The last day of fieldwork of the waves that are not closed; null where there is none. */
  readonly fieldworkEnds: Day | null;
  /** Slips of interviews that were taken on this device, and that stay by themselves for now. */
  readonly held: readonly HeldSlips[];
}

export interface WishesState {
  readonly page: ReadonlySignal<Loaded<WishesPage>>;
  stop(): void;
}

/** The page of all purposes. */
export function createWishesState(device: Device, id: string): WishesState {
  const following = followStore(device, (database) => loadWishes(database, id, device.world.today()));
  return { page: following.loaded, stop: following.stop };
}

export async function loadWishes(
  database: Database,
  id: string,
  today: Day,
): Promise<Result<WishesPage, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const of = survey.value.id;
  const keys = await loadKeys(database, of);
  if (!keys.ok) return keys;
  const kept = await loadSetting(database, { survey: of, wave: null }, WISHES_SETTING);
  if (!kept.ok) return kept;
  const setting = readWishesSetting(kept.value);
  if (setting === null) return fail(unreadable(kept.value, 1, 'wishes'));
  const waves = await listWaves(database, of);
  if (!waves.ok) return waves;
  const open = waves.value.filter(({ closedAt }) => closedAt === null).map(({ to }) => to);
  const held = await heldSlips(database, of, today);
  if (!held.ok) return held;
  return ok({
    survey: survey.value,
    hasKeys: keys.value !== null && keysInUse(keys.value) !== null,
    setting,
    fieldworkEnds: open.toSorted().at(-1) ?? null,
    held: held.value,
  });
}
