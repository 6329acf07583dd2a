import type { SurveyId, WaveId } from '../../asking/survey/survey.ts';
import type { WishPurpose } from '../../asking/survey/wishes.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import type { ConfirmationRow, SettingRow } from './rows.ts';

/** The name under which a survey keeps how its introduction says who asks and why, in the council's own words. */
export const INTRODUCTION_SETTING = 'introduction';

/** The name under which a survey keeps whether it asks for contacts for back-checks (asking/survey/backCheck.ts). */
export const BACK_CHECK_SETTING = 'backCheck';

/** The name under which a survey keeps which wishes it asks for (asking/survey/wishes.ts). */
export const WISHES_SETTING = 'wishes';

/** The name under which an office keeps the slips of a purpose (keeping/transfer/wishPool.ts). */
export function wishPoolSetting(purpose: WishPurpose): string {
  return `wishPool/${purpose}`;
}

/**
 * The name under which an office keeps the contacts of a survey (keeping/transfer/contactList.ts). No back-up carries them,
 * and none brings any in: what is deleted here is to be gone.
 */
export const CONTACTS_SETTING = 'contacts';

/**
 * The name under which a tablet keeps the addresses that came with a survey's pack (keeping/transfer/addressFile.ts), sealed with
 * words of their own.
 */
export const ADDRESSES_SETTING = 'addresses';

/** The name under which a tablet keeps the quotas that came with a survey's pack (asking/survey/tabletQuotas.ts). */
export const QUOTAS_SETTING = 'tabletQuotas';

/** The name under which this device keeps which back-up of a survey it made last (lastBackUp.ts). */
export const LAST_BACKUP_SETTING = 'lastBackUp';

/** The name under which this device keeps an officer's word that interviews of a survey may be begun on it though it may lose them (unsafeAllowed.ts). */
export const UNSAFE_SETTING = 'unsafeTablet';

/** Whose setting it is: a survey's, or one of its waves'. */
export interface SettingPlace {
  readonly survey: SurveyId;
  readonly wave: WaveId | null;
}

/** Keeps a setting under its name, such as the weighting recipe of a wave: plain JSON, the same that comes back. */
export async function saveSetting(
  database: Database,
  { survey, wave }: SettingPlace,
  name: string,
  value: unknown,
): Promise<Result<void, Problem>> {
  const row: SettingRow = { id: settingId(survey, wave, name), survey, wave, name, value };
  const kept = await attemptWrite(database, () => database.settings.put(row));
  return kept.ok ? ok(undefined) : kept;
}

/** A setting that is kept anew, going by what is there. */
export interface SettingChange {
  readonly place: SettingPlace;
  readonly name: string;
  /** From what is kept under the name, null when nothing is; the same when it is worked out twice. */
  readonly next: (kept: unknown) => unknown;
}

/**
 * Reads settings and keeps what becomes of them, all or nothing: what another tab keeps at the same time is not lost.
 *
 * @param word An officer's word on it, kept with them.
 */
export async function changeSettings(
  database: Database,
  changes: readonly SettingChange[],
  word: Omit<ConfirmationRow, 'id'> | null = null,
): Promise<Result<void, Problem>> {
  return inOneWrite(database, async () => {
    if (word !== null) await database.confirmations.put(confirmationRow(word));
    await changeSettingsWithin(database, changes);
  });
}

/** Keeps what becomes of settings, within a write. */
export async function changeSettingsWithin(
  database: Database,
  changes: readonly SettingChange[],
): Promise<void> {
  for (const { place, name, next } of changes)
    await changeWithin(database, { place, name, read: (kept) => kept }, next);
}

/** Runs what changes settings, all or nothing. It must come to the same when it is run twice. */
export function inOneWrite<Value>(
  database: Database,
  write: () => Promise<Value>,
): Promise<Result<Value, Problem>> {
  const { settings, confirmations } = database;
  return attemptWrite(database, () => database.transaction('rw', settings, confirmations, write));
}

/** Where a setting is kept, and how whatever is kept there is read. */
export interface KeptSetting<Kept> {
  readonly place: SettingPlace;
  readonly name: string;
  readonly read: (kept: unknown) => Kept;
}

/** Keeps what one setting becomes, from what is kept of it by now, and says what that is: within a write. */
export async function changeWithin<Kept>(
  database: Database,
  { place, name, read }: KeptSetting<Kept>,
  change: (kept: Kept) => Kept,
): Promise<Kept> {
  const value = change(read(await settingWithin(database, place, name)));
  await database.settings.put({ id: settingId(place.survey, place.wave, name), ...place, name, value });
  return value;
}

/** What was set under a name, within a write; null when nothing was. */
export async function settingWithin(
  { settings }: Database,
  { survey, wave }: SettingPlace,
  name: string,
): Promise<unknown> {
  return (await settings.get(settingId(survey, wave, name)))?.value ?? null;
}

/** The same in a write of its own. */
export async function changeSetting<Kept>(
  database: Database,
  setting: KeptSetting<Kept>,
  change: (kept: Kept) => Kept,
): Promise<Result<Kept, Problem>> {
  return inOneWrite(database, () => changeWithin(database, setting, change));
}

/** What was set under a name; null when nothing was. */
export async function loadSetting(
  database: Database,
  { survey, wave }: SettingPlace,
  name: string,
): Promise<Result<unknown, Problem>> {
  return attempt(database, () => settingWithin(database, { survey, wave }, name));
}

/** Keeps an officer's word on something; the same thing confirmed again replaces it. */
export async function saveConfirmation(
  database: Database,
  confirmation: Omit<ConfirmationRow, 'id'>,
): Promise<Result<void, Problem>> {
  const kept = await attemptWrite(database, () => database.confirmations.put(confirmationRow(confirmation)));
  return kept.ok ? ok(undefined) : kept;
}

/** What officers confirmed for a survey. */
export async function listConfirmations(
  database: Database,
  survey: string,
): Promise<Result<readonly ConfirmationRow[], Problem>> {
  return attempt(database, () => database.confirmations.where({ survey }).toArray());
}

/** Takes an officer's word back. */
export async function deleteConfirmation(
  database: Database,
  survey: string,
  what: string,
): Promise<Result<void, Problem>> {
  return attemptWrite(database, () => database.confirmations.delete(confirmationId(survey, what)));
}

/** The key of the setting that says whether a survey asks for contacts. */
export function backCheckKey(survey: string): string {
  return settingId(survey, null, BACK_CHECK_SETTING);
}

/** The key of the setting that says which wishes a survey asks for. */
export function wishesKey(survey: string): string {
  return settingId(survey, null, WISHES_SETTING);
}

/** The key of a setting in the store. */
export function settingId(survey: string, wave: string | null, name: string): string {
  return `${survey}/${wave ?? ''}/${name}`;
}

function confirmationRow(word: Omit<ConfirmationRow, 'id'>): ConfirmationRow {
  return { ...word, id: confirmationId(word.survey, word.what) };
}

function confirmationId(survey: string, what: string): string {
  return `${survey}/${what}`;
}
