import type { ReadonlySignal } from '@preact/signals';
import {
  type BackCheckSetting,
  readBackCheckSetting,
  withDays,
  withSupervisorKey,
} from '../../asking/survey/backCheck.ts';
import type { OwnKey } from '../../asking/survey/ownKey.ts';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { keysInUse } from '../../keeping/sealing/surveyKeys.ts';
import { ownTablet } from '../../keeping/storage/contacts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { BACK_CHECK_SETTING, changeSettings, loadSetting } from '../../keeping/storage/settings.ts';
import { loadSurvey } from '../../keeping/storage/surveys.ts';
import {
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
import { type AskedPage, askedWork } from '../keys/askedWork.ts';
import { loadKeys } from '../loadKeys.ts';
import { plainName } from '../plainName.ts';
import { loadTablets } from '../tablets/collecting.ts';
import { unreadable } from '../unreadable.ts';
import { type AskForm, createAskForm } from './askForm.ts';
import { changeContacts, loadContacts, tidyContacts } from './keptContacts.ts';
import {
  createOpeningContacts,
  keyOf,
  type OpenedContacts,
  type OpeningContacts,
} from './openingContacts.ts';

const words = wordsIn(backChecksWords, 'en');

/** What a survey has of back-checks. */
export interface BackChecksPage {
  readonly survey: Survey;
  /** Whether its answers are sealed: without that no contact is asked for. */
  readonly hasKeys: boolean;
  readonly setting: BackCheckSetting;
  readonly list: ContactList;
  /** As the list of tablets names them, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface BackChecksState extends AskedPage {
  readonly page: ReadonlySignal<Loaded<BackChecksPage>>;
  readonly form: AskForm;
  /** The contacts, as they are opened. */
  readonly opening: OpeningContacts;
  /** Keeps what the form says. */
  save(): Promise<void>;
  note(key: ContactKey, outcome: Outcome | null): Promise<void>;
  delete(key: ContactKey): Promise<void>;
  deleteAll(): Promise<void>;
  /** Hands the list over as a file, as far as it is open. */
  saveFile(): Promise<void>;
  stop(): void;
}

/** The page of a survey's back-checks. */
export function createBackChecksState(device: Device, id: string): BackChecksState {
  const following = followStore(device, (database) => load(database, id));
  const form = createAskForm();
  const asked = askedWork<BackChecksPage>(device, following.loaded, {
    opens: 'back-checks',
    keepKey: (database, { survey }, key) => keepKey(database, survey, key),
  });
  const { done, page, inStore } = asked;
  const today = () => device.world.today();
  const stopReading = following.loaded.subscribe((now) => {
    if (now.at !== 'ready' || form.isAsked.value !== null) return;
    const { survey, setting } = now.value;
    form.fill(setting.days);
    void inStore((database) => tidyContacts(database, survey.id, today()));
  });
  const opening = createOpeningContacts(device, id, () => {
    const now = page();
    return now === null ? null : { id: now.survey.id, list: now.list };
  });
  const change = async (act: (list: ContactList) => ContactList) => {
    const now = page();
    if (now !== null) await inStore((database) => changeContacts(database, now.survey.id, act));
  };
  return {
    ...asked,
    page: following.loaded,
    form,
    opening,
    save: async () => {
      const now = page();
      const days = form.said();
      if (now === null || days === undefined) return;
      const isDone = await inStore((database) => keepDays(database, now.survey, { form, days }));
      if (isDone) done.value = { what: 'saved' };
    },
    note: (key, outcome) => change((list) => withOutcome(list, key, outcome, today())),
    delete: (key) => change((list) => withoutContact(list, key)),
    deleteAll: async () => {
      asked.askToDeleteAll(false);
      await change((list) => withoutContact(list, 'all'));
    },
    saveFile: async () => {
      const now = page();
      if (now === null) return;
      const file = `${plainName(now.survey.title)}-${words.fileName}.csv`;
      const list = await listNow(device, now);
      const csv = backChecksCsv(linesOf({ ...now, list }, opening.opened.value));
      await device.world.share(file, 'text/csv;charset=utf-8', new TextEncoder().encode(csv));
      done.value = { what: 'file', file };
    },
    stop: () => {
      stopReading();
      opening.stop();
      asked.making.stop();
      following.stop();
    },
  };
}

/** Keeps for how long contacts are asked for, where another tab did not say otherwise meanwhile. */
async function keepDays(
  database: Database,
  survey: Survey,
  { form, days }: { readonly form: AskForm; readonly days: number | null },
): Promise<Result<unknown, Problem>> {
  const place = { survey: survey.id, wave: null };
  const next = changed((setting) => withDays(setting, days));
  const part = (kept: unknown) => readBackCheckSetting(kept)?.days ?? null;
  const seen = form.seen.value;
  const kept = await keepTyped(database, { place, name: BACK_CHECK_SETTING, next, seen, part });
  if (kept.ok) form.see(kept.value.kept);
  return kept.ok && kept.value.trouble !== null ? fail(kept.value.trouble) : kept;
}

/** Puts a key in use: contacts are sealed to it, and to it alone, from now on. Keys that were kept meanwhile stay named. */
function keepKey(database: Database, survey: Survey, key: OwnKey): Promise<Result<void, Problem>> {
  const next = changed((setting) => withSupervisorKey(setting, key));
  return changeSettings(database, [
    { place: { survey: survey.id, wave: null }, name: BACK_CHECK_SETTING, next },
  ]);
}

/** What a newer version wrote stays as it is. */
function changed(change: (setting: BackCheckSetting) => BackCheckSetting): (kept: unknown) => unknown {
  return (kept) => {
    const setting = readBackCheckSetting(kept);
    return setting === null ? kept : change(setting);
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

function linesOf(page: BackChecksPage, opened: OpenedContacts | null): Parameters<typeof backChecksCsv>[0] {
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
  const setting = readBackCheckSetting(asked.value);
  if (setting === null) return fail(unreadable(asked.value, 2, 'contacts'));
  const list = await loadContacts(database, of);
  if (!list.ok) return list;
  const tablets = await loadTablets(database, of);
  if (!tablets.ok) return tablets;
  const own = await ownTablet(database);
  if (!own.ok) return own;
  return ok({
    survey: survey.value,
    hasKeys: keys.value !== null && keysInUse(keys.value) !== null,
    setting,
    list: list.value,
    names: new Map([
      [own.value, words.thisDevice],
      ...tablets.value.tablets.map(({ tablet, name }) => [tablet, name] as const),
    ]),
  });
}
