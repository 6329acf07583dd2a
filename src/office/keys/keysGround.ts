import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { World } from '../../core/world.ts';
import type { GivenKey, MadeKeys } from '../../keeping/sealing/sealingWork.ts';
import {
  KEYS_SETTING,
  readSurveyKeys,
  type SurveyKeys,
  type TriedKey,
} from '../../keeping/sealing/surveyKeys.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { changeSetting } from '../../keeping/storage/settings.ts';
import { loadSurvey } from '../../keeping/storage/surveys.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { loadKeys } from '../loadKeys.ts';
import { keyringOf } from '../unlock/keyring.ts';
import { keysApart } from './keysApart.ts';

/** A survey and the record of its keys. */
export interface KeysPage {
  readonly survey: Survey;
  readonly keys: SurveyKeys;
  /** Public parts of its keys for contacts and wishes. */
  readonly apart: readonly string[];
}

/** What is wrong, and in which box. */
export interface KeysError {
  readonly field: 'own-words' | 'key-file' | 'key-words' | 'paper-key' | 'other-name' | 'other-key';
  readonly problem: Problem | 'missing' | 'weak' | 'known' | 'apart';
}

/** What takes some seconds off the page. */
export type KeysWork = 'making' | 'trying';

/** What the parts of the page share. */
export interface KeysGround {
  readonly world: World;
  readonly page: ReadonlySignal<Loaded<KeysPage>>;
  /** Keys just made: nowhere but in this page's memory, until both were tried or the page is left. */
  readonly fresh: Signal<MadeKeys | null>;
  /** The name under which the key file was handed over; null before. */
  readonly saved: Signal<string | null>;
  /** The keys just made are being tried. */
  readonly isTrying: Signal<boolean>;
  /** New keys are wanted while others are in use. */
  readonly isRenewing: Signal<boolean>;
  readonly work: Signal<KeysWork | null>;
  readonly errors: Signal<readonly KeysError[]>;
  /** The key that was tried last and opened the test seal. */
  readonly opened: Signal<TriedKey | null>;
  /** The page as it was read last; null while it cannot be. */
  current(): KeysPage | null;
  /** Changes the record of the keys. False when it could not be kept. */
  change(act: (keys: SurveyKeys) => SurveyKeys): Promise<boolean>;
  /** Opens the survey with a key that was just tried, and seals what of it lies here. */
  unlock(key: GivenKey): Promise<void>;
  /** Does what takes long, with a way to stop it. */
  during<Value>(what: KeysWork, act: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  /** Forgets the private parts of keys just made, and what was said about the last try. */
  forget(): void;
  /** Stops what takes long. */
  stop(): void;
  leave(): void;
}

/** What the page of a survey's keys stands on. */
export function keysGround(device: Device, id: string): KeysGround {
  const following = followStore<KeysPage>(device, (database) => load(database, id));
  const fresh = signal<MadeKeys | null>(null);
  const saved = signal<string | null>(null);
  const isTrying = signal(false);
  const work = signal<KeysWork | null>(null);
  const errors = signal<readonly KeysError[]>([]);
  const opened = signal<TriedKey | null>(null);
  let stopping = new AbortController();
  const forget = () => {
    fresh.value = null;
    saved.value = null;
    isTrying.value = false;
    errors.value = [];
    opened.value = null;
  };
  return {
    world: device.world,
    page: following.loaded,
    fresh,
    saved,
    isTrying,
    isRenewing: signal(false),
    work,
    errors,
    opened,
    current: () => (following.loaded.value.at === 'ready' ? following.loaded.value.value : null),
    change: (act) => following.change((database) => changeKeys(database, id, act)),
    unlock: async (key) => {
      // Where older keys are needed, the pages of its answers ask for them.
      await keyringOf(device).unlock(id, key);
    },
    during: async (what, act) => {
      stopping = new AbortController();
      errors.value = [];
      opened.value = null;
      work.value = what;
      try {
        return await act(stopping.signal);
      } finally {
        work.value = null;
      }
    },
    forget,
    stop: () => stopping.abort(),
    leave: () => {
      stopping.abort();
      forget();
      following.stop();
    },
  };
}

async function load(database: Database, id: string): Promise<Result<KeysPage, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const keys = await loadKeys(database, survey.value.id);
  if (!keys.ok) return keys;
  if (keys.value === null) return fail({ kind: 'keysUnreadable', survey: survey.value.title });
  const apart = await keysApart(database, survey.value.id);
  if (!apart.ok) return apart;
  return ok({ survey: survey.value, keys: keys.value, apart: apart.value });
}

async function changeKeys(
  database: Database,
  id: string,
  act: (keys: SurveyKeys) => SurveyKeys,
): Promise<Result<void, Problem>> {
  const page = await load(database, id);
  if (!page.ok) return page;
  const { survey, keys } = page.value;
  const setting = { place: { survey: survey.id, wave: null }, name: KEYS_SETTING, read: readSurveyKeys };
  // Goes by what is kept by now: a key that another tab kept meanwhile must not be lost.
  const kept = await changeSetting(database, setting, (now) => act(now ?? keys));
  return kept.ok ? ok(undefined) : kept;
}
