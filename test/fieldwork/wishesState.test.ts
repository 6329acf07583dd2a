import { describe, expect, it } from 'vitest';
import type { WishPurpose } from '../../src/asking/survey/wishes.ts';
import { type Day, day } from '../../src/core/day.ts';
import { makeBundle } from '../../src/fieldwork/handOver.ts';
import { createWishesState, type WishesState } from '../../src/fieldwork/wishesState.ts';
import { openSealed } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { createShift } from '../../src/keeping/sealing/shift.ts';
import { newSigningKey } from '../../src/keeping/sealing/signing.ts';
import { partsOf } from '../../src/keeping/transfer/fileLines.ts';
import { USUAL_LIMITS } from '../../src/keeping/transfer/pack.ts';
import { readBundle } from '../../src/keeping/transfer/readBundle.ts';
import { sealedAndFiled } from '../fixtures/aCarriedTablet.ts';
import { aDatabase, goodOf, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { wishesAsked } from '../fixtures/aWish.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { itWithAge, openedByAge } from '../fixtures/publicAge.ts';
import { everythingIn, keysPutInUse, openedWith } from '../fixtures/sealedFieldwork.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';
import { shiftRun } from '../fixtures/shiftRun.ts';

const REACH = 'canary@example.org';
const NAME = 'Ann Canary';

/** A tablet whose survey asks for these wishes, and whose shift is open. */
async function aTabletThatAsks(...purposes: readonly WishPurpose[]) {
  const folder = aFolder();
  const database = await aDatabase({ journal: aJournal(folder), run: sealingRun });
  const keys = await keysPutInUse(database);
  const wishKeys = await wishesAsked(database, purposes);
  const shift = createShift(shiftRun());
  await shift.begin('four words drawn by lot');
  const device = deviceOn(database, aWorld({ run: sealingRun }), shift);
  const open = (wave = theWave) => createWishesState(device, wave);
  const rows = async () =>
    (await database.counters.where('id').startsWith('wishes/').toArray()).flatMap((row) =>
      'wishes' in row ? [row] : [],
    );
  /** What the slips of a purpose say, opened with its key. */
  const said = async (purpose: WishPurpose) => {
    const key = wishKeys.get(purpose);
    const sealed = (await rows()).filter((row) => row.wishes.purpose === purpose);
    if (key === undefined) throw new RangeError('said requires a purpose that is asked for');
    return Promise.all(
      sealed.flatMap((row) => row.wishes.waiting).map((one) => openedWith(key, fromBase64(one))),
    );
  };
  return { folder, database, keys, wishKeys, shift, device, open, rows, said };
}

const at = (state: WishesState, where: string) => expect.poll(() => state.view.value.at).toBe(where);

async function typed(state: WishesState, name = NAME, reach = REACH): Promise<void> {
  await at(state, 'asked');
  state.agree();
  state.typeName(name);
  state.typeReach(reach);
}
const empty = (purpose: WishPurpose) => ({ v: 1, purpose, survey: theWave.survey, name: '', reach: '' });

describe('a wish', () => {
  it('F31: is sealed to the key of its purpose alone, in both stores; the other purposes get an empty slip', async () => {
    const { folder, database, keys, wishKeys, open, rows, said } = await aTabletThatAsks(
      'council',
      'panel',
      'draw',
    );
    const state = open();
    await typed(state, ` ${NAME} `);
    expect(state.chosen.value).toEqual([]);
    await state.keep();
    expect(state.fault.value).toBe('purpose');
    state.choose(['panel']);
    await state.keep();
    expect(state.view.value).toEqual({ at: 'kept', isKeptTwice: true });
    expect([state.name.value, state.reach.value]).toEqual(['', '']);
    const everything = await everythingIn(database, folder);
    for (const plain of ['Canary', 'canary']) expect(everything).not.toContain(plain);
    expect(await said('panel')).toEqual([{ ...empty('panel'), name: NAME, reach: REACH }]);
    expect([await said('council'), await said('draw')]).toEqual([[empty('council')], [empty('draw')]]);
    const own = (await rows()).filter(({ wishes }) => wishes.purpose === 'panel');
    const sealed = fromBase64(own[0]?.wishes.waiting[0] ?? '');
    const others = [
      keys.officer,
      keys.paper,
      ...[...wishKeys].flatMap(([of, key]) => (of === 'panel' ? [] : [key])),
    ];
    expect(others).toHaveLength(4);
    for (const { identity } of others)
      expect(await openSealed(sealed, { identities: [identity] })).toMatchObject({
        problem: { kind: 'wrongKey' },
      });
    const lengths = (await rows()).flatMap(({ wishes }) => wishes.waiting.map(({ length }) => length));
    expect(new Set(lengths).size).toBe(1);
  });

  itWithAge(
    'F40: opens with the public program age and the key of its purpose, and with no key of the answers',
    async () => {
      const { keys, wishKeys, open, rows } = await aTabletThatAsks('draw');
      const state = open();
      await typed(state);
      await state.keep();
      const sealed = fromBase64((await rows())[0]?.wishes.waiting[0] ?? '');
      const own = wishKeys.get('draw')?.identity ?? '';
      expect(JSON.parse(openedByAge(sealed, own))).toEqual({ ...empty('draw'), name: NAME, reach: REACH });
      expect(() => openedByAge(sealed, keys.officer.identity)).toThrow('no identity matched');
    },
  );

  it('leaves the same behind whether there is one or not: one slip of each purpose, written as often', async () => {
    type Rows = Awaited<ReturnType<typeof aTabletThatAsks>>['rows'];
    const ways: Record<string, (state: WishesState, rows: Rows) => Promise<unknown>> = {
      kept: async (state) => {
        await typed(state);
        await state.keep();
        await state.stop();
      },
      declined: async (state, rows) => {
        await at(state, 'asked');
        state.decline();
        expect(state.view.value.at).toBe('declined');
        // A tablet that is stopped now leaves no less behind.
        await expect.poll(async () => (await rows())[0]?.revision).toBe(2);
        await state.stop();
      },
      left: async (state) => {
        await at(state, 'asked');
        await state.stop();
      },
      leftAtOnce: (state) => state.stop(),
      typedAndLeft: async (state) => {
        await typed(state);
        await state.stop();
        expect([state.view.value.at, state.name.value]).toEqual(['hidden', '']);
      },
    };
    const found: unknown[] = [];
    for (const go of Object.values(ways)) {
      const tablet = await aTabletThatAsks('panel');
      await go(tablet.open(), tablet.rows);
      const [row, ...others] = await tablet.rows();
      expect(others).toEqual([]);
      found.push({ revision: row?.revision, slips: row?.wishes.waiting.map(({ length }) => length) });
    }
    for (const one of found) expect(one).toEqual({ revision: 2, slips: [expect.any(Number)] });
    expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('is asked for only once an empty slip is kept, where the survey says so and its answers are sealed', async () => {
    const on = await aTabletThatAsks('panel');
    const off = await aTabletThatAsks();
    const plain = await aDatabase();
    await wishesAsked(plain, ['panel']);
    const broken = { ...(await on.device.shift()), seal: () => Promise.reject(new Error('no worker')) };
    const late = deviceOn(on.database, aWorld({ today: () => day('2027-04-01') as Day }), on.shift);
    const hidden = [
      off.open(),
      on.open({ ...theWave, mode: 'postal' }),
      on.open({ ...theWave, mode: 'online' }),
      createWishesState(deviceOn(plain, aWorld(), on.shift), theWave),
      createWishesState({ ...on.device, shift: async () => broken }, theWave),
      createWishesState({ ...on.device, shift: () => Promise.reject(new Error('gone')) }, theWave),
      createWishesState(late, theWave),
    ];
    await Promise.all(hidden.map((state) => state.stop()));
    expect(await on.rows()).toEqual([]);
    const asked = on.open();
    await at(asked, 'asked');
    expect([await on.said('panel'), asked.chosen.value]).toEqual([[empty('panel')], ['panel']]);
    expect(hidden.map(({ view }) => view.value.at)).toEqual(Array(7).fill('hidden'));
  });

  it('is not kept without a name and a way to reach somebody, or where it would stand out by its length', async () => {
    const { open, said } = await aTabletThatAsks('panel');
    const state = open();
    for (const [name, reach, fault] of [
      [' ', REACH, 'name'],
      [NAME, ' ', 'reach'],
      ['文'.repeat(200), '文'.repeat(200), 'long'],
      ['n'.repeat(201), REACH, 'long'],
    ] as const) {
      if (state.view.value.at !== 'typed') await typed(state);
      state.typeName(name);
      state.typeReach(reach);
      await state.keep();
      expect(state.fault.value).toBe(fault);
    }
    state.decline();
    expect([state.view.value.at, state.name.value]).toEqual(['declined', '']);
    await state.stop();
    expect(await said('panel')).toEqual([empty('panel')]);
  });

  it('stays in the boxes where it could not be sealed, and can be kept then', async () => {
    const { device, said } = await aTabletThatAsks('panel');
    const own = await device.shift();
    let isBroken = false;
    const seal: typeof own.seal = (...given) =>
      isBroken ? Promise.reject(new Error('no worker')) : own.seal(...given);
    const state = createWishesState({ ...device, shift: async () => ({ ...own, seal }) }, theWave);
    await typed(state);
    isBroken = true;
    await state.keep();
    expect([state.view.value.at, state.name.value, state.problem.value?.kind]).toEqual([
      'typed',
      NAME,
      'notLoaded',
    ]);
    isBroken = false;
    await state.keep();
    expect(state.view.value.at).toBe('kept');
    expect(await said('panel')).toEqual([{ ...empty('panel'), name: NAME, reach: REACH }]);
  });

  it('is kept, and said to be, where somebody presses “no name” while it is being sealed', async () => {
    const { open, said } = await aTabletThatAsks('panel');
    const state = open();
    await typed(state);
    const keeping = state.keep();
    state.decline();
    expect(state.view.value.at).toBe('typed');
    await keeping;
    expect(state.view.value.at).toBe('kept');
    expect(await said('panel')).toMatchObject([{ name: NAME }]);
  });

  it('is gone from the screen when the shift is locked', async () => {
    const { shift, open, said } = await aTabletThatAsks('panel');
    const state = open();
    await typed(state);
    await shift.lock();
    expect([state.view.value.at, state.name.value, state.reach.value]).toEqual(['hidden', '', '']);
    await state.stop();
    expect(await said('panel')).toEqual([empty('panel')]);
  });

  it('leaves in a bundle with nine others at least, once fieldwork is over, and the bundle says how many stay', async () => {
    const { database, open, rows } = await aTabletThatAsks('panel', 'draw');
    const key = newSigningKey();
    const now = aWorld().now();
    const office = {
      survey: theWave.survey,
      pack: { hash: 'a'.repeat(64), version: 1, office: key.key, made: now, limits: USUAL_LIMITS },
      bundle: null,
      receipt: null,
    };
    const signer = { key: key.key, wrapped: '', name: 'Oak', since: now };
    const bundleOn = async (today: string) => {
      const world = aWorld({ today: () => today as Day });
      const made = goodOf(await makeBundle(database, office, { signer, secret: key.secret, world }));
      const read = goodOf(await readBundle(partsOf(new Blob([made?.bytes ?? '']))));
      return { ...read, told: [read.wishes.map(({ sealed }) => sealed.length), read.manifest.wishes.held] };
    };
    const interview = async (number: number) => {
      await sealedAndFiled(database, `i${number}`);
      const state = open();
      await typed(state);
      state.choose(['draw']);
      if (number === 3) await state.keep();
      await state.stop();
    };
    for (let number = 1; number <= 9; number += 1) await interview(number);
    expect((await bundleOn(theWave.to)).told).toEqual([[], 0]);
    expect((await bundleOn('2027-01-31')).told).toEqual([[], 9]);
    await interview(10);
    const bundle = await bundleOn('2027-01-31');
    expect(bundle.told).toEqual([[10, 10], 0]);
    // The same lots come along with the next one too, whatever came since, and stay until their day is over.
    await interview(11);
    const next = await bundleOn('2027-01-31');
    expect([next.wishes, next.told]).toEqual([bundle.wishes, [[10, 10], 1]]);
    expect((await bundleOn('2027-04-01')).told).toEqual([[], 0]);
    expect(await rows()).toEqual([]);
  });
});
