import { describe, expect, it } from 'vitest';
import type { AddressList } from '../../src/asking/survey/drawnAddress.ts';
import { type AddressState, createAddressState } from '../../src/fieldwork/addressState.ts';
import { createDoorState } from '../../src/fieldwork/doorState.ts';
import { createQuotaState } from '../../src/fieldwork/quotaState.ts';
import { readStartChoices } from '../../src/fieldwork/startChoices.ts';
import { openedRecord } from '../../src/keeping/sealing/openedRecord.ts';
import { createShift } from '../../src/keeping/sealing/shift.ts';
import { ADDRESSES_SETTING, loadSetting, QUOTAS_SETTING } from '../../src/keeping/storage/settings.ts';
import { keepShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { sealAddresses } from '../../src/office/tablets/sealAddresses.ts';
import {
  anEmptyTablet,
  aPackOffice,
  type PackOffice,
  ready,
  sealedAndFiled,
  setUp,
} from '../fixtures/aCarriedTablet.ts';
import { goodOf, theWave } from '../fixtures/aDevice.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { everythingIn, openedWith } from '../fixtures/sealedFieldwork.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';
import { shiftRun } from '../fixtures/shiftRun.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

const STREET = 'Zyzzogeton Row';
const list: AddressList = {
  frame: 'Draw of May',
  edition: null,
  addresses: [12, 13].map((house) => ({
    number: `10${house}`,
    address: `${house} ${STREET}`,
    stratum: 'North',
    samplingPoint: null,
    probability: 0.5,
    area: null,
    variables: { tenure: 'rented' },
  })),
};

/** A tablet that took a pack with addresses after its first one; a shift that was begun; the words of the list. */
async function withAddresses(office: PackOffice) {
  const { part, words } = await sealAddresses(aWorld({ run: sealingRun }), { wave: theWave.id, list });
  const tablet = await setUp(office, await anEmptyTablet());
  const limits = { afterInterviews: 5, afterHours: 4, unsafeTablet: true };
  await tablet.state.lookAt(office.packFile({ version: 2, addresses: part, limits }));
  await tablet.state.take();
  const shift = createShift(shiftRun());
  goodOf(
    await keepShiftKey(tablet.database, { ...(await shift.begin('oak river stone')), since: aWorld().now() }),
  );
  return { ...tablet, shift, words: words ?? '' };
}

async function opened({ database, shift }: Awaited<ReturnType<typeof withAddresses>>) {
  const device = deviceOn(database, aWorld({ run: sealingRun }), shift);
  const state = createAddressState(device, theWave.id);
  await waitUntil(() => state.view.value.at !== 'none');
  return { device, state };
}

const foundIn = (state: AddressState) =>
  state.view.value.at === 'open' ? state.view.value.found.map(({ number }) => number) : null;

describe('the addresses of a tablet', () => {
  it('lie sealed on it, open with their words while the shift is open, and go when it is locked', async () => {
    const tablet = await withAddresses(await aPackOffice());
    const { state } = await opened(tablet);
    expect(state.view.value).toEqual({ at: 'sealed', count: 2 });
    await state.open();
    expect(state.fault.value).toBe('missing');
    state.typeWords('these are not they');
    await state.open();
    expect(state.fault.value).toBe('wrong');
    // A tablet's keyboard begins with a capital.
    state.typeWords(` ${tablet.words.slice(0, 1).toUpperCase()}${tablet.words.slice(1)} `);
    await state.open();
    expect([state.fault.value, foundIn(state), state.words.value]).toEqual([null, ['1012', '1013'], '']);
    state.typeSearch('13 zyzz');
    expect(foundIn(state)).toEqual(['1013']);
    expect(state.addressOf(' 1013 ')?.address).toBe(`13 ${STREET}`);
    expect(await everythingIn(tablet.database, tablet.folder)).not.toContain('Zyzzogeton');
    await tablet.shift.lock();
    expect(state.view.value).toEqual({ at: 'sealed', count: 2 });
    state.typeWords(tablet.words);
    await state.open();
    expect([state.fault.value, state.addressOf('1013')]).toEqual(['shift', null]);
  });

  it('give a call where its address came from, and not the address', async () => {
    const office = await aPackOffice();
    const tablet = await withAddresses(office);
    const { device, state } = await opened(tablet);
    state.typeWords(tablet.words);
    await state.open();
    const door = createDoorState(device, theWave.id, state);
    await waitUntil(() => door.view.value.at === 'ready');
    door.write({ fieldworker: '12', address: '1013', call: '1', came: 'refused' });
    await door.go(() => undefined);
    expect(door.problem.value).toBeNull();
    const [row] = await tablet.database.outbox.toArray();
    const record = openedRecord(await openedWith(office.officer, row?.bytes ?? new Uint8Array()));
    expect(record.response).toMatchObject({
      kind: 'refused',
      design: {
        frame: 'Draw of May',
        addressNumber: '1013',
        stratum: 'North',
        addressProbability: 0.5,
        call: 1,
        frameVariables: { tenure: 'rented' },
      },
    });
    expect(JSON.stringify(record)).not.toContain('Zyzzogeton');
    expect(state.view.value).toMatchObject({ at: 'open', book: { called: new Set(['1013']) } });
    expect(await everythingIn(tablet.database, tablet.folder)).not.toContain('Draw of May');
  });

  it('are of one wave, and a pack without any takes them away', async () => {
    const office = await aPackOffice();
    const tablet = await withAddresses(office);
    const { device } = await opened(tablet);
    const other = createAddressState(device, 'another wave');
    expect(other.view.value).toEqual({ at: 'none' });
    await tablet.state.lookAt(office.packFile({ version: 3 }));
    await tablet.state.take();
    await ready(tablet.state);
    const place = { survey: theWave.survey, wave: null };
    expect(goodOf(await loadSetting(tablet.database, place, ADDRESSES_SETTING))).toBeNull();
  });
});

describe('the quotas of a tablet', () => {
  it('come with its pack for one wave, with how many interviews of it were finished here', async () => {
    const office = await aPackOffice();
    const tablet = await setUp(office, await anEmptyTablet());
    const quotas = { wave: theWave.id, groups: [{ group: 'Women, 18-24', wanted: 5 }] };
    await tablet.state.lookAt(office.packFile({ version: 2, quotas }));
    await tablet.state.take();
    await sealedAndFiled(tablet.database, 'i1');
    const device = deviceOn(tablet.database, aWorld());
    const { open } = goodOf(await readStartChoices(tablet.database));
    const found = createQuotaState(device, open);
    await waitUntil(() => found.value.length > 0);
    expect(found.value).toMatchObject([{ quotas, done: 1, choice: { wave: { id: theWave.id } } }]);
    // A pack without any takes them away.
    await tablet.state.lookAt(office.packFile({ version: 3 }));
    await tablet.state.take();
    const place = { survey: theWave.survey, wave: null };
    expect(goodOf(await loadSetting(tablet.database, place, QUOTAS_SETTING))).toBeNull();
  });
});
