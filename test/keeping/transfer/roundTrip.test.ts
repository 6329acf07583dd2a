import { expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { digest } from '../../../src/keeping/sealing/digest.ts';
import { newSigningKey, signerOf } from '../../../src/keeping/sealing/signing.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { writeBundle } from '../../../src/keeping/transfer/bundle.ts';
import { readCard, writeCard } from '../../../src/keeping/transfer/card.ts';
import { NOTHING_COLLECTED } from '../../../src/keeping/transfer/collected.ts';
import { acceptPack, readPack, writePack } from '../../../src/keeping/transfer/pack.ts';
import { previewOf } from '../../../src/keeping/transfer/preview.ts';
import { readBundle } from '../../../src/keeping/transfer/readBundle.ts';
import { readReceipt, receiptFor, released, writeReceipt } from '../../../src/keeping/transfer/receipt.ts';
import { readTabletList, withCode, withTablet } from '../../../src/keeping/transfer/tabletList.ts';
import { aDatabase, filed, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import { aPack } from '../../fixtures/aPack.ts';
import { inPieces } from '../../fixtures/aTablet.ts';

/** The chain of a tablet as its store holds it. */
async function ownChain(database: Database) {
  const rows = await database.outbox.orderBy('number').toArray();
  const place = await database.counters.get('tablet');
  if (place === undefined || !('next' in place)) throw new RangeError('ownChain requires a tablet');
  const records = rows.map(({ number, prev, survey, bytes }) => ({
    number,
    prev,
    survey,
    bytes: Uint8Array.from(bytes),
  }));
  return { tablet: place.tablet, records, last: place.next - 1, head: place.head };
}

it('goes from the office to a tablet and back, and the tablet may delete what the office has', async () => {
  const [office, key] = [newSigningKey(), newSigningKey()];
  const now = instant('2026-11-22T18:00:00.000Z');

  // The tablet takes the pack, and the office the tablet's card.
  const given = goodOf(await readPack(writePack(aPack(signerOf(office.secret)), office.secret)));
  const { pack, hash } = goodOf(acceptPack(null, given));
  const database = await aDatabase();
  const { tablet } = await ownChain(database);
  const shown = {
    v: 1,
    survey: pack.survey.id,
    tablet,
    key: key.key,
    name: 'Oak',
    pack: hash,
    code: 'one',
  } as const;
  const { card } = goodOf(await readCard(writeCard(shown, key.secret)));
  const list = readTabletList(null);
  if (list === null) throw new RangeError('the list requires to be read');
  const facts = { survey: pack.survey.id, packs: [hash], now };
  const { tablets } = goodOf(withTablet(withCode(list, 'one'), card, facts));

  // Three interviews are finished and sent.
  for (const name of ['one', 'two', 'three'])
    await filed(database, someInterview(name, { q1: { value: 2 } }));
  const chain = await ownChain(database);
  const survey = pack.survey.id;
  const sent = {
    survey,
    tablet,
    key: key.key,
    pack: hash,
    build: 'test',
    everSealed: chain.last,
    troubles: [],
  };
  const bundle = await writeBundle(sent, chain.records, key.secret);
  const { brings } = goodOf(await readBundle(inPieces(bundle)));
  const { fresh, standing } = previewOf(NOTHING_COLLECTED, [brings], { survey, tablets });
  expect(fresh.map(({ bytes }) => bytes)).toEqual(chain.records.map(({ bytes }) => bytes));
  const [own] = standing;
  expect(own?.completed).toEqual({ upTo: 3, head: chain.head });

  // The office answers with a receipt; another interview was finished meanwhile.
  await filed(database, someInterview('four', { q1: { value: 4 } }));
  const receipt = own === undefined ? null : receiptFor(own, { hash: await digest(bundle), at: now });
  if (receipt === null) throw new RangeError('the receipt requires interviews');
  const read = goodOf(readReceipt(writeReceipt(receipt, office.secret), pack.office));
  const later = { ...(await ownChain(database)), survey, receipted: 0 };
  expect(goodOf(await released(read, later))).toEqual([1, 2, 3]);
});
