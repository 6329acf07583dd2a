import type { ResponseId } from '../../asking/survey/response.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { keptRow, type RowPlace } from './journalChange.ts';
import type { ContactRow, TabletContact } from './rows.ts';
import { Refusal } from './storageTrouble.ts';
import { deleteCounters } from './tombstones.ts';
import { keepInBoth } from './twoStores.ts';

/** What names a finished interview of this tablet. */
export interface FiledInterview extends Pick<TabletContact, 'survey' | 'wave' | 'number'> {
  readonly tablet: string;
}

/** What names an interview that was finished here; `notFound` where it was not. Nothing of it is opened. */
export async function filedInterview(
  database: Database,
  response: ResponseId,
): Promise<Result<FiledInterview, Problem>> {
  return attempt(database, async () => {
    const [row, tablet] = await Promise.all([database.outbox.get(response), database.counters.get('tablet')]);
    if (row === undefined || tablet === undefined || !('next' in tablet))
      throw new Refusal({ kind: 'notFound', what: 'interview' });
    const { survey, wave, number } = row;
    return { survey, wave, number, tablet: tablet.tablet };
  });
}

/** Keeps a contact in both stores of this tablet, and reads it back. It may take the place of one of the same interview. */
export function keepContact(database: Database, contact: TabletContact): Promise<Result<void, Problem>> {
  const row: ContactRow = { id: `contact/${contact.number}`, revision: 1, contact };
  return keepInBoth(database, { rows: [keptRow('counters', row)], gone: [] }, () =>
    attemptWrite(database, async () => {
      await database.counters.put(row);
      const read = await database.counters.get(row.id);
      if (read === undefined || !('contact' in read) || read.contact.sealed !== contact.sealed)
        throw new DOMException('what was written is not what is read', 'UnknownError');
    }),
  );
}

/** The contacts of a survey that lie on this tablet, by number upwards. Nothing of them is opened. */
export async function listContacts(
  database: Database,
  survey: string,
): Promise<Result<readonly TabletContact[], Problem>> {
  const rows = await attempt(database, () => contactRows(database));
  if (!rows.ok) return rows;
  const own = rows.value.map(({ contact }) => contact).filter((contact) => contact.survey === survey);
  return ok(own.toSorted((one, other) => one.number - other.number));
}

/** Deletes contacts from both stores of this tablet: all of them or none. */
export function deleteContacts(
  database: Database,
  which: (contact: TabletContact) => boolean,
): Promise<Result<void, Problem>> {
  return deleteCounters(database, () => deleteContactsOf(database, which));
}

/** Deletes from both stores the contacts whose last day is over. */
export function deletePastContacts(database: Database, today: Day): Promise<Result<void, Problem>> {
  return deleteContacts(database, ({ until }) => until < today);
}

/** Deletes within a transaction, and says what of it the journal may hold too. */
export async function deleteContactsOf(
  database: Database,
  which: (contact: TabletContact) => boolean,
): Promise<readonly RowPlace[]> {
  const rows = (await contactRows(database)).filter(({ contact }) => which(contact));
  await database.counters.bulkDelete(rows.map(({ id }) => id));
  return rows.map(({ id }) => ({ table: 'counters', key: id }));
}

async function contactRows(database: Database): Promise<readonly ContactRow[]> {
  const rows = await database.counters.where('id').startsWith('contact/').toArray();
  return rows.filter((row) => 'contact' in row);
}

/** The id of this tablet. */
export function ownTablet(database: Database): Promise<Result<string, Problem>> {
  return attempt(database, async () => {
    const row = await database.counters.get('tablet');
    if (row === undefined || !('next' in row)) throw new RangeError('the database requires a tablet row');
    return row.tablet;
  });
}
