import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fromBase64 } from '../../keeping/sealing/base64.ts';
import { isSealedToSeveral } from '../../keeping/sealing/sealedFile.ts';
import type { GivenKey } from '../../keeping/sealing/sealingWork.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { readContact, type SealedContact } from '../../keeping/transfer/contact.ts';
import type { ContactEntry, ContactKey, ContactList } from '../../keeping/transfer/contactList.ts';
import { askSealing } from '../askSealing.ts';
import { createOpeningWithKey, type OpeningWithKey } from '../unlock/openingWithKey.ts';

/** What was opened, by `keyOf`; null where it is not what it says. What the keys given do not open is not in it. */
export type OpenedContacts = ReadonlyMap<string, Pick<SealedContact, 'name' | 'telephone'> | null>;

/**
 * Opens contacts with the supervisor's key, an earlier one of theirs, or a key of the answers where a contact was sealed before
 * the supervisor had one.
 */
export type OpeningContacts = OpeningWithKey<OpenedContacts>;

/** One name for each interview. */
export function keyOf({ tablet, number }: ContactKey): string {
  return `${number} ${tablet}`;
}

/** Sealed entries that are not open. */
export function stillSealed(
  { entries }: ContactList,
  opened: OpenedContacts | null,
): readonly ContactEntry[] {
  return entries.filter((entry) => entry.sealed !== null && opened?.has(keyOf(entry)) !== true);
}

/** Whether a contact was sealed to the keys of the answers, before the supervisor had a key: those were two at least. */
export function isOfAnswersKeys({ sealed }: ContactEntry): boolean {
  return sealed !== null && isSealedToSeveral(fromBase64(sealed));
}

/** @param current The contacts of a survey as they are kept by now; null while they cannot be read. */
export function createOpeningContacts(
  device: Device,
  survey: string,
  current: () => { readonly id: SurveyId; readonly list: ContactList } | null,
): OpeningContacts {
  return createOpeningWithKey<OpenedContacts>(device, survey, async (key, { before, signal }) => {
    const now = current();
    if (now === null) return null;
    const closed = stillSealed(now.list, before);
    const came = await openedWith(device, { id: now.id, closed, key, signal });
    if (!came?.ok) return came;
    if (came.value.size === 0) return fail({ kind: 'opensNoContact' });
    return ok(new Map([...(before ?? []), ...came.value]));
  });
}

interface Opening {
  readonly id: SurveyId;
  readonly closed: readonly ContactEntry[];
  readonly key: GivenKey;
  readonly signal: AbortSignal;
}

/** What a key opens of them; null where it was stopped. */
async function openedWith(
  { world }: Device,
  { id, closed, key, signal }: Opening,
): Promise<Result<OpenedContacts, Problem> | null> {
  const unlocked = await askSealing(world, 'unlock', { key }, signal);
  if (!unlocked?.ok) return unlocked;
  const { identities } = unlocked.value;
  const files = closed.map(({ sealed }) => fromBase64(sealed ?? ''));
  const replies = await askSealing(world, 'openEach', { identities, files }, signal);
  if (replies === null) return null;
  const opened = new Map<string, SealedContact | null>();
  for (const [at, entry] of closed.entries()) {
    const reply = replies[at];
    const { tablet, number } = entry;
    if (reply?.ok) opened.set(keyOf(entry), readContact(reply.value, { survey: id, tablet, number }));
  }
  return ok(opened);
}
