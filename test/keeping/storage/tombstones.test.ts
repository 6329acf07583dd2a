import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { withdraw } from '../../../src/keeping/storage/withdraw.ts';
import { aDay, aTablet } from '../../fixtures/aDay.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import type { FakeFolder } from '../../fixtures/aJournal.ts';

const bytesOf = (folder: FakeFolder) =>
  [...folder.files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('');

/** Withdraws the first interview of a tablet's day. */
const wanted = {
  tablet: 'tablet-1',
  number: 1,
  at: instant('2026-11-23T10:00:00.000Z'),
  isByResponse: () => false,
};

describe('bytes of a finished interview that were removed', () => {
  it('F69: are in no file of the journal either; the link of the chain is', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    const before = (await database.outbox.where({ number: 1 }).first())?.bytes ?? new Uint8Array();
    const asText = new TextDecoder('latin1').decode(before);
    expect(bytesOf(tablet.folder)).toContain(asText);
    goodOf(await withdraw(database, theWave.survey, wanted));
    expect(bytesOf(tablet.folder)).not.toContain(asText);
    expect(await database.counters.where('id').startsWith('gone/').count()).toBe(0);
    database.close();
    const after = await tablet.start();
    expect([after.missing, await after.outbox.count()]).toEqual([null, 2]);
    expect(tablet.noted).toEqual([]);
  });

  it('F69: go from the journal at the next start where it could not be had', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    const before = (await database.outbox.where({ number: 1 }).first())?.bytes ?? new Uint8Array();
    const asText = new TextDecoder('latin1').decode(before);
    tablet.folder.faultBy(() => new DOMException('IO error', 'UnknownError'));
    goodOf(await withdraw(database, theWave.survey, wanted));
    expect(bytesOf(tablet.folder)).toContain(asText);
    database.close();
    tablet.folder.faultBy(() => null);
    const after = await tablet.start();
    expect(bytesOf(tablet.folder)).not.toContain(asText);
    expect((await after.outbox.toArray()).map(({ number, bytes }) => [number, bytes.length > 0])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(await after.counters.where('id').startsWith('gone/').count()).toBe(0);
    after.close();
    // The row went back without its bytes: both stores hold the same.
    tablet.noted.splice(0);
    expect((await tablet.start()).missing).toBeNull();
    expect(tablet.noted).toEqual([]);
  });
});
