import { type ReadonlySignal, signal } from '@preact/signals';
import type { WaveId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { SurveyOverview } from '../../keeping/storage/counts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { UnfinishedInterview } from '../../keeping/storage/readDrafts.ts';
import type { BackUpDue } from '../intake/backUpDue.ts';
import type { KeysStanding } from '../loadKeys.ts';

/** An interview that waits to be resumed, with the names of where it belongs. */
export interface Unfinished {
  readonly interview: UnfinishedInterview;
  readonly wave: string;
  readonly survey: string;
  /** The shift that it was begun in has ended: a key of the survey opens it, and no fieldworker. */
  readonly isLeft: boolean;
}

/** A survey with its waves, and how far its keys are. */
export interface HomeSurvey extends SurveyOverview {
  readonly keys: KeysStanding;
}

/** What the home page lists. */
export type HomeList =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  | {
      readonly at: 'ready';
      readonly surveys: readonly HomeSurvey[];
      /** The one begun last comes first. */
      readonly unfinished: readonly Unfinished[];
    };

export interface HomeState {
  readonly list: ReadonlySignal<HomeList>;
  /** What the browser threw away since the last time; null when nothing is missing. */
  readonly lost: ReadonlySignal<Problem | null>;
  /** How far back-ups are; null until the list is there. */
  readonly due: ReadonlySignal<BackUpDue | null>;
  /** The loss has been read: from now on what is here counts as all there is. */
  acceptLoss(): Promise<void>;
  /** Ends the fieldwork of a wave. */
  close(wave: WaveId): Promise<void>;
  /** Lets interviews begin again. */
  reopen(wave: WaveId): Promise<void>;
  /** Stops following the store. */
  stop(): void;
}

/** The list of the home page, kept true while it is open. The store's code is loaded after the page is painted. */
export function createHomeState(device: Device): HomeState {
  const list = signal<HomeList>({ at: 'loading' });
  const lost = signal<Problem | null>(null);
  const due = signal<BackUpDue | null>(null);
  let stopWatching: (() => void) | null = null;
  let isStopped = false;
  const open = async () => {
    const database = await device.database();
    if (!database.ok) {
      list.value = { at: 'problem', problem: database.problem };
      return;
    }
    lost.value = database.value.missing;
    // What may be kept no longer goes whenever somebody looks at the app.
    void import('../backchecks/keptContacts.ts').then(
      ({ deleteAllPast }) => deleteAllPast(database.value, device.world.today()),
      () => undefined,
    );
    void import('../wishes/keptWishes.ts').then(
      ({ deleteAllPastWishes }) => deleteAllPastWishes(database.value, device.world.today()),
      () => undefined,
    );
    const { watch } = await import('../../keeping/storage/watch.ts');
    const read = await reader(device, database.value);
    if (isStopped) return;
    stopWatching = watch(read, (found) => {
      list.value = found.ok ? { at: 'ready', ...found.value } : { at: 'problem', problem: found.problem };
    });
    const { createBackUpDue } = await import('../intake/backUpDue.ts');
    if (!isStopped) due.value = createBackUpDue(device, database.value);
  };
  const setClosed = async (wave: WaveId, closed: boolean) => {
    const database = await device.database();
    if (!database.ok) return;
    const { closeWave } = await import('../../keeping/storage/surveys.ts');
    const done = await closeWave(database.value, wave, closed ? device.world.now() : null);
    if (!done.ok) list.value = { at: 'problem', problem: done.problem };
  };
  const acceptLoss = async () => {
    const database = await device.database();
    if (!database.ok) return;
    const { acceptMissing } = await import('../../keeping/storage/acceptMissing.ts');
    const accepted = await acceptMissing(database.value);
    if (accepted.ok) lost.value = null;
    else list.value = { at: 'problem', problem: accepted.problem };
  };
  void open();
  return {
    list,
    lost,
    due,
    acceptLoss,
    close: (wave) => setClosed(wave, true),
    reopen: (wave) => setClosed(wave, false),
    stop: () => {
      isStopped = true;
      stopWatching?.();
      due.value?.stop();
    },
  };
}

type Listed = Omit<HomeList & { readonly at: 'ready' }, 'at'>;

async function reader(device: Device, database: Database): Promise<() => Promise<Result<Listed, Problem>>> {
  const { overviewOf } = await import('../../keeping/storage/counts.ts');
  const { listUnfinished } = await import('../../keeping/storage/readDrafts.ts');
  const { loadShiftKey } = await import('../../keeping/storage/shiftKey.ts');
  const { loadKeysStanding } = await import('../loadKeys.ts');
  return async () => {
    const found = await overviewOf(database, device.world.today());
    if (!found.ok) return found;
    const surveys: HomeSurvey[] = [];
    for (const one of found.value) {
      const keys = await loadKeysStanding(database, one.survey.id);
      if (!keys.ok) return keys;
      surveys.push({ ...one, keys: keys.value });
    }
    const drafts = await listUnfinished(database);
    if (!drafts.ok) return drafts;
    const key = await loadShiftKey(database);
    if (!key.ok) return key;
    const shift = key.value?.recipient ?? null;
    const unfinished = unfinishedOf(surveys, drafts.value, shift);
    return ok({ surveys, unfinished });
  };
}

function unfinishedOf(
  surveys: readonly SurveyOverview[],
  drafts: readonly UnfinishedInterview[],
  shift: string | null,
): readonly Unfinished[] {
  const named = drafts.flatMap((interview): readonly Unfinished[] => {
    const home = surveys.find(({ survey }) => survey.id === interview.survey);
    const place = home?.waves.find(({ wave }) => wave.id === interview.wave);
    if (home === undefined || place === undefined) return [];
    const isLeft = interview.shift !== null && interview.shift !== shift;
    return [{ interview, wave: place.wave.title, survey: home.survey.title, isLeft }];
  });
  return named.toSorted((one, other) => (one.interview.startedAt < other.interview.startedAt ? 1 : -1));
}
