import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  deleteContacts,
  deletePastContacts,
  listContacts,
  ownTablet,
} from '../../keeping/storage/contacts.ts';
import type { Database } from '../../keeping/storage/database.ts';
import {
  CONTACTS_SETTING,
  changeSettings,
  changeSettingsWithin,
  inOneWrite,
  loadSetting,
  type SettingChange,
} from '../../keeping/storage/settings.ts';
import { listSurveys } from '../../keeping/storage/surveys.ts';
import { listOffices } from '../../keeping/storage/tabletOffice.ts';
import { isWithdrawn, listWithdrawals, withdrawalsOf } from '../../keeping/storage/withdrawals.ts';
import {
  type ComingContact,
  type ContactList,
  newContacts,
  readContactList,
  withContacts,
  withoutPast,
} from '../../keeping/transfer/contactList.ts';
import { unreadable } from '../unreadable.ts';

/** The contacts of a survey as its office keeps them; `newerVersion` where a newer app wrote the list, `damagedFile`. */
export async function loadContacts(
  database: Database,
  survey: SurveyId,
): Promise<Result<ContactList, Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, CONTACTS_SETTING);
  if (!kept.ok) return kept;
  const list = readContactList(kept.value);
  return list === null ? fail(unreadable(kept.value, 1, 'contacts')) : ok(list);
}

/** Changes the list, going by what is kept at that moment. One that cannot be read stays as it is. */
export function changeContacts(
  database: Database,
  survey: SurveyId,
  change: (list: ContactList) => ContactList,
): Promise<Result<void, Problem>> {
  return changeSettings(database, [listChange(survey, change)]);
}

function listChange(survey: SurveyId, change: (list: ContactList) => ContactList): SettingChange {
  const next = (kept: unknown) => {
    const list = readContactList(kept);
    return list === null ? kept : change(list);
  };
  return { place: { survey, wave: null }, name: CONTACTS_SETTING, next };
}

interface Coming {
  readonly coming: readonly ComingContact[];
  readonly today: Day;
}

/** Those of contacts that came which are not kept here and may be. None where the list cannot be read: they come again. */
export async function contactsToTake<Coming extends ComingContact>(
  database: Database,
  survey: SurveyId,
  { coming, today }: { readonly coming: readonly Coming[]; readonly today: Day },
): Promise<readonly Coming[]> {
  if (coming.length === 0) return [];
  const [list, gone] = [await loadContacts(database, survey), await listWithdrawals(database, survey)];
  if (!list.ok || !gone.ok) return [];
  const may = coming.filter((one) => !isWithdrawn(gone.value, one));
  const wanted = new Set<ComingContact>(newContacts(list.value, may, today));
  return coming.filter((one) => wanted.has(one));
}

/**
 * Keeps contacts that came, within a write, each once; those whose day is over, that were deleted here, or whose interview was
 * withdrawn, are not kept.
 */
export async function takeContactsWithin(
  database: Database,
  survey: SurveyId,
  { coming, today }: Coming,
): Promise<void> {
  if (coming.length === 0) return;
  const gone = await withdrawalsOf(database, survey);
  const may = coming.filter((one) => !isWithdrawn(gone, one));
  await changeSettingsWithin(database, [listChange(survey, (list) => withContacts(list, may, today))]);
}

/** The same in a write of its own. */
export function takeContacts(
  database: Database,
  survey: SurveyId,
  coming: Coming,
): Promise<Result<void, Problem>> {
  return inOneWrite(database, () => takeContactsWithin(database, survey, coming));
}

/**
 * Brings the contacts of a survey up to today: those whose day is over are deleted, and those of interviews that were taken
 * on this device, where it is the survey's office too, come into its list.
 */
export async function tidyContacts(
  database: Database,
  survey: SurveyId,
  today: Day,
): Promise<Result<void, Problem>> {
  const past = await deletePastContacts(database, today);
  if (!past.ok) return past;
  const cleared = await clearPast(database, survey, today);
  if (!cleared.ok) return cleared;
  return takeOwn(database, survey, today);
}

/** Deletes every contact on this device whose day is over, of all surveys. What cannot be read stays as it is. */
export async function deleteAllPast(database: Database, today: Day): Promise<Result<void, Problem>> {
  const past = await deletePastContacts(database, today);
  if (!past.ok) return past;
  const surveys = await listSurveys(database);
  if (!surveys.ok) return surveys;
  for (const { id } of surveys.value) {
    const cleared = await clearPast(database, id, today);
    if (!cleared.ok && cleared.problem.kind !== 'newerVersion' && cleared.problem.kind !== 'damagedFile')
      return cleared;
  }
  return ok(undefined);
}

async function clearPast(database: Database, survey: SurveyId, today: Day): Promise<Result<void, Problem>> {
  const list = await loadContacts(database, survey);
  if (!list.ok || withoutPast(list.value, today) === list.value) return list.ok ? ok(undefined) : list;
  return changeContacts(database, survey, (now) => withoutPast(now, today));
}

// A tablet of another office sends them there.
async function takeOwn(database: Database, survey: SurveyId, today: Day): Promise<Result<void, Problem>> {
  const own = await listContacts(database, survey);
  if (!own.ok || own.value.length === 0) return own.ok ? ok(undefined) : own;
  const offices = await listOffices(database);
  if (!offices.ok || offices.value.some((one) => one.survey === survey))
    return offices.ok ? ok(undefined) : offices;
  const tablet = await ownTablet(database);
  if (!tablet.ok) return tablet;
  const coming = own.value.map(({ number, until, sealed }) => ({
    tablet: tablet.value,
    number,
    until,
    sealed,
  }));
  const taken = await takeContacts(database, survey, { coming, today });
  if (!taken.ok) return taken;
  const numbers = new Set(own.value.map(({ number }) => number));
  return deleteContacts(database, (one) => one.survey === survey && numbers.has(one.number));
}
