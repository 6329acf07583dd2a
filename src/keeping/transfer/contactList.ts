import * as v from 'valibot';
import type { Day } from '../../core/day.ts';
import { daySchema, numberSchema, shortSchema } from './carriedSchemas.ts';
import type { ArrivedContact } from './contact.ts';
import type { TabletStanding } from './standing.ts';

/** What came of a back-check: it was done as it should be, it was not, nobody was reached. */
export const OUTCOMES = ['right', 'wrong', 'notReached'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const entrySchema = v.strictObject({
  tablet: shortSchema,
  /** Of the interview. */
  number: numberSchema,
  /** The last day on which the contact may be kept. */
  until: daySchema,
  /** The sealed file in base64; null once it was deleted: then no bundle brings it again. */
  sealed: v.nullable(v.string()),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  /** The day on which the outcome was noted. */
  noted: v.nullable(daySchema),
});

const listSchema = v.strictObject({ v: v.literal(1), entries: v.pipe(v.array(entrySchema), v.readonly()) });

/** An interview whose resident may be contacted, and what came of it. */
export type ContactEntry = Readonly<v.InferOutput<typeof entrySchema>>;

/** The contacts of a survey as its office keeps them, by tablet and number. Format version 1. */
export type ContactList = Readonly<v.InferOutput<typeof listSchema>>;

/** What was kept; null where it cannot be read, as when a newer version wrote it: it is then left as it is. */
export function readContactList(kept: unknown): ContactList | null {
  if (kept === null || kept === undefined) return { v: 1, entries: [] };
  const read = v.safeParse(listSchema, kept);
  return read.success ? read.output : null;
}

/** Which interview is meant. */
export type ContactKey = Pick<ContactEntry, 'tablet' | 'number'>;

/** What comes in: a contact as a tablet sent it. */
export type ComingContact = ContactKey & Pick<ArrivedContact, 'until' | 'sealed'>;

/** Those of them that are not here, were not deleted here, and may still be kept. Each interview has one. */
export function newContacts(
  { entries }: ContactList,
  coming: readonly ComingContact[],
  today: Day,
): readonly ComingContact[] {
  const known = new Set(entries.map(nameOf));
  return coming.filter((one) => {
    if (one.until < today || known.has(nameOf(one))) return false;
    known.add(nameOf(one));
    return true;
  });
}

/**
 * Those of interviews that count: of tablets on the list, with the key that it names. Where a tablet and its copy took two interviews
 * under one number, a contact that came with the one is not taken for that of the other.
 */
export function countedContacts(
  contacts: readonly ArrivedContact[],
  standing: readonly TabletStanding[],
): readonly ArrivedContact[] {
  if (contacts.length === 0) return [];
  const links = new Map(
    standing.flatMap(({ tablet, key, counted }) =>
      counted.map(({ number, link }) => [JSON.stringify([tablet, key, number]), link] as const),
    ),
  );
  return contacts.filter(({ tablet, key, number, link }) => {
    const counts = links.get(JSON.stringify([tablet, key, number]));
    return counts !== undefined && (link === null || link === counts);
  });
}

/** With what came. Order and repeats do not matter: this is set union by tablet and number. */
export function withContacts(list: ContactList, coming: readonly ComingContact[], today: Day): ContactList {
  const added = newContacts(list, coming, today).map(
    ({ tablet, number, until, sealed }): ContactEntry => ({
      tablet,
      number,
      until,
      sealed,
      outcome: null,
      noted: null,
    }),
  );
  const entries = [...list.entries, ...added].toSorted((one, other) =>
    one.tablet === other.tablet ? one.number - other.number : one.tablet < other.tablet ? -1 : 1,
  );
  return { ...list, entries };
}

/** With what came of one back-check; null takes it back. */
export function withOutcome(
  list: ContactList,
  key: ContactKey,
  outcome: Outcome | null,
  today: Day,
): ContactList {
  const noted = outcome === null ? null : today;
  return changed(list, (entry) => (isSame(entry, key) ? { ...entry, outcome, noted } : entry));
}

/** Without the name and telephone number of one interview, or of all; what came of the back-checks stays. */
export function withoutContact(list: ContactList, key: ContactKey | 'all'): ContactList {
  return changed(list, (entry) => (key === 'all' || isSame(entry, key) ? { ...entry, sealed: null } : entry));
}

/** Without those whose day is over; the same list where there is none. */
export function withoutPast(list: ContactList, today: Day): ContactList {
  const isPast = ({ until, sealed }: ContactEntry) => until < today && sealed !== null;
  if (!list.entries.some(isPast)) return list;
  return changed(list, (entry) => (isPast(entry) ? { ...entry, sealed: null } : entry));
}

function changed(list: ContactList, change: (entry: ContactEntry) => ContactEntry): ContactList {
  return { ...list, entries: list.entries.map(change) };
}

function isSame(entry: ContactKey, { tablet, number }: ContactKey): boolean {
  return entry.tablet === tablet && entry.number === number;
}

function nameOf({ tablet, number }: ContactKey): string {
  return JSON.stringify([tablet, number]);
}
