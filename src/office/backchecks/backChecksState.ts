import { type ReadonlySignal, signal } from '@preact/signals';
import { type BackCheck, readBackCheck } from '../../asking/survey/backCheck.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fromBase64 } from '../../keeping/sealing/base64.ts';
import { keysInUse } from '../../keeping/sealing/surveyKeys.ts';
import { ownTablet } from '../../keeping/storage/contacts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { openEach } from '../../keeping/storage/openEach.ts';
import { BACK_CHECK_SETTING, loadSetting } from '../../keeping/storage/settings.ts';
import { loadSurvey } from '../../keeping/storage/surveys.ts';
import { readContact, type SealedContact } from '../../keeping/transfer/contact.ts';
import {
  type ContactEntry,
  type ContactKey,
  type ContactList,
  OUTCOMES,
  type Outcome,
  withOutcome,
  withoutContact,
} from '../../keeping/transfer/contactList.ts';
import { backChecksCsv } from '../../telling/exports/backChecksCsv.ts';
import { backChecksWords } from '../../words/backChecks.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { keepTyped } from '../keepTyped.ts';
import { loadKeys } from '../loadKeys.ts';
import { plainName } from '../plainName.ts';
import { loadTablets } from '../tablets/collecting.ts';
import { keyringOf, withKeys } from '../unlock/keyring.ts';
import { type AskForm, createAskForm } from './askForm.ts';
import { changeContacts, loadContacts, tidyContacts } from './keptContacts.ts';

const words = wordsIn(backChecksWords, 'en');

/** What a survey has of back-checks. */
export interface BackChecksPage {
  readonly survey: Survey;
  /** Whether contacts can be sealed. */
  readonly hasKeys: boolean;
  /** Whether they are asked for; null where they are not. */
  readonly backCheck: BackCheck | null;
  readonly list: ContactList;
  /** As the list of tablets names them, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What was opened, by `keyOf`; null where it does not open, or is not what it says. */
type Opened = ReadonlyMap<string, Pick<SealedContact, 'name' | 'telephone'> | null>;

export interface BackChecksState {
  readonly page: ReadonlySignal<Loaded<BackChecksPage>>;
  readonly form: AskForm;
  /** What was done last. */
  readonly done: ReadonlySignal<
    { readonly what: 'saved' } | { readonly what: 'file'; readonly file: string } | null
  >;
  readonly problem: ReadonlySignal<Problem | null>;
  /** Null while the contacts are sealed. */
  readonly opened: ReadonlySignal<Opened | null>;
  readonly isOpening: ReadonlySignal<boolean>;
  /** Whether it is asked if all are to be deleted. */
  readonly isSure: ReadonlySignal<boolean>;
  /** Keeps what the form says. */
  save(): Promise<void>;
  /** Forgets the keys that were given in this browser, and what they opened. */
  lock(): void;
  /** Opens the contacts; asks for a key of the survey where none was given. */
  open(): Promise<void>;
  note(key: ContactKey, outcome: Outcome | null): Promise<void>;
  delete(key: ContactKey): Promise<void>;
  askToDeleteAll(isAsked: boolean): void;
  deleteAll(): Promise<void>;
  /** Hands the list over as a file, as far as it is open. */
  saveFile(): Promise<void>;
  stop(): void;
}

/** One name for each interview. */
export function keyOf({ tablet, number }: ContactKey): string {
  return `${number} ${tablet}`;
}

/** The page of a survey's back-checks. */
export function createBackChecksState(device: Device, id: string): BackChecksState {
  const following = followStore(device, (database) => load(database, id));
  const form = createAskForm();
  const done = signal<BackChecksState['done']['value']>(null);
  const problem = signal<Problem | null>(null);
  const opened = signal<Opened | null>(null);
  const isOpening = signal(false);
  const isSure = signal(false);
  const page = () => (following.loaded.value.at === 'ready' ? following.loaded.value.value : null);
  const today = () => device.world.today();
  const begin = () => {
    done.value = null;
    problem.value = null;
  };
  const stopReading = following.loaded.subscribe((now) => {
    if (now.at !== 'ready' || form.isAsked.value !== null) return;
    const { survey, backCheck } = now.value;
    form.fill(backCheck);
    void inStore((database) => tidyContacts(database, survey.id, today()));
  });
  // What was opened is gone with the key.
  const stopRing = keyringOf(device).unlocked.subscribe((open) => {
    if (!open.has(id)) opened.value = null;
  });
  const inStore = async (act: (database: Database) => Promise<Result<unknown, Problem>>) => {
    const database = await device.database();
    const result = database.ok ? await act(database.value) : database;
    if (!result.ok) problem.value = result.problem;
    return result.ok;
  };
  const change = async (act: (list: ContactList) => ContactList) => {
    begin();
    const now = page();
    if (now !== null) await inStore((database) => changeContacts(database, now.survey.id, act));
  };
  return {
    page: following.loaded,
    form,
    done,
    problem,
    opened,
    isOpening,
    isSure,
    save: async () => {
      begin();
      const now = page();
      const value = form.said();
      if (now === null || value === undefined) return;
      const place = { survey: now.survey.id, wave: null };
      const seen = form.seen.value;
      const change = { place, name: BACK_CHECK_SETTING, next: () => value, seen, part: readBackCheck };
      const isDone = await inStore(async (database) => {
        const kept = await keepTyped(database, change);
        if (kept.ok) form.see(kept.value.kept);
        return kept.ok && kept.value.trouble !== null ? fail(kept.value.trouble) : kept;
      });
      if (isDone) done.value = { what: 'saved' };
    },
    open: async () => {
      const now = page();
      if (now === null || isOpening.value) return;
      begin();
      isOpening.value = true;
      const found = await openAll(device, now);
      isOpening.value = false;
      if (found.ok) opened.value = found.value;
      else if (found.problem.kind !== 'locked') problem.value = found.problem;
    },
    lock: () => keyringOf(device).lock(),
    note: (key, outcome) => change((list) => withOutcome(list, key, outcome, today())),
    delete: (key) => change((list) => withoutContact(list, key)),
    askToDeleteAll: (now) => {
      isSure.value = now;
    },
    deleteAll: async () => {
      isSure.value = false;
      await change((list) => withoutContact(list, 'all'));
    },
    saveFile: async () => {
      const now = page();
      if (now === null) return;
      begin();
      const file = `${plainName(now.survey.title)}-${words.fileName}.csv`;
      const list = await listNow(device, now);
      const csv = backChecksCsv(linesOf({ ...now, list }, opened.value));
      await device.world.share(file, 'text/csv;charset=utf-8', new TextEncoder().encode(csv));
      done.value = { what: 'file', file };
    },
    stop: () => {
      stopReading();
      stopRing();
      opened.value = null;
      following.stop();
    },
  };
}

/** What can have come of a check, for the page; the last takes it back. */
export const outcomeChoices = [...OUTCOMES, 'none' as const].map((value) => ({
  value,
  label: words.outcomes[value],
}));

/** What was chosen of them; null where nothing came of it yet. */
export function outcomeOf(value: string): Outcome | null {
  return OUTCOMES.find((one) => one === value) ?? null;
}

/** As people call a tablet: this device, its name on the list, or its id where it is not on it. */
export function tabletName({ names }: BackChecksPage, tablet: string): string {
  return names.get(tablet) ?? tablet;
}

function linesOf(page: BackChecksPage, opened: Opened | null): Parameters<typeof backChecksCsv>[0] {
  return page.list.entries.map((entry) => ({
    tablet: tabletName(page, entry.tablet),
    number: entry.number,
    contact: entry.sealed === null ? null : (opened?.get(keyOf(entry)) ?? null),
    until: entry.until,
    outcome: entry.outcome === null ? null : words.outcomes[entry.outcome],
    noted: entry.noted,
  }));
}

/** What was noted a moment ago may not be on the page yet. */
async function listNow(device: Device, { survey, list }: BackChecksPage): Promise<ContactList> {
  const database = await device.database();
  const kept = database.ok ? await loadContacts(database.value, survey.id) : database;
  return kept.ok ? kept.value : list;
}

async function load(database: Database, id: string): Promise<Result<BackChecksPage, Problem>> {
  const survey = await loadSurvey(database, id);
  if (!survey.ok) return survey;
  const of = survey.value.id;
  const keys = await loadKeys(database, of);
  if (!keys.ok) return keys;
  const asked = await loadSetting(database, { survey: of, wave: null }, BACK_CHECK_SETTING);
  if (!asked.ok) return asked;
  const list = await loadContacts(database, of);
  if (!list.ok) return list;
  const tablets = await loadTablets(database, of);
  if (!tablets.ok) return tablets;
  const own = await ownTablet(database);
  if (!own.ok) return own;
  return ok({
    survey: survey.value,
    hasKeys: keys.value !== null && keysInUse(keys.value) !== null,
    backCheck: readBackCheck(asked.value),
    list: list.value,
    names: new Map([
      [own.value, words.thisDevice],
      ...tablets.value.tablets.map(({ tablet, name }) => [tablet, name] as const),
    ]),
  });
}

async function openAll(device: Device, { survey, list }: BackChecksPage): Promise<Result<Opened, Problem>> {
  const database = await device.database();
  if (!database.ok) return database;
  const sealed = list.entries.flatMap((entry) =>
    entry.sealed === null ? [] : [{ entry, bytes: fromBase64(entry.sealed) }],
  );
  const files = sealed.map(({ bytes }) => bytes);
  const came = await withKeys(device, () => openEach(database.value, survey, files));
  if (!came.ok) return came;
  const opened = new Map<string, Pick<SealedContact, 'name' | 'telephone'> | null>();
  for (const [at, { entry }] of sealed.entries()) {
    const bytes = came.value?.[at];
    opened.set(keyOf(entry), bytes?.ok ? contactIn(bytes.value, survey, entry) : null);
  }
  return ok(opened);
}

function contactIn(
  bytes: Uint8Array,
  { id }: Survey,
  { tablet, number }: ContactEntry,
): SealedContact | null {
  return readContact(bytes, { survey: id, tablet, number });
}
