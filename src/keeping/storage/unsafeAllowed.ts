import type { SurveyId } from '../../asking/survey/survey.ts';
import { type Day, day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { SAFETY_CHECKS, type SafetyCheck } from '../../core/tabletSafety.ts';
import { KEYS_SETTING, keysStanding, readSurveyKeys } from '../sealing/surveyKeys.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { loadSetting, settingId, UNSAFE_SETTING } from './settings.ts';
import { Refusal } from './storageTrouble.ts';
import { listOffices } from './tabletOffice.ts';

/**
 * An officer's word that interviews of a survey may be begun on this device though it may lose them: given when, and for what.
 * A word about this device alone, in no back-up and from none. Nobody's word lets answers be kept unsealed.
 */
export interface UnsafeAllowed {
  readonly day: Day;
  readonly checks: readonly SafetyCheck[];
}

/** Whose word counts on this device for a survey, and what it lets pass. */
export type UnsafeRule =
  | { readonly by: 'pack'; readonly allowsAll: boolean }
  | { readonly by: 'officer'; readonly allowed: UnsafeAllowed | null };

/** Where a survey came by a pack, the pack alone decides. */
export async function loadUnsafeRule(
  database: Database,
  survey: SurveyId,
): Promise<Result<UnsafeRule, Problem>> {
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const office = offices.value.find((one) => one.survey === survey);
  if (office !== undefined) return ok({ by: 'pack', allowsAll: office.pack.limits.unsafeTablet });
  const kept = await loadSetting(database, { survey, wave: null }, UNSAFE_SETTING);
  return kept.ok ? ok({ by: 'officer', allowed: readAllowed(kept.value) }) : kept;
}

/** Whether answers of a survey are sealed. Keys that this version cannot read count: with them nothing begins at all. */
export async function sealsAnswers(database: Database, survey: SurveyId): Promise<Result<boolean, Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, KEYS_SETTING);
  if (!kept.ok) return kept;
  const keys = readSurveyKeys(kept.value);
  return ok(keys === null || keysStanding(keys) === 'inUse');
}

/** Keeps an officer's word; one that was given before goes. `notFound` where the survey was deleted meanwhile. */
export async function allowUnsafe(
  database: Database,
  survey: SurveyId,
  { day: given, checks }: UnsafeAllowed,
): Promise<Result<void, Problem>> {
  const { surveys, settings } = database;
  const row = { id: unsafeKey(survey), survey, wave: null, name: UNSAFE_SETTING };
  return attemptWrite(database, () =>
    database.transaction('rw', surveys, settings, async () => {
      if ((await surveys.get(survey)) === undefined) throw new Refusal({ kind: 'notFound', what: 'survey' });
      await settings.put({ ...row, value: { v: 1, day: given, checks: [...checks] } });
    }),
  );
}

/** Takes an officer's word back: what is not safe is refused again. */
export async function takeBackUnsafe(database: Database, survey: SurveyId): Promise<Result<void, Problem>> {
  return attemptWrite(database, () => database.settings.delete(unsafeKey(survey)));
}

/** What was allowed for a survey. */
export interface AllowedSurvey extends UnsafeAllowed {
  readonly survey: SurveyId;
  readonly title: string;
}

/** The words that count on this device: not those of surveys that came by a pack since. */
export async function listUnsafeAllowed(
  database: Database,
): Promise<Result<readonly AllowedSurvey[], Problem>> {
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const byPack = new Set(offices.value.map(({ survey }) => survey));
  return attempt(database, async () => {
    const surveys = (await database.surveys.toArray()).filter(({ id }) => !byPack.has(id));
    const rows = await database.settings.bulkGet(surveys.map(({ id }) => unsafeKey(id)));
    return surveys.flatMap(({ id: survey, title }, at) => {
      const allowed = readAllowed(rows[at]?.value);
      return allowed === null ? [] : [{ ...allowed, survey, title }];
    });
  });
}

/** Whatever this version cannot read allows nothing, nor does a word of before for what nobody can allow any more. */
function readAllowed(kept: unknown): UnsafeAllowed | null {
  const { v, day: text, checks } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const given = typeof text === 'string' ? day(text) : null;
  if (v !== 1 || given === null || !Array.isArray(checks)) return null;
  const named = SAFETY_CHECKS.filter((check) => check !== 'sealed' && checks.includes(check));
  return named.length === 0 ? null : { day: given, checks: named };
}

function unsafeKey(survey: SurveyId): string {
  return settingId(survey, null, UNSAFE_SETTING);
}
