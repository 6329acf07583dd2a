import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { questionnaireUpToDate } from '../../asking/survey/upToDate.ts';
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { introductionKey } from './databaseName.ts';
import { Refusal } from './storageTrouble.ts';
import { noteKept } from './witness.ts';

/** Keeps a survey, new or changed. */
export async function saveSurvey(database: Database, survey: Survey): Promise<Result<void, Problem>> {
  return attemptWrite(database, async () => {
    await database.surveys.put(survey);
    await noteKept(database);
  });
}

/**
 * Keeps a wave, new or changed, with its questionnaire and, where it is given, its survey. All of it or nothing.
 *
 * @returns `notFound` when its survey is not here (deleted in another window).
 */
export async function saveWave(
  database: Database,
  wave: Wave,
  questionnaire: Questionnaire,
  survey: Survey | null = null,
): Promise<Result<void, Problem>> {
  const { surveys, waves, questionnaires } = database;
  return attemptWrite(database, async () => {
    await database.transaction('rw', [surveys, waves, questionnaires], async () => {
      if (survey !== null) await surveys.put(survey);
      else if ((await surveys.get(wave.survey)) === undefined)
        throw new Refusal({ kind: 'notFound', what: 'survey' });
      await waves.put(wave);
      await questionnaires.put(questionnaire);
    });
    await noteKept(database);
  });
}

/** Ends the fieldwork of a wave: no interview can begin; what was finished can still be brought in. */
export async function closeWave(
  database: Database,
  id: string,
  at: Instant | null,
): Promise<Result<void, Problem>> {
  return attemptWrite(database, () =>
    database.transaction('rw', database.waves, async () => {
      const wave = await database.waves.get(id);
      if (wave === undefined) throw new Refusal({ kind: 'notFound', what: 'wave' });
      await database.waves.put({ ...wave, closedAt: at });
    }),
  );
}

/** All surveys, the newest first. */
export async function listSurveys(database: Database): Promise<Result<readonly Survey[], Problem>> {
  const surveys = await attempt(database, () => database.surveys.toArray());
  return surveys.ok ? ok(surveys.value.toSorted(newestFirst)) : surveys;
}

/** The waves of one survey or of all, the newest first. */
export async function listWaves(
  database: Database,
  survey: string | null = null,
): Promise<Result<readonly Wave[], Problem>> {
  const waves = await attempt(database, () =>
    survey === null ? database.waves.toArray() : database.waves.where({ survey }).toArray(),
  );
  return waves.ok ? ok(waves.value.toSorted(newestFirst)) : waves;
}

export async function loadSurvey(database: Database, id: string): Promise<Result<Survey, Problem>> {
  const survey = await attempt(database, () => database.surveys.get(id));
  if (!survey.ok) return survey;
  return survey.value === undefined ? fail({ kind: 'notFound', what: 'survey' }) : ok(survey.value);
}

/** A version of a questionnaire, which may be older than the one its wave uses now. */
export async function loadQuestionnaire(
  database: Database,
  id: string,
  version: number,
): Promise<Result<Questionnaire, Problem>> {
  const found = await attempt(database, () => database.questionnaires.get([id, version]));
  if (!found.ok) return found;
  if (found.value === undefined) return fail({ kind: 'notFound', what: 'questionnaire' });
  return ok(questionnaireUpToDate(found.value));
}

/** A survey's own words of its introduction, as they are kept (ownIntroduction.ts); undefined where there are none. */
export async function loadIntroduction(
  database: Database,
  survey: string,
): Promise<Result<unknown, Problem>> {
  return attempt(
    database,
    async () => (await database.settings.get(introductionKey(survey)))?.value ?? undefined,
  );
}

function newestFirst(one: Survey | Wave, other: Survey | Wave): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}
