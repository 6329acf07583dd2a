import { type ReadonlySignal, signal } from '@preact/signals';
import type { SurveyId } from '../../asking/survey/survey.ts';
import { id } from '../../core/id.ts';
import type { Problem, ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { joinTabs, type OtherTabs } from '../../keeping/sealing/otherTabs.ts';
import type { GivenKey } from '../../keeping/sealing/sealingWork.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { sealKept } from '../../keeping/storage/sealKept.ts';
import { listSurveys } from '../../keeping/storage/surveys.ts';
import { askSealing } from '../askSealing.ts';
import { surveyOfKey } from '../surveyOfKey.ts';
import { whenLeft } from './whenLeft.ts';

/** Answers of a survey that need a key before anything can be done with them. */
export type LockedProblem = ProblemOf<'locked' | 'needsOtherKey'>;

/** A survey whose key is asked for, so that what was begun can go on. */
export interface WantedKey {
  readonly problem: LockedProblem;
  /** Goes on once it was given, or gives up. */
  answer(isGiven: boolean): void;
}

/** Which surveys are open in this tab. The keys are in its memory, and gone when it is reloaded, locked or left idle. */
export interface Keyring {
  readonly unlocked: ReadonlySignal<ReadonlySet<string>>;
  readonly wanted: ReadonlySignal<WantedKey | null>;
  /** Responses that lay here in the clear and were sealed when a survey was unlocked last. */
  readonly sealedNow: ReadonlySignal<number>;
  /**
   * Opens a survey with a key of it, and seals what of it lies here otherwise than to its keys in use.
   *
   * @returns Null when it was stopped. `wrongKey` for a key that is not of the survey, `needsOtherKey` when there is more
   *   here than it opens, and what can be wrong with a key file; the survey is then as it was.
   */
  unlock(survey: string, key: GivenKey, signal?: AbortSignal): Promise<Result<void, Problem> | null>;
  /** Asks for a key. False when nobody gives one. */
  ask(problem: LockedProblem): Promise<boolean>;
  /** It was said how many were sealed. */
  noticed(): void;
  /** Forgets all keys, and what a worker holds of opened answers; other tabs in which such a survey is open do so too. */
  lock(): void;
}

const rings = new WeakMap<Device, Keyring>();

/** The keys given on this device since the page was opened. */
export function keyringOf(device: Device): Keyring {
  const known = rings.get(device);
  if (known !== undefined) return known;
  const ring = createKeyring(device);
  rings.set(device, ring);
  return ring;
}

/** Does something that may need the keys of a survey: asks for them, and does it again. */
export async function withKeys<Value>(
  device: Device,
  act: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  for (;;) {
    const done = await act();
    if (done.ok || !isLocked(done.problem)) return done;
    if (!(await keyringOf(device).ask(done.problem))) return done;
  }
}

function isLocked(problem: Problem): problem is LockedProblem {
  return problem.kind === 'locked' || problem.kind === 'needsOtherKey';
}

function createKeyring(device: Device): Keyring {
  const unlocked = signal<ReadonlySet<string>>(new Set());
  const wanted = signal<WantedKey | null>(null);
  const sealedNow = signal(0);
  let stopWatching: () => void = () => undefined;
  const others = new Map<string, OtherTabs>();
  const forget = () => {
    stopWatching();
    for (const tabs of others.values()) tabs.close();
    others.clear();
    void device.database().then((database) => {
      if (database.ok) database.value.identities.clear();
    });
    unlocked.value = new Set();
    sealedNow.value = 0;
    dropWorker(device);
  };
  return {
    unlocked,
    wanted,
    sealedNow,
    unlock: async (survey, key, signal) => {
      const opened = await unlock(device, { survey: id<'survey'>(survey), key, signal });
      if (!opened?.ok) return opened;
      stopWatching();
      stopWatching = whenLeft(device.world, forget);
      if (!others.has(survey)) others.set(survey, joinTabs(`survey/${survey}`, forget));
      sealedNow.value = opened.value;
      unlocked.value = new Set([...unlocked.value, survey]);
      return ok(undefined);
    },
    ask: (problem) =>
      new Promise((resolve) => {
        wanted.value?.answer(false);
        wanted.value = {
          problem,
          answer: (isGiven) => {
            wanted.value = null;
            resolve(isGiven);
          },
        };
      }),
    noticed: () => {
      sealedNow.value = 0;
    },
    lock: () => {
      for (const tabs of others.values()) tabs.tellLocked();
      forget();
    },
  };
}

interface Unlocking {
  readonly survey: SurveyId;
  readonly key: GivenKey;
  readonly signal: AbortSignal | undefined;
}

/** How many responses that lay in the clear were sealed. */
async function unlock(
  device: Device,
  { survey, key, signal }: Unlocking,
): Promise<Result<number, Problem> | null> {
  const database = await device.database();
  if (!database.ok) return database;
  const given = await askSealing(device.world, 'unlock', { key }, signal);
  if (!given?.ok) return given;
  const surveys = await listSurveys(database.value);
  if (!surveys.ok) return surveys;
  const { identities, recipients } = given.value;
  const here = surveys.value.filter((one) => one.id === survey);
  if ((await surveyOfKey(database.value, here, recipients)) === null) {
    const other = await surveyOfKey(database.value, surveys.value, recipients);
    return fail({ kind: 'wrongKey', survey: other });
  }
  const ring = database.value.identities;
  const before = ring.get(survey) ?? [];
  ring.set(survey, [...new Set([...before, ...identities])]);
  const sealed = await sealKept(database.value, survey);
  if (!sealed.ok) {
    if (before.length === 0) ring.delete(survey);
    else ring.set(survey, before);
  }
  return sealed;
}

/** The worker that waits for the next job may hold answers of the last one: it is stopped in place of doing it. */
export function dropWorker({ world }: Device): void {
  const stopping = new AbortController();
  void askSealing(world, 'words', {}, stopping.signal);
  stopping.abort();
}
