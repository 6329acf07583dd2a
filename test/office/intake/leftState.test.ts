import { beforeEach, describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { openedRecord } from '../../../src/keeping/sealing/openedRecord.ts';
import { provenSigner } from '../../../src/keeping/sealing/signedRecord.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { listOutbox, listWaiting } from '../../../src/keeping/storage/listOutbox.ts';
import { destroyShiftKey } from '../../../src/keeping/storage/shiftKey.ts';
import { createLeftState, type LeftState } from '../../../src/office/intake/leftState.ts';
import { keyringOf } from '../../../src/office/unlock/keyring.ts';
import { aDatabase, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { keepInShift } from '../../fixtures/leftInterview.ts';
import { openedWith } from '../../fixtures/sealedFieldwork.ts';
import { type KeysMade, keysMade, useKeys } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

const world = aWorld({ run: sealingRun });
const name = id<'interview'>('left');
let database: Database;
let keys: KeysMade;

beforeEach(async () => {
  keys = await keysMade('01');
  database = await aDatabase({ run: sealingRun });
  await useKeys(database, keys.set);
  await keepInShift(database, keys, someInterview('left', { q1: { value: 3 } }));
});

const ready = async (state: LeftState) => {
  await expect.poll(() => state.view.value).toMatchObject({ at: 'ready', isBusy: false });
  const view = state.view.value;
  if (view.at !== 'ready') throw new RangeError('ready requires a list');
  return view;
};

async function opened(): Promise<LeftState> {
  goodOf(await destroyShiftKey(database));
  const device = deviceOn(database, world);
  expect(await keyringOf(device).unlock(theWave.survey, { how: 'text', text: keys.paper.identity })).toEqual({
    ok: true,
  });
  const state = createLeftState(device);
  await ready(state);
  await state.open(name);
  return state;
}

describe('interviews of a shift that has ended', () => {
  it('are not there while the shift goes on, and are named once it has ended', async () => {
    const device = deviceOn(database, world);
    expect((await ready(createLeftState(device))).all).toEqual([]);
    goodOf(await destroyShiftKey(database));
    const [left] = (await ready(createLeftState(device))).all;
    expect(left).toMatchObject({ survey: 'Residents', wave: theWave.title, opened: null });
  });

  it('say how far they got once a key is given, and become partial interviews, sealed', async () => {
    const state = await opened();
    expect((await ready(state)).all[0]?.opened).toEqual({ answers: 1, fieldworker: expect.any(String) });
    await state.keep(name);
    const view = await ready(state);
    expect(view).toMatchObject({ all: [], filed: { kind: 'partial', number: 1 } });
    expect(await database.drafts.count()).toBe(0);
    const [row] = await database.outbox.toArray();
    expect(new TextDecoder('latin1').decode(row?.bytes).startsWith('age-encryption.org/v1')).toBe(true);
    const [response] = goodOf(await listWaiting(database, theWave.id)).responses;
    expect(response).toMatchObject({ kind: 'partial', answers: { q1: { value: 3 } } });
    const record = openedRecord(await openedWith(keys.officer, row?.bytes ?? new Uint8Array()));
    expect(await provenSigner(record, [])).toBe(record.key);
    expect(record.key).not.toBeNull();
  });

  it('can be counted without their answers, once that is confirmed', async () => {
    const state = await opened();
    state.doubt(name);
    expect((await ready(state)).doubted).toBe(name);
    state.doubt(null);
    expect((await ready(state)).doubted).toBe(null);
    await state.breakOff(name);
    expect(await ready(state)).toMatchObject({ filed: { kind: 'breakOff', number: 1 } });
    const [response] = goodOf(await listWaiting(database, theWave.id)).responses;
    expect(response).toMatchObject({ kind: 'breakOff', answers: {} });
  });

  it('stay as they are with a key that does not open them', async () => {
    const other = await keysMade('02');
    await useKeys(database, keys.set, other.set);
    goodOf(await destroyShiftKey(database));
    const device = deviceOn(database, world);
    const ring = keyringOf(device);
    expect(await ring.unlock(theWave.survey, { how: 'text', text: other.paper.identity })).toEqual({
      ok: true,
    });
    const state = createLeftState(device);
    await ready(state);
    const opening = state.open(name);
    await expect.poll(() => ring.wanted.value?.problem.kind).toBe('needsOtherKey');
    ring.wanted.value?.answer(false);
    await opening;
    expect((await ready(state)).problem).toMatchObject({ kind: 'needsOtherKey' });
    expect(await database.drafts.count()).toBe(1);
    expect(goodOf(await listOutbox(database)).length).toBe(0);
  });
});
