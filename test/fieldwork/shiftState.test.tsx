import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginDraft } from '../../src/fieldwork/beginDraft.ts';
import type { Passkeys } from '../../src/fieldwork/passkeys.ts';
import { createShiftState, type ShiftState } from '../../src/fieldwork/shiftState.ts';
import { makeSigner } from '../../src/fieldwork/tabletSigning.ts';
import type { Shift } from '../../src/keeping/sealing/shift.ts';
import { signerOf } from '../../src/keeping/sealing/signing.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { loadShiftKey } from '../../src/keeping/storage/shiftKey.ts';
import { keepSigner, loadSigner } from '../../src/keeping/storage/tabletOffice.ts';
import { aDatabase, goodOf, theWave } from '../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn, deviceRefusing } from '../fixtures/aWorld.ts';
import { everythingIn, keysPutInUse } from '../fixtures/sealedFieldwork.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';
import { aShift } from '../fixtures/shiftRun.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

const states: ShiftState[] = [];
afterEach(() => {
  for (const state of states.splice(0)) state.stop();
  vi.useRealTimers();
});

async function shown(database: Database, shift: Shift, passkeys?: Passkeys): Promise<ShiftState> {
  const state = createShiftState(deviceOn(database, aWorld({ run: sealingRun }), shift), passkeys);
  states.push(state);
  await waitUntil(() => state.view.value.at !== 'loading' && !state.isWorking.value);
  return state;
}

/** A shift begun with the words offered, and those words. */
async function begun(database: Database, shift: Shift) {
  const state = await shown(database, shift);
  const words = state.box.typed.value;
  await state.begin();
  return { state, words };
}

describe('the shift on the start page', () => {
  it('is the one that another tab began meanwhile, locked: its key stays', async () => {
    const database = await aDatabase();
    const [here, there] = [aShift(), aShift()];
    let made = 0;
    // A tablet keeps one passkey: a new one takes the place of that by which the shift was begun.
    const older = await shown(database, here, {
      areHad: async () => true,
      salt: () => 'salt',
      make: async () => {
        made += 1;
        return { credential: 'one', secret: 'a secret of 256 bits' };
      },
      ask: async () => null,
    });
    await begun(database, there);
    const kept = goodOf(await loadShiftKey(database));
    await older.beginByPasskey();
    expect(goodOf(await loadShiftKey(database))).toEqual(kept);
    expect([older.view.value.at, made]).toEqual(['locked', 0]);
    expect(here.openFor).toBeNull();
    expect(there.openFor).toBe(kept?.recipient);
  });

  it('is begun with the four words offered, which are then shown no more', async () => {
    const database = await aDatabase();
    const shift = aShift();
    const first = await shown(database, shift);
    expect(first.view.value).toEqual({ at: 'none', tablet: null });
    const offered = first.box.typed.value;
    await first.otherWords();
    expect(first.box.typed.value).not.toBe(offered);
    await first.begin();
    expect(first.view.value).toEqual({
      ...{ at: 'open', since: aWorld().now(), unfinished: 0 },
      ...{ byPasskey: false, signs: false },
    });
    expect(first.box.typed.value).toBe('');
    expect(shift.openFor).toBe(goodOf(await loadShiftKey(database))?.recipient);
  });

  it('opens the tablet’s key with its own words, and is begun without it only where that was said', async () => {
    const signer = await makeSigner(aWorld({ run: sealingRun }), 'Tablet 3', 'elm moss lane gate');
    const onTablet = async (shift: Shift, passkeys?: Passkeys) => {
      const folder = aFolder();
      const database = await aDatabase({ journal: aJournal(folder) });
      goodOf(await keepSigner(database, signer));
      const state = await shown(database, shift, passkeys);
      expect(state.view.value).toEqual({ at: 'none', tablet: 'Tablet 3' });
      return { state, everything: () => everythingIn(database, folder) };
    };
    const shift = aShift();
    const { state, everything } = await onTablet(shift);
    state.tabletBox.type('elm moss lane gat');
    await state.begin();
    expect([state.view.value.at, state.tabletBox.fault.value, shift.openFor]).toEqual([
      'none',
      'wrong',
      null,
    ]);
    state.tabletBox.type(' Elm moss  lane gate');
    await state.begin();
    expect([state.view.value, state.tabletBox.typed.value]).toMatchObject([{ at: 'open', signs: true }, '']);
    expect(signerOf((await shift.signer()) ?? '')).toBe(signer.key);
    const secret = (await shift.signer()) ?? '';
    expect(await everything()).not.toContain(secret);

    const bare = aShift();
    const without = await onTablet(bare);
    await without.state.begin();
    const { tabletBox } = without.state;
    expect([without.state.view.value.at, tabletBox.fault.value, bare.openFor]).toEqual([
      'none',
      'missing',
      null,
    ]);
    tabletBox.leaveOut(true);
    await without.state.begin();
    expect([without.state.view.value, await bare.signer()]).toMatchObject([
      { at: 'open', signs: false },
      null,
    ]);

    const keyed = aShift();
    let made = 0;
    const byKey = await onTablet(keyed, {
      areHad: async () => true,
      salt: () => 'salt',
      make: async () => {
        made += 1;
        return { credential: 'one', secret: 'a secret of 256 bits' };
      },
      ask: async () => null,
    });
    // No passkey is made for nothing.
    await byKey.state.beginByPasskey();
    expect([byKey.state.view.value.at, made]).toEqual(['none', 0]);
    byKey.state.tabletBox.type('elm moss lane gate');
    await byKey.state.beginByPasskey();
    expect([byKey.state.view.value, await keyed.signer()]).toMatchObject([
      { at: 'open', signs: true },
      secret,
    ]);
  });

  it('F33: takes words of one’s own when they are long enough, and neither few nor none', async () => {
    const state = await shown(await aDatabase(), aShift());
    for (const [typed, fault] of [
      ['', 'missing'],
      ['a b c d', 'weak'],
    ] as const) {
      state.box.type(typed);
      await state.begin();
      expect(state.box.fault.value).toBe(fault);
      expect(state.view.value.at).toBe('none');
    }
    state.box.type('a long walk down to the river');
    expect(state.box.fault.value).toBeNull();
    await state.begin();
    expect(state.view.value.at).toBe('open');
  });

  it('is opened after a reload with the same words, however they are spaced and begun', async () => {
    const database = await aDatabase();
    const { words } = await begun(database, aShift());
    const later = await shown(database, aShift());
    expect(later.view.value).toMatchObject({ at: 'locked', since: aWorld().now() });
    await later.unlock();
    expect(later.box.fault.value).toBe('missing');
    later.box.type('other words than these');
    await later.unlock();
    expect(later.box.fault.value).toBe('wrong');
    later.box.type(` ${words.charAt(0).toUpperCase()}${words.slice(1).replaceAll(' ', '  ')} `);
    await later.unlock();
    expect(later.view.value.at).toBe('open');
  });

  it('is begun and opened again with a passkey, whose secret is kept nowhere', async () => {
    const folder = aFolder();
    const database = await aDatabase({ journal: aJournal(folder) });
    let says: string | null = null;
    const passkeys: Passkeys = {
      areHad: async () => true,
      salt: () => 'salt',
      make: async (salt) => (says === null ? null : { credential: 'Y3JlZA', secret: `${says} ${salt}` }),
      ask: async (credential, salt) => (says === null || credential !== 'Y3JlZA' ? null : `${says} ${salt}`),
    };
    const state = await shown(database, aShift(), passkeys);
    await waitUntil(() => state.hasPasskeys.value);
    await state.beginByPasskey();
    expect([state.view.value.at, state.box.fault.value]).toEqual(['none', 'passkey']);
    says = 'Zyzzogeton';
    await state.beginByPasskey();
    expect(state.view.value).toMatchObject({ at: 'open', byPasskey: true });
    expect(await everythingIn(database, folder)).not.toContain('Zyzzogeton');

    const later = await shown(database, aShift(), passkeys);
    expect(later.view.value).toMatchObject({ at: 'locked', byPasskey: true });
    for (const wrong of [null, 'another']) {
      says = wrong;
      await later.unlockByPasskey();
      expect([later.view.value.at, later.box.fault.value]).toEqual(['locked', 'passkey']);
    }
    says = 'Zyzzogeton';
    await later.unlockByPasskey();
    expect(later.view.value.at).toBe('open');
  });

  it('is locked by the button, and by ten minutes without a touch', async () => {
    const database = await aDatabase();
    const shift = aShift();
    const { state, words } = await begun(database, shift);
    await state.lock();
    await waitUntil(() => state.view.value.at === 'locked');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    state.box.type(words);
    await state.unlock();
    vi.advanceTimersByTime(9 * 60_000);
    dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(9 * 60_000);
    expect(shift.openFor).not.toBeNull();
    vi.advanceTimersByTime(61_000);
    expect(shift.openFor).toBeNull();
  });

  it('is locked by the touch that wakes a tablet which has slept', async () => {
    const shift = aShift();
    vi.useFakeTimers({ toFake: ['Date'] });
    await begun(await aDatabase(), shift);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    dispatchEvent(new Event('pointerdown'));
    expect(shift.openFor).toBeNull();
  });

  it('F32: is ended after a warning that names what is not finished; its key is in neither store then', async () => {
    const folder = aFolder();
    const database = await aDatabase({ journal: aJournal(folder) });
    await keysPutInUse(database);
    const shift = aShift();
    const { state } = await begun(database, shift);
    const wrapped = goodOf(await loadShiftKey(database))?.wrapped ?? '';
    goodOf(await beginDraft({ ...deviceOn(database, aWorld(), shift), database }, theWave.id, '12'));
    expect(await everythingIn(database, folder)).toContain(wrapped);
    state.goOn();
    await waitUntil(() => 'unfinished' in state.view.value && state.view.value.unfinished === 1);
    state.askToEnd();
    expect(state.view.value).toMatchObject({ at: 'ending', unfinished: 1 });
    state.goOn();
    await waitUntil(() => state.view.value.at === 'open');
    state.askToEnd();
    await state.end();
    await waitUntil(() => state.view.value.at === 'none');
    expect(shift.openFor).toBeNull();
    expect(wrapped).not.toBe('');
    expect(await everythingIn(database, folder)).not.toContain(wrapped);
    expect(database.isKeptTwice).toBe(true);
    // Another one begins, with words of its own.
    await state.begin();
    expect(state.view.value).toMatchObject({ at: 'open', unfinished: 0 });
  });

  it('is locked and ended in another tab as well, where other words are offered then', async () => {
    const database = await aDatabase();
    const { state, words } = await begun(database, aShift());
    const other = await shown(database, aShift());
    other.box.type(words);
    await other.unlock();
    await state.lock();
    await waitUntil(() => other.view.value.at === 'locked');
    for (const one of [state, other]) {
      one.box.type(words);
      await one.unlock();
    }
    await other.end();
    await waitUntil(() => state.view.value.at === 'none');
    expect(state.box.typed.value).toMatch(/^([a-z]+ ){3}[a-z]+$/);
  });

  it('F32: is locked where it is open by its end in a tab where it is not', async () => {
    const database = await aDatabase();
    const asking = aShift();
    const { state } = await begun(database, asking);
    const other = await shown(database, aShift());
    expect(other.view.value.at).toBe('locked');
    await other.end();
    await waitUntil(() => state.view.value.at === 'none');
    expect(asking.openFor).toBeNull();
  });

  it('F32: is not opened again by its words in a tab that did not hear of its end, nor is another one by them', async () => {
    const database = await aDatabase();
    const { state, words } = await begun(database, aShift());
    const [late, later] = [aShift(), aShift()];
    const asleep = await shown(database, late);
    const other = await shown(database, later);
    await state.end();
    asleep.box.type(words);
    await asleep.unlock();
    expect([asleep.view.value.at, late.openFor]).toEqual(['none', null]);
    expect(asleep.box.typed.value).not.toBe(words);
    await state.begin();
    other.box.type(words);
    await other.unlock();
    expect([other.view.value.at, other.box.fault.value, later.openFor]).toEqual(['locked', 'wrong', null]);
  });

  it('is open nowhere where its key could not be kept, or in the second store alone, and says so', async () => {
    for (const [journal, problem] of [
      [null, { kind: 'storageFull' }],
      [aJournal(aFolder()), { kind: 'storageLost', cause: 'not written', isOpen: true }],
    ] as const) {
      const database = await aDatabase({ journal });
      const shift = aShift();
      const state = await shown(database, shift);
      vi.spyOn(database.counters, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
      await state.begin();
      // What the locking has the page read comes before this.
      for (let reads = 0; reads < 5; reads += 1) goodOf(await loadSigner(database));
      expect(shift.openFor).toBeNull();
      expect(state.view.value).toEqual({ at: 'problem', problem });
    }
  });

  it('says why it cannot be had', async () => {
    const problem = { kind: 'storageRefused', cause: 'no' } as const;
    const refused = createShiftState(deviceRefusing(problem));
    await waitUntil(() => refused.view.value.at !== 'loading');
    expect(refused.view.value).toEqual({ at: 'problem', problem });
    // A world without a worker.
    const device = deviceOn(await aDatabase());
    const idle = createShiftState(device);
    await waitUntil(() => idle.view.value.at === 'problem');
    expect(idle.view.value).toEqual({ at: 'problem', problem: { kind: 'notLoaded' } });
  });
});
