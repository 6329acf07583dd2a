import { describe, expect, it } from 'vitest';
import { loadSigner } from '../../src/keeping/storage/tabletOffice.ts';
import { readBundle } from '../../src/keeping/transfer/readBundle.ts';
import { aPackOffice, setUp, withInterviews } from '../fixtures/aCarriedTablet.ts';
import { aDatabase, goodOf } from '../fixtures/aDevice.ts';
import { aJournal } from '../fixtures/aJournal.ts';
import { inPieces } from '../fixtures/aTablet.ts';
import { everythingIn } from '../fixtures/sealedFieldwork.ts';

describe('F34: a tablet whose passphrase is lost', () => {
  it('gets a new key under a new passphrase, and signs for the same chain under the same name', async () => {
    const office = await aPackOffice();
    const tablet = await withInterviews(office, 2);
    const { state, database, folder, shared } = tablet;
    const before = goodOf(await loadSigner(database));
    await state.askForKey();
    expect(state.isLost.value).toBe(true);
    const offered = state.typed.value.newWords;
    expect(offered).toMatch(/^([a-z]+ ){3}[a-z]+$/);
    state.type('newWords', 'abc');
    await state.makeKey();
    expect(state.errors.value).toEqual([{ field: 'newWords', fault: 'weak' }]);
    expect(goodOf(await loadSigner(database))).toEqual(before);
    state.type('newWords', offered);
    await state.makeKey();
    expect([state.done.value, state.isLost.value, state.typed.value.newWords]).toEqual([
      { what: 'key' },
      false,
      '',
    ]);
    const after = goodOf(await loadSigner(database));
    expect(after).toMatchObject({ name: 'Tablet 3' });
    expect(after?.key).not.toBe(before?.key);
    const everything = await everythingIn(database, folder);
    expect([everything.includes(offered), everything.includes(after?.key ?? '?')]).toEqual([false, true]);
    state.type('bundleWords', tablet.words);
    await state.handOver();
    expect(state.errors.value).toEqual([{ field: 'bundleWords', fault: 'wrong' }]);
    state.type('bundleWords', offered);
    await state.handOver();
    const { manifest, brings } = goodOf(await readBundle(inPieces(shared[0]?.bytes ?? new Uint8Array())));
    expect(manifest).toMatchObject({ tablet: 'tablet-1', key: after?.key, everSealed: 2 });
    expect(brings.records.map(({ number }) => number)).toEqual([1, 2]);
    // In both stores: a database that is lost comes back with the new key.
    const lost = await aDatabase({ empty: true, journal: aJournal(folder) });
    expect(goodOf(await loadSigner(lost))).toEqual(after);
  });

  it('keeps the old key where nobody makes a new one', async () => {
    const { state, database } = await setUp(await aPackOffice());
    const before = goodOf(await loadSigner(database));
    await state.askForKey();
    state.keepOldKey();
    expect([state.isLost.value, state.typed.value.newWords]).toEqual([false, '']);
    expect(goodOf(await loadSigner(database))).toEqual(before);
  });
});
