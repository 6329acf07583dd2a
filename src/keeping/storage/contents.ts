import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { questionnaireUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LoadedFigures } from '../../counting/benchmarks/loadedFigures.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { listFigures } from './figures.ts';
import { heldSettings } from './heldBack.ts';
import { listOutbox } from './listOutbox.ts';
import { NOT_CARRIED } from './notCarried.ts';
import { allResponsesOf } from './responses.ts';
import { byNumber } from './responsesIn.ts';
import type { ConfirmationRow, SettingRow } from './rows.ts';

/** Everything of this device that a back-up carries. Interviews in progress stay where they are. */
export interface Contents {
  readonly surveys: readonly Survey[];
  readonly waves: readonly Wave[];
  readonly questionnaires: readonly Questionnaire[];
  /** Brought in, kept aside, or finished here and waiting: each once. */
  readonly responses: readonly Response[];
  readonly settings: readonly SettingRow[];
  readonly confirmations: readonly ConfirmationRow[];
  readonly figures: readonly LoadedFigures[];
}

/** The surveys, waves and questionnaires of this device. */
export type Setup = Pick<Contents, 'surveys' | 'waves' | 'questionnaires'>;

/** Reads every survey, wave and questionnaire of this device. */
export async function setupOf(database: Database): Promise<Result<Setup, Problem>> {
  return attempt(database, async () => {
    const [surveys, waves, kept] = await Promise.all([
      database.surveys.toArray(),
      database.waves.toArray(),
      database.questionnaires.toArray(),
    ]);
    return { surveys, waves, questionnaires: kept.map(questionnaireUpToDate) };
  });
}

/** Reads all that a back-up of one survey, or of everything, carries. */
export async function contentsOf(
  database: Database,
  survey: string | null = null,
): Promise<Result<Contents, Problem>> {
  const setup = await attempt(database, () => readSetup(database, survey));
  if (!setup.ok) return setup;
  const waves = setup.value.waves.map((wave) => wave.id);
  const broughtIn = await allResponsesOf(database, waves);
  if (!broughtIn.ok) return broughtIn;
  const outbox = await listOutbox(database, waves);
  if (!outbox.ok) return outbox;
  // Figures for comparing are of no survey: each is compared with them.
  const figures = await listFigures(database);
  if (!figures.ok) return figures;
  const held = await heldSettings(
    database,
    setup.value.surveys.map(({ id }) => id),
  );
  if (!held.ok) return held;
  const settings = [...setup.value.settings, ...held.value];
  const here = new Set(broughtIn.value.map((response) => response.id));
  const waiting = outbox.value.filter((response) => !here.has(response.id));
  // Restored elsewhere they lie in other records: in the order of tablet and number a back-up of them is the same again.
  const responses = [...broughtIn.value, ...waiting].toSorted(byNumber);
  return ok({ ...setup.value, settings, responses, figures: figures.value });
}

async function readSetup(database: Database, survey: string | null) {
  const [surveys, waves, kept, all, confirmations] = await Promise.all([
    database.surveys.toArray(),
    database.waves.toArray(),
    database.questionnaires.toArray(),
    database.settings.toArray(),
    database.confirmations.toArray(),
  ]);
  const questionnaires = kept.map(questionnaireUpToDate);
  // What is made of bundles is proved, and made again, where they are restored.
  const settings = all.filter(({ name }) => !NOT_CARRIED.has(name));
  if (survey === null) return { surveys, waves, questionnaires, settings, confirmations };
  const itsWaves = waves.filter((wave) => wave.survey === survey);
  const used = new Set(itsWaves.map((wave) => wave.questionnaire.id));
  return {
    surveys: surveys.filter((one) => one.id === survey),
    waves: itsWaves,
    questionnaires: questionnaires.filter((one) => used.has(one.id)),
    settings: settings.filter((one) => one.survey === survey),
    confirmations: confirmations.filter((one) => one.survey === survey),
  };
}
