import type { ComponentType } from 'preact';
import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import { questionnaireUpToDate } from '../asking/survey/upToDate.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Release } from '../core/world.ts';
import type { InterviewSeal } from '../keeping/sealing/interviewSeal.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import type { InterviewRead } from '../keeping/storage/takenInterview.ts';
import { afterPaint } from './afterPaint.ts';
import { fetchAsking } from './fetchAsking.ts';
import { fetchLanguage } from './fetchLanguage.ts';
import { createFetchStore, type FetchStore } from './fetchStore.ts';
import type { IntroductionProps } from './IntroductionPage.tsx';
import { loadLanguageChoice } from './languageChoices.tsx';

/** An interview in progress with what it needs to be shown. */
export interface LoadedInterview {
  readonly draft: Interview;
  readonly setup: WaveSetup;
  /** The survey's own words of its introduction, as they are kept (ownIntroduction.ts). */
  readonly introduction?: unknown;
  /** How it is sealed; undefined where it is not. */
  readonly seal?: InterviewSeal;
}

/** An interview in this tab's hands, with everything it needs. */
export interface OpenedInterview extends LoadedInterview {
  /** Draws them, where there are any. */
  readonly Own: ComponentType<IntroductionProps> | undefined;
  readonly fetchStore: FetchStore;
  /** Lets other tabs have the interview, and the screen go dark. */
  readonly release: Release;
}

/** Takes an interview in hand: no other tab can have it until it is released. */
export async function openInterview(
  device: Device,
  id: InterviewId,
): Promise<Result<OpenedInterview, Problem | Shut>> {
  const taken = await device.take(id);
  if (taken === null) return fail({ kind: 'openElsewhere' });
  const loaded = taken.read === null ? await loadByStore(device, id) : ok(loadedOf(taken.read));
  const ready = loaded.ok ? await fetchFor(loaded.value) : loaded;
  const Own = loaded.ok ? await fetchOwn(loaded.value) : undefined;
  if (!loaded.ok || !ready.ok) {
    taken.release();
    return loaded.ok ? (ready as Result<never, Problem>) : loaded;
  }
  // The first question does not wait for the screen to be asked whether it will stay on, which takes milliseconds.
  let awake: Promise<Release | null> = Promise.resolve(null);
  const callOff = afterPaint(() => {
    awake = device.world.keepAwake();
  });
  const read = taken.read && { id, revision: taken.read.revision };
  const { fetchStore, letGo: letStoreGo } = createFetchStore(device, read, loaded.value.seal);
  const release = () => {
    callOff();
    letStoreGo();
    taken.release();
    void awake.then((letGo) => letGo?.());
  };
  return ok({ ...loaded.value, Own, fetchStore, release });
}

function loadedOf({ questionnaire, survey, wave, revision: _, ...read }: InterviewRead): LoadedInterview {
  return { ...read, setup: { survey, wave, questionnaire: questionnaireUpToDate(questionnaire) } };
}

async function loadByStore(
  device: Device,
  id: InterviewId,
): Promise<Result<LoadedInterview, Problem | Shut>> {
  try {
    const { loadInterview } = await import('./loadInterview.ts');
    return await loadInterview(device, id);
  } catch {
    // Not kept on this device and no network, or replaced by a newer version.
    return fail({ kind: 'notLoaded' });
  }
}

/** What draws the council's own words; where it does not come, the app says its own. */
async function fetchOwn({ introduction: kept }: LoadedInterview): Promise<OpenedInterview['Own']> {
  if (!kept) return undefined;
  const found = await import('./OwnIntroduction.tsx').catch(() => null);
  return found?.ownIntroductionOf(kept);
}

async function fetchFor({ draft, setup }: LoadedInterview): Promise<Result<void, Problem>> {
  const { questionnaire } = setup;
  const loads = await Promise.all([
    fetchAsking(questionnaire),
    loadLanguageChoice(questionnaire.languages),
    fetchLanguage(draft.design.language),
  ]);
  return loads.find((load) => !load.ok) ?? ok(undefined);
}
