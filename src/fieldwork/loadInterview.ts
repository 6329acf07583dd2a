import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { Release } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { loadWave, type WaveSetup } from '../keeping/storage/loadWave.ts';
import { loadDraft } from '../keeping/storage/readDrafts.ts';
import { loadIntroduction, loadQuestionnaire } from '../keeping/storage/surveys.ts';
import { watch } from '../keeping/storage/watch.ts';
import { fetchAsking } from './fetchAsking.ts';
import type { LoadedInterview } from './openInterview.ts';

/** An interview in progress as the store has it, with the questions it began with. */
export async function loadInterview(
  device: Device,
  id: InterviewId,
): Promise<Result<LoadedInterview, Problem>> {
  const database = await device.database();
  return database.ok ? load(database.value, id) : database;
}

/**
 * Follows an interview that another tab has in hand: told anew whenever this tab comes to the front, and `notFound` at
 * once when it is over there. Nothing is written.
 */
export async function followInterview(
  device: Device,
  id: InterviewId,
  onChange: (now: Result<LoadedInterview, Problem>) => void,
): Promise<Release> {
  const database = await device.database();
  if (!database.ok) {
    onChange(database);
    return () => undefined;
  }
  const read = async () => {
    const loaded = await load(database.value, id);
    const asked = loaded.ok ? await fetchAsking(loaded.value.setup.questionnaire) : loaded;
    return asked.ok ? loaded : asked;
  };
  const stopWatching = watch(read, onChange);
  // Single taps are not announced to other tabs.
  const onVisible = () => void read().then(onChange);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    stopWatching();
  };
}

async function load(database: Database, id: InterviewId): Promise<Result<LoadedInterview, Problem>> {
  const draft = await loadDraft(database, id);
  if (!draft.ok) return draft;
  const setup = await loadWave(database, draft.value.wave);
  if (!setup.ok) return setup;
  const asked = await questionnaireOf(database, setup.value, draft.value);
  if (!asked.ok) return asked;
  const introduction = await loadIntroduction(database, setup.value.survey.id);
  if (!introduction.ok) return introduction;
  return ok({
    draft: draft.value,
    setup: { ...setup.value, questionnaire: asked.value },
    introduction: introduction.value,
  });
}

// An interview goes on with the questions it began with, also when its wave has newer ones by now.
async function questionnaireOf(
  database: Database,
  { questionnaire }: WaveSetup,
  draft: Interview,
): Promise<Result<WaveSetup['questionnaire'], Problem>> {
  const { id, version } = draft.questionnaire;
  if (questionnaire.id === id && questionnaire.version === version) return ok(questionnaire);
  return loadQuestionnaire(database, id, version);
}
