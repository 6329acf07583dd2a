import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { ShiftKey } from '../../../src/keeping/sealing/shiftWork.ts';
import { destroyShiftKey, keepShiftKey, loadShiftKey } from '../../../src/keeping/storage/shiftKey.ts';
import { aDatabase, freshName, goodOf } from '../../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../../fixtures/aJournal.ts';
import { everythingIn } from '../../fixtures/sealedFieldwork.ts';
import { shut } from '../../fixtures/shutDatabase.ts';

const keyOf = (name: string): ShiftKey => ({
  recipient: `age1${name}`,
  wrapped: `wrapped-${name}`,
  since: instant('2026-11-22T09:30:00.000Z'),
});

/** A disk on which the app can be started again; each store can be thrown away, or kept out of reach. */
function aDisk() {
  const disk = { name: freshName(), folder: aFolder() };
  const isBusy = () => new DOMException('busy', 'NoModificationAllowedError');
  return {
    ...disk,
    start: (name = disk.name) => aDatabase({ name, empty: true, journal: aJournal(disk.folder) }),
    /** From now on another tab has the journal. */
    takeJournal: () => disk.folder.faultBy((call) => (call === 'open' ? isBusy() : null)),
    giveJournal: () => disk.folder.faultBy(() => null),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the key of a shift', () => {
  it('is there until the shift is ended, and after it the next one’s', async () => {
    const database = await aDisk().start();
    expect(goodOf(await loadShiftKey(database))).toBeNull();
    goodOf(await keepShiftKey(database, keyOf('one')));
    expect(goodOf(await loadShiftKey(database))).toEqual(keyOf('one'));
    goodOf(await destroyShiftKey(database));
    expect(goodOf(await loadShiftKey(database))).toBeNull();
    goodOf(await keepShiftKey(database, keyOf('two')));
    expect(goodOf(await loadShiftKey(database))).toEqual(keyOf('two'));
  });

  it('stays while a shift goes on: whoever begins another from an older page puts nothing in its place', async () => {
    const disk = aDisk();
    const database = await disk.start();
    expect(goodOf(await keepShiftKey(database, keyOf('one')))).toBe(true);
    expect(goodOf(await keepShiftKey(database, keyOf('two')))).toBe(false);
    expect(goodOf(await loadShiftKey(database))).toEqual(keyOf('one'));
    expect(goodOf(await loadShiftKey(await disk.start(freshName())))).toEqual(keyOf('one'));
  });

  it('comes back from the journal where the database was lost', async () => {
    const disk = aDisk();
    goodOf(await keepShiftKey(await disk.start(), keyOf('one')));
    expect(goodOf(await loadShiftKey(await disk.start(freshName())))).toEqual(keyOf('one'));
  });

  it('does not come back after the end, though the journal could not be had then', async () => {
    const disk = aDisk();
    goodOf(await keepShiftKey(await disk.start(), keyOf('one')));
    disk.takeJournal();
    goodOf(await destroyShiftKey(await disk.start()));
    disk.giveJournal();
    const database = await disk.start();
    expect(goodOf(await loadShiftKey(database))).toBeNull();
    expect(goodOf(await loadShiftKey(await disk.start(freshName())))).toBeNull();
    expect(await everythingIn(database, disk.folder)).not.toContain('wrapped-one');
  });

  it('is the later one of two that the stores hold', async () => {
    const disk = aDisk();
    const first = await disk.start();
    goodOf(await keepShiftKey(first, keyOf('one')));
    disk.takeJournal();
    const second = await disk.start();
    goodOf(await destroyShiftKey(second));
    goodOf(await keepShiftKey(second, keyOf('two')));
    disk.giveJournal();
    expect(goodOf(await loadShiftKey(await disk.start()))).toEqual(keyOf('two'));
    expect(goodOf(await loadShiftKey(await disk.start(freshName())))).toEqual(keyOf('two'));
  });

  it('is neither begun nor ended where the store cannot be read, and is told as lost', async () => {
    const database = await aDisk().start();
    goodOf(await keepShiftKey(database, keyOf('one')));
    shut(database);
    const lost = { ok: false, problem: { kind: 'storageLost' } };
    expect(await loadShiftKey(database)).toMatchObject(lost);
    expect(await keepShiftKey(database, keyOf('two'))).toMatchObject(lost);
    expect(await destroyShiftKey(database)).toMatchObject(lost);
    vi.restoreAllMocks();
    await database.open();
    expect(goodOf(await loadShiftKey(database))).toEqual(keyOf('one'));
  });

  it('F5: does not begin where only the journal took it: interviews are begun by what the database holds', async () => {
    const disk = aDisk();
    const database = await disk.start();
    // What the browser says of a write and what is there afterwards are two things on a full disk.
    vi.spyOn(database.counters, 'put').mockImplementation(() => Dexie.Promise.resolve('shift'));
    expect(await keepShiftKey(database, keyOf('one'))).toEqual({
      ok: false,
      problem: { kind: 'storageLost', cause: 'not written', isOpen: true },
    });
    vi.restoreAllMocks();
    expect(goodOf(await loadShiftKey(database))).toBeNull();
    // It is found when both are compared anew.
    expect(goodOf(await loadShiftKey(await disk.start()))).toEqual(keyOf('one'));
  });

  it('does not begin where neither store took it', async () => {
    const database = await aDatabase({ empty: true });
    vi.spyOn(database.counters, 'put').mockImplementation(() => Dexie.Promise.resolve('shift'));
    expect(await keepShiftKey(database, keyOf('one'))).toMatchObject({
      ok: false,
      problem: { kind: 'storageLost' },
    });
    vi.restoreAllMocks();
    expect(goodOf(await loadShiftKey(database))).toBeNull();
  });
});
