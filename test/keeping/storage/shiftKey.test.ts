import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { ShiftKey } from '../../../src/keeping/sealing/shiftWork.ts';
import { destroyShiftKey, keepShiftKey, loadShiftKey } from '../../../src/keeping/storage/shiftKey.ts';
import { aDatabase, freshName, goodOf } from '../../fixtures/aDevice.ts';
import { aFolder, aJournal } from '../../fixtures/aJournal.ts';
import { everythingIn } from '../../fixtures/sealedFieldwork.ts';

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
});
