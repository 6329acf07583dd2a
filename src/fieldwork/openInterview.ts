import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Release, World } from '../core/world.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { loadDraft } from '../keeping/storage/drafts.ts';
import { loadQuestionnaire, loadWave, type WaveSetup } from '../keeping/storage/surveys.ts';
import { watch } from '../keeping/storage/watch.ts';
import { fetchAsking } from './fetchAsking.ts';
import { fetchLanguage } from './fetchLanguage.ts';
import { loadLanguageChoice } from './languageChoices.tsx';

/** An interview in progress with what it needs to be shown. */
export interface LoadedInterview {
  readonly draft: Interview;
  readonly setup: WaveSetup;
}

/** An interview in this tab's hands, with everything it needs. */
export interface OpenedInterview extends LoadedInterview {
  readonly database: Database;
  /** Lets other tabs have the interview, and the screen go dark. */
  readonly release: Release;
}

const TRIES = 4;
const BETWEEN_TRIES_MS = 150;

/** Takes an interview in hand: no other tab can have it until it is released. */
export async function openInterview(
  device: Device,
  id: InterviewId,
): Promise<Result<OpenedInterview, Problem>> {
  const [unlock, database] = await Promise.all([holdInterview(device.world, id), device.database()]);
  if (unlock === null) return fail({ kind: 'openElsewhere' });
  // Read only once it is ours: another tab may have written to it until then.
  const loaded = database.ok ? await loadOn(database.value, id) : database;
  if (!loaded.ok) {
    unlock();
    return loaded;
  }
  // The first question does not wait for the screen's word that it will stay on.
  const awake = device.world.keepAwake();
  const release = () => {
    unlock();
    void awake.then((letGo) => letGo?.());
  };
  return ok({ ...loaded.value, release });
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

// A page of this same tab that was just left may still be letting go.
async function holdInterview(world: World, id: InterviewId): Promise<Release | null> {
  for (let tries = 1; ; tries += 1) {
    const unlock = await world.locks.hold(`interview:${id}`);
    if (unlock !== null || tries === TRIES) return unlock;
    await new Promise((resolve) => {
      setTimeout(resolve, BETWEEN_TRIES_MS);
    });
  }
}

async function loadOn(
  database: Database,
  id: InterviewId,
): Promise<Result<Omit<OpenedInterview, 'release'>, Problem>> {
  const loaded = await load(database, id);
  if (!loaded.ok) return loaded;
  const { draft, setup } = loaded.value;
  const { questionnaire } = setup;
  const loads = await Promise.all([
    fetchAsking(questionnaire),
    loadLanguageChoice(questionnaire.languages),
    fetchLanguage(draft.design.language),
  ]);
  return loads.find((load) => !load.ok) ?? ok({ ...loaded.value, database });
}

async function load(database: Database, id: InterviewId): Promise<Result<LoadedInterview, Problem>> {
  const draft = await loadDraft(database, id);
  if (!draft.ok) return draft;
  const setup = await loadWave(database, draft.value.wave);
  if (!setup.ok) return setup;
  const asked = await questionnaireOf(database, setup.value, draft.value);
  if (!asked.ok) return asked;
  return ok({ draft: draft.value, setup: { ...setup.value, questionnaire: asked.value } });
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
