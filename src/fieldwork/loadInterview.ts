import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import { isMadeUp } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Release } from '../core/world.ts';
import { type InterviewSeal, interviewSeal } from '../keeping/sealing/interviewSeal.ts';
import { plainSealing } from '../keeping/sealing/sealing.ts';
import type { DraftSeal, Shut } from '../keeping/sealing/shiftWork.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { loadWave, type WaveSetup } from '../keeping/storage/loadWave.ts';
import { loadDraftRow } from '../keeping/storage/readDrafts.ts';
import { loadShiftKey } from '../keeping/storage/shiftKey.ts';
import { loadIntroduction, loadQuestionnaire } from '../keeping/storage/surveys.ts';
import { watch } from '../keeping/storage/watch.ts';
import { fetchAsking } from './fetchAsking.ts';
import type { LoadedInterview } from './openInterview.ts';
import { sealPlain } from './sealPlain.ts';

/**
 * An interview in progress as the store has it, with the questions it began with, in this tab's hands. One that an older version
 * began before the keys of its survey came into use is sealed first; it waits for them.
 */
export async function loadInterview(
  device: Device,
  id: InterviewId,
): Promise<Result<LoadedInterview, Problem | Shut>> {
  const found = await device.database();
  if (!found.ok) return found;
  const database = found.value;
  const loaded = await load(device, database, id, (draft) => sealPlain({ ...device, database }, draft));
  if (!loaded.ok || loaded.value.seal) return loaded;
  const { draft, setup } = loaded.value;
  if (isMadeUp(setup) && setup.survey.id === draft.survey) return loaded;
  return fail({ kind: 'shut', why: 'noKeys', survey: draft.survey });
}

/**
 * Follows an interview that another tab has in hand: told anew whenever this tab comes to the front, and `notFound` at
 * once when it is over there. Nothing is written.
 */
export async function followInterview(
  device: Device,
  id: InterviewId,
  onChange: (now: Result<LoadedInterview, Problem | Shut>) => void,
): Promise<Release> {
  const database = await device.database();
  if (!database.ok) {
    onChange(database);
    return () => undefined;
  }
  let stopHearing: Release | undefined;
  const read = async () => {
    const loaded = await load(device, database.value, id, async () => ok(undefined));
    if (loaded.ok) stopHearing ??= loaded.value.seal?.onLocked(onVisible);
    const asked = loaded.ok ? await fetchAsking(loaded.value.setup.questionnaire) : loaded;
    return asked.ok ? loaded : asked;
  };
  // Single taps are not announced to other tabs.
  const onVisible = () => void read().then(onChange);
  const stopWatching = watch(read, onChange);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    stopWatching();
    stopHearing?.();
  };
}

/** Says how an interview that lies in the clear is sealed from now on. */
type OpenPlain = (draft: Interview) => ReturnType<typeof sealPlain>;

async function load(
  device: Device,
  database: Database,
  id: InterviewId,
  openPlain: OpenPlain,
): Promise<Result<LoadedInterview, Problem | Shut>> {
  const row = await loadDraftRow(database, id);
  if (!row.ok) return row;
  const { seal, bytes } = row.value;
  const opened = seal
    ? await openSealed(device, database, seal, bytes)
    : await openInTheClear(bytes, openPlain);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  const setup = await loadWave(database, draft.wave);
  if (!setup.ok) return setup;
  const asked = await questionnaireOf(database, setup.value, draft);
  if (!asked.ok) return asked;
  const introduction = await loadIntroduction(database, setup.value.survey.id);
  if (!introduction.ok) return introduction;
  return ok({
    ...opened.value,
    setup: { ...setup.value, questionnaire: asked.value },
    introduction: introduction.value,
  });
}

/** An interview as it was opened, and how it goes on being sealed. */
interface OpenedRow {
  readonly draft: Interview;
  readonly seal?: InterviewSeal;
}

async function openInTheClear(
  bytes: Uint8Array,
  openPlain: OpenPlain,
): Promise<Result<OpenedRow, Problem | Shut>> {
  const draft = (await plainSealing.open(bytes)) as Interview;
  const seal = await openPlain(draft);
  if (!seal.ok) return seal;
  return ok(seal.value === undefined ? { draft } : { draft, seal: seal.value });
}

async function openSealed(
  device: Device,
  database: Database,
  seal: DraftSeal,
  bytes: Uint8Array,
): Promise<Result<OpenedRow, Problem | Shut>> {
  const key = await loadShiftKey(database);
  if (!key.ok) return key;
  if (key.value?.recipient !== seal.shift) return fail({ kind: 'shut', why: 'otherShift' });
  try {
    const shift = await device.shift();
    const opened = await shift.open(seal, bytes);
    if (!opened.ok) return fail({ kind: 'shut', why: opened.problem });
    const { value, recipient } = opened.value;
    return ok({ draft: value as Interview, seal: interviewSeal(shift, seal, recipient) });
  } catch {
    // The worker that opens it did not come.
    return fail({ kind: 'notLoaded' });
  }
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
