import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import { toBase64 } from '../../../src/keeping/sealing/base64.ts';
import { writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import { union } from '../../../src/keeping/transfer/collected.ts';
import type { ArrivedContact } from '../../../src/keeping/transfer/contact.ts';
import {
  type ComingContact,
  type ContactList,
  countedContacts,
  newContacts,
  readContactList,
  withContacts,
  withOutcome,
  withoutContact,
  withoutPast,
} from '../../../src/keeping/transfer/contactList.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { standingOf } from '../../../src/keeping/transfer/standing.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import {
  aChain,
  anOffice,
  arrivalOf,
  aTablet,
  bundleFacts,
  headOf,
  inPieces,
} from '../../fixtures/aTablet.ts';

const of = (text: string) => day(text) as Day;
const today = of('2026-11-22');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const none: ContactList = { v: 1, entries: [] };
const coming = (tablet: string, number: number, until = '2026-12-28'): ComingContact => ({
  tablet,
  number,
  until: of(until),
  sealed: `${tablet} ${number}`,
});

describe('the contacts of a survey', () => {
  it('are the same in whatever order and however often they come', () => {
    const some = fc.array(
      fc.record({ tablet: fc.constantFrom('a', 'b'), number: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [first, second] = [one, other].map((list) => list.map((at) => coming(at.tablet, at.number)));
        const both = withContacts(withContacts(none, first ?? [], today), second ?? [], today);
        expect(withContacts(withContacts(none, second ?? [], today), first ?? [], today)).toEqual(both);
        expect(withContacts(both, [...(first ?? []), ...(second ?? [])], today)).toEqual(both);
      }),
    );
  });

  it('never come again once they were deleted here, and keep what came of the check', () => {
    const list = withContacts(none, [coming('a', 1), coming('a', 2)], today);
    const noted = withOutcome(list, { tablet: 'a', number: 1 }, 'wrong', today);
    const less = withoutContact(noted, { tablet: 'a', number: 1 });
    expect(less.entries[0]).toMatchObject({ sealed: null, outcome: 'wrong', noted: today });
    expect(less.entries[1]?.sealed).toBe('a 2');
    expect(newContacts(less, [coming('a', 1), coming('a', 3)], today)).toEqual([coming('a', 3)]);
    expect(withContacts(less, [coming('a', 1)], today)).toEqual(less);
    expect(withoutContact(list, 'all').entries.map(({ sealed }) => sealed)).toEqual([null, null]);
    expect(withOutcome(noted, { tablet: 'a', number: 1 }, null, today).entries[0]).toMatchObject({
      outcome: null,
      noted: null,
    });
  });

  it('are kept to the end of their day, and then neither kept nor taken', () => {
    const list = withContacts(none, [coming('a', 1, '2026-11-22'), coming('a', 2)], today);
    expect(withoutPast(list, today)).toBe(list);
    expect(withoutPast(list, of('2026-11-23')).entries.map(({ sealed }) => sealed)).toEqual([null, 'a 2']);
    expect(newContacts(none, [coming('a', 1, '2026-11-21')], today)).toEqual([]);
  });

  it('count only of interviews that count: of a known tablet, by its key', async () => {
    const [oak, elm] = [aTablet('oak'), aTablet('elm')];
    const records = await aChain(['one', 'two']);
    const { brings } = await arrivalOf(oak, records);
    const arrived = (number: number, tablet = oak): ArrivedContact => ({
      ...coming(tablet.id, number),
      key: tablet.key.key,
      link: null,
    });
    const contacts = [arrived(2), arrived(3), arrived(1, elm), { ...arrived(1), key: elm.key.key }];
    const standing = standingOf(union([brings]), anOffice([oak]));
    expect(countedContacts(contacts, standing)).toEqual([arrived(2)]);
    expect(countedContacts(contacts, standingOf(union([brings]), anOffice([elm])))).toEqual([]);
    expect(countedContacts([], standing)).toEqual([]);
  });

  it('F45: of two interviews under one number only that of the one which counts is taken', async () => {
    const oak = aTablet('oak');
    const own = await aChain(['one', 'two']);
    const copy = await aChain(['copy'], own.slice(0, 1));
    const bundles = await Promise.all(
      [own, copy].map(async (records, at) => {
        const contact = { number: 2, until: of('2026-12-28'), sealed: toBase64(bytesOf(`contact ${at}`)) };
        const facts = bundleFacts(oak, records);
        const bytes = await writeBundle(facts, records, oak.key.secret, [contact]);
        return goodOf(await readBundle(inPieces(bytes)));
      }),
    );
    const came = union(bundles.map(({ brings }) => brings));
    const contacts = bundles.flatMap((one) => one.contacts);
    for (const [at, records] of [own, copy].entries()) {
      const vouched = [await headOf(records)];
      const standing = standingOf(
        came,
        anOffice([oak], () => ({ vouched })),
      );
      expect(countedContacts(contacts, standing)).toEqual(contacts.slice(at, at + 1));
    }
    expect(countedContacts(contacts, standingOf(came, anOffice([oak])))).toEqual([]);
  });

  it('are none where nothing was kept, and unreadable where a newer version wrote them', () => {
    expect(readContactList(null)).toEqual(none);
    const list = withContacts(none, [coming('a', 1)], today);
    expect(readContactList(JSON.parse(JSON.stringify(list)))).toEqual(list);
    for (const kept of [{ v: 2, entries: [] }, 'x', { v: 1, entries: [{ tablet: 'a' }] }])
      expect(readContactList(kept)).toBeNull();
  });
});
