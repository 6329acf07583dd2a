import { describe, expect, it } from 'vitest';
import { ok } from '../../src/core/result.ts';
import { createCarryState } from '../../src/fieldwork/carryState.ts';
import { openSigner } from '../../src/fieldwork/tabletSigning.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { loadSigner } from '../../src/keeping/storage/tabletOffice.ts';
import { readBundle } from '../../src/keeping/transfer/readBundle.ts';
import { aPackOffice, ready, withInterviews } from '../fixtures/aCarriedTablet.ts';
import { goodOf } from '../fixtures/aDevice.ts';
import { inPieces } from '../fixtures/aTablet.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';
import { aShift } from '../fixtures/shiftRun.ts';

describe('a hand-over in a shift that has the tablet’s key', () => {
  it('asks for no passphrase, and for it again once the shift is locked', async () => {
    const tablet = await withInterviews(await aPackOffice(), 1);
    const signer = goodOf(await loadSigner(tablet.database));
    const world = aWorld({ run: sealingRun });
    const opened = signer && (await openSigner(world, signer, tablet.words));
    const shift = aShift();
    await shift.begin('oak river stone maple', { signer: goodOf(opened ?? ok('')) });
    const shared: Uint8Array<ArrayBuffer>[] = [];
    const share = async (_name: string, _type: string, bytes: Uint8Array<ArrayBuffer>) => {
      shared.push(bytes);
      return undefined;
    };
    const state = createCarryState(deviceOn(tablet.database, { ...world, share }, shift));
    await ready(state);
    expect(state.isInShift.value).toBe(true);
    await state.handOver();
    expect([state.errors.value, state.done.value?.what]).toEqual([[], 'bundle']);
    const [bytes] = shared;
    expect(goodOf(await readBundle(inPieces(bytes ?? new Uint8Array())))).toMatchObject({ isSigned: true });
    await shift.lock();
    await state.handOver();
    expect(state.errors.value).toEqual([{ field: 'bundleWords', fault: 'missing' }]);
    expect([state.isInShift.value, shared.length]).toEqual([false, 1]);
    // A key that took its place meanwhile is another: the shift signs no bundle in its name.
    await shift.begin('oak river stone maple', { signer: newSigningKey().secret });
    const later = createCarryState(deviceOn(tablet.database, world, shift));
    await ready(later);
    expect(later.isInShift.value).toBe(false);
  });
});
