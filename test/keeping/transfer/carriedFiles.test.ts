import { describe, expect, it } from 'vitest';
import { openSealed } from '../../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../../src/keeping/sealing/base64.ts';
import { readAddressBytes } from '../../../src/keeping/transfer/addressFile.ts';
import { readCard } from '../../../src/keeping/transfer/card.ts';
import { NOTHING_COLLECTED } from '../../../src/keeping/transfer/collected.ts';
import { readContact } from '../../../src/keeping/transfer/contact.ts';
import { partsOf } from '../../../src/keeping/transfer/fileLines.ts';
import { readPack } from '../../../src/keeping/transfer/pack.ts';
import { previewOf } from '../../../src/keeping/transfer/preview.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { readReceipt } from '../../../src/keeping/transfer/receipt.ts';
import { readTabletList, withCode, withTablet } from '../../../src/keeping/transfer/tabletList.ts';
import { readSlip } from '../../../src/keeping/transfer/wishSlip.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { sealedOf } from '../../fixtures/aTablet.ts';
import { goldenBytes } from '../../fixtures/golden.ts';
import { itWithAge, openedByAge, openedByAgeWithWords } from '../../fixtures/publicAge.ts';

const { pack, hash } = goodOf(await readPack(goldenBytes('pack.v1.txt')));
const { card, words } = goodOf(await readCard(goldenBytes('card.v1.txt')));
const bundle = goodOf(await readBundle(partsOf(new Blob([goldenBytes('bundle.v1.txt')]))));

const keyText = new TextDecoder().decode(goldenBytes('sealedKey.txt'));
const identity = keyText.match(/AGE-SECRET-KEY-1\w+/)?.[0] ?? '';

describe('a pack, a card, a bundle and a receipt of version 1', () => {
  it('are a round: the tablet of the card joins, its bundle counts, and the receipt is for what came', async () => {
    const { survey, recipients } = pack;
    expect([survey.id, recipients.length, card.pack]).toEqual(['survey1', 1, hash]);
    expect(words).toHaveLength(8);
    const none = readTabletList(null);
    if (none === null) throw new RangeError('the list requires to be read');
    const facts = { survey: survey.id, packs: [hash], now: pack.made };
    const { tablets } = goodOf(withTablet(withCode(none, card.code), card, facts));
    const preview = previewOf(NOTHING_COLLECTED, [bundle.brings], { survey: survey.id, tablets });
    expect(preview.fresh.map(({ number }) => number)).toEqual([1, 3, 5]);
    expect(preview.standing).toMatchObject([{ name: 'Oak', missing: [{ from: 4, to: 4 }] }]);
    const receipt = goodOf(readReceipt(goldenBytes('receipt.v1.txt'), pack.office));
    const { upTo, head } = receipt;
    expect(preview.standing[0]?.completed).toEqual({ upTo, head });
  });

  it('F40: hold records that open with the key they were sealed to, without any signature', async () => {
    for (const record of bundle.brings.records.filter(({ bytes }) => bytes !== null)) {
      const opened = await openSealed(sealedOf(record), { identities: [identity] });
      expect(opened.ok).toBe(true);
    }
  });
});

describe('a pack and a bundle of version 2', () => {
  it('ask for no contacts any more, as they name no key for them; one that came opens by itself', async () => {
    const newer = goodOf(await readPack(goldenBytes('pack.v2.txt')));
    expect(JSON.stringify(payloadOf('pack.v2.txt'))).toContain('"backCheck":{"days":28}');
    expect([pack.backCheck, newer.pack.backCheck]).toEqual([null, null]);
    const came = goodOf(await readBundle(partsOf(new Blob([goldenBytes('bundle.v2.txt')]))));
    expect([bundle.contacts, came.manifest.pack]).toEqual([[], newer.hash]);
    expect(came.brings.records.map(({ number }) => number)).toEqual([1, 2]);
    const [contact] = came.contacts;
    expect(contact).toMatchObject({ tablet: 'tablet1', number: 2, until: '2026-12-28' });
    const opened = goodOf(await openSealed(fromBase64(contact?.sealed ?? ''), { identities: [identity] }));
    const place = { survey: newer.pack.survey.id, tablet: 'tablet1', number: 2 };
    expect(readContact(opened, place)).toMatchObject({ name: 'Ann Example', telephone: '01632 960001' });
  });
});

describe('a pack of version 3', () => {
  it('says to whose key alone contacts are sealed, which is none of those of the answers', async () => {
    const { backCheck, recipients } = goodOf(await readPack(goldenBytes('pack.v3.txt'))).pack;
    const recipient = keyText.match(/age1\w+/)?.[0] ?? '';
    expect(backCheck).toEqual({ days: 28, recipient });
    expect(recipients).not.toContain(recipient);
  });
});

describe('a pack of version 4', () => {
  it('holds quotas and addresses that its words open, and one of before holds none', async () => {
    expect(goodOf(await readPack(goldenBytes('pack.v3.txt'))).pack.addresses).toBeNull();
    const { addresses, quotas } = goodOf(await readPack(goldenBytes('pack.v4.txt'))).pack;
    expect(quotas).toEqual({ wave: 'wave1', groups: [{ group: 'Women, 18-24', wanted: 5 }] });
    expect(addresses).toMatchObject({ wave: 'wave1', count: 2 });
    const sealed = fromBase64(addresses?.sealed ?? '');
    const opened = goodOf(await openSealed(sealed, { passphrase: 'oak river stone maple' }));
    expect(goodOf(readAddressBytes(opened))).toMatchObject({
      frame: 'Draw of May',
      edition: '2021-05-06',
      addresses: [
        { number: '1043', address: '12 Elm Row, Testford', area: 'W1', variables: { tenure: 'rented' } },
        { number: '1044', stratum: null },
      ],
    });
  });
});

describe('a pack of version 4 and a bundle of version 3', () => {
  it('say which wishes are asked for, each with a key of its own, and bring them all together', async () => {
    const newer = goodOf(await readPack(goldenBytes('pack.v4.txt')));
    const recipient = keyText.match(/age1\w+/)?.[0] ?? '';
    expect(newer.pack.wishes).toMatchObject([
      { purpose: 'panel', recipient, until: '2027-03-31' },
      { purpose: 'draw', until: '2027-01-31' },
    ]);
    expect(goodOf(await readPack(goldenBytes('pack.v3.txt'))).pack.wishes).toEqual([]);
    const came = goodOf(await readBundle(partsOf(new Blob([goldenBytes('bundle.v3.txt')]))));
    expect([came.manifest.pack, came.manifest.wishes.held]).toEqual([newer.hash, 4]);
    const [lot] = came.wishes;
    expect(lot).toMatchObject({ tablet: 'tablet1', purpose: 'panel', until: '2027-03-31' });
    const place = { purpose: 'panel', survey: newer.pack.survey.id } as const;
    const slips = await Promise.all(
      (lot?.sealed ?? []).map(async (one) =>
        readSlip(goodOf(await openSealed(fromBase64(one), { identities: [identity] })), place),
      ),
    );
    const names = slips.map((slip) => slip?.name).toSorted();
    expect(names).toEqual([...Array(9).fill(''), 'Ann Example']);
    for (const before of ['bundle.v1.txt', 'bundle.v2.txt']) {
      const older = goodOf(await readBundle(partsOf(new Blob([goldenBytes(before)]))));
      expect([older.wishes, older.manifest.wishes]).toEqual([[], { batches: [], held: 0 }]);
    }
  });
});

describe('what is sealed in files of every version', () => {
  itWithAge(
    'F40: opens with the public age program: interviews, contacts, wishes, and addresses by their words',
    async () => {
      const names = ['bundle.v1.txt', 'bundle.v2.txt', 'bundle.v3.txt'];
      const bundles = await Promise.all(
        names.map(async (name) => goodOf(await readBundle(partsOf(new Blob([goldenBytes(name)]))))),
      );
      const kinds = [
        bundles.flatMap(({ brings }) => brings.records.filter(({ bytes }) => bytes !== null).map(sealedOf)),
        bundles.flatMap(({ contacts }) => contacts.map(({ sealed }) => fromBase64(sealed))),
        bundles.flatMap(({ wishes }) => wishes.flatMap(({ sealed }) => sealed.map(fromBase64))),
      ];
      const marks = [/sealed by|"example"|"answers"/, /"telephone"/, /"reach"/];
      for (const [kind, sealed] of kinds.entries()) {
        expect(sealed).not.toEqual([]);
        for (const bytes of sealed) expect(openedByAge(bytes, identity)).toMatch(marks[kind] ?? '');
      }
      const { addresses } = goodOf(await readPack(goldenBytes('pack.v4.txt'))).pack;
      const list = openedByAgeWithWords(fromBase64(addresses?.sealed ?? ''), 'oak river stone maple');
      expect(list).toContain('12 Elm Row, Testford');
    },
  );
});

/** What was signed, as it stands in the file. */
function payloadOf(name: string): unknown {
  const [, payload = ''] = new TextDecoder().decode(goldenBytes(name)).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}
