import type { ReadonlySignal } from '@preact/signals';
import { backCheckStanding, readBackCheckSetting } from '../../asking/survey/backCheck.ts';
import { ownIntroduction } from '../../asking/survey/ownIntroduction.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { askedWishes } from '../../asking/survey/wishes.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type OwnAdults, readOwnAdults } from '../../counting/areas/ownAdults.ts';
import { type AreaPopulation, populationOf } from '../../counting/areas/populations.ts';
import { overviewOf, type WaveCounts } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { BACK_CHECK_SETTING, loadSetting, WISHES_SETTING } from '../../keeping/storage/settings.ts';
import { loadIntroduction } from '../../keeping/storage/surveys.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { type KeysStanding, loadKeysStanding } from '../loadKeys.ts';
import { ADULTS_SETTING } from './adultsSetting.ts';
import { wordingLeft } from './wordingLeft.ts';

export interface WaveLine {
  readonly wave: Wave;
  readonly counts: WaveCounts;
  /** Texts that nobody has checked. */
  readonly toCheck: number;
}

/** A survey with its waves, the newest first. */
export interface SurveyPage {
  readonly survey: Survey;
  readonly waves: readonly WaveLine[];
  /** The day by which its answers had to be gone is over. */
  readonly isOverdue: boolean;
  /** The adults it is weighted to: what is bundled for its council, and what an officer loaded. */
  readonly bundled: AreaPopulation | null;
  readonly own: OwnAdults | null;
  /** Languages in which its introduction is in the council's own words. */
  readonly introducedIn: readonly string[];
  /** Whether its interviews ask for contacts for back-checks. */
  readonly backChecks: ReturnType<typeof backCheckStanding>;
  /** Whether its interviews ask for any wish. */
  readonly wishes: 'on' | 'off';
  readonly keys: KeysStanding;
}

export interface SurveyState {
  readonly page: ReadonlySignal<Loaded<SurveyPage>>;
  stop(): void;
}

/** The page of a survey. */
export function createSurveyState(device: Device, id: string): SurveyState {
  const following = followStore(device, (database) => read(device, database, id));
  return { page: following.loaded, stop: following.stop };
}

async function read(device: Device, database: Database, id: string): Promise<Result<SurveyPage, Problem>> {
  const today = device.world.today();
  const all = await overviewOf(database, today);
  if (!all.ok) return all;
  const found = all.value.find(({ survey }) => survey.id === id);
  if (found === undefined) return fail({ kind: 'notFound', what: 'survey' });
  const waves: WaveLine[] = [];
  for (const line of found.waves) {
    const setup = await loadWave(database, line.wave.id);
    if (!setup.ok) return setup;
    waves.push({ ...line, toCheck: wordingLeft(found.survey, setup.value.questionnaire).length });
  }
  const { retention } = found.survey;
  const adults = await loadSetting(database, { survey: found.survey.id, wave: null }, ADULTS_SETTING);
  if (!adults.ok) return adults;
  const introduction = await loadIntroduction(database, found.survey.id);
  if (!introduction.ok) return introduction;
  const keys = await loadKeysStanding(database, found.survey.id);
  if (!keys.ok) return keys;
  const backCheck = await loadSetting(database, { survey: found.survey.id, wave: null }, BACK_CHECK_SETTING);
  if (!backCheck.ok) return backCheck;
  const checks = readBackCheckSetting(backCheck.value);
  const wishes = await loadSetting(database, { survey: found.survey.id, wave: null }, WISHES_SETTING);
  if (!wishes.ok) return wishes;
  return ok({
    backChecks: checks === null ? 'off' : backCheckStanding(checks),
    wishes: askedWishes(wishes.value, today).length === 0 ? 'off' : 'on',
    keys: keys.value,
    survey: found.survey,
    waves,
    isOverdue: retention !== null && retention < today,
    bundled: populationOf(found.survey.council),
    own: readOwnAdults(adults.value),
    introducedIn: Object.keys(introduction.value ?? {}).filter(
      (language) => ownIntroduction(introduction.value, [language]) !== null,
    ),
  });
}
