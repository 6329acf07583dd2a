import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { listTroubles, noteTrouble } from '../../../src/keeping/storage/troubleBook.ts';
import { aStorage } from '../../fixtures/aStorage.ts';

const CANARY = 'Zyzzogeton of Quibblethwaite';
const KEY = 'soundings.troubles';

let held: Map<string, string>;
/** A tablet whose clock shows so many minutes past nine. */
const at = (minutes: number, build = '1.2.3 (abc)') => ({
  now: () => instant(new Date(Date.UTC(2026, 10, 22, 9, minutes)).toISOString()),
  build,
});
const kinds = () => listTroubles().map(({ kind }) => kind);

beforeEach(() => {
  held = aStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a tablet notes of its troubles', () => {
  it('is the kind, the time and the build of each, in the order in which they were', () => {
    noteTrouble(at(0), 'storageSlow');
    noteTrouble(at(1), 'keptOnce');
    expect(listTroubles()).toEqual([
      { at: '2026-11-22T09:00:00.000Z', kind: 'storageSlow', build: '1.2.3 (abc)' },
      { at: '2026-11-22T09:01:00.000Z', kind: 'keptOnce', build: '1.2.3 (abc)' },
    ]);
  });

  it('is one trouble where the same is tried again and again, and another one later or in another build', () => {
    for (const minutes of [0, 1, 9]) noteTrouble(at(minutes), 'storageFull');
    expect(kinds()).toHaveLength(1);
    noteTrouble(at(9, '1.2.4 (def)'), 'storageFull');
    noteTrouble(at(10), 'storageFull');
    expect(kinds()).toHaveLength(3);
    // The clock was put back by a day.
    noteTrouble(at(10 - 24 * 60), 'storageFull');
    expect(kinds()).toHaveLength(4);
  });

  it('is the last fifty', () => {
    for (let count = 0; count < 60; count += 1) noteTrouble(at(count * 20), 'storageLost');
    expect(kinds()).toHaveLength(50);
    expect(listTroubles().at(-1)?.at).toBe(at(59 * 20).now());
  });

  it('says of a mistake of our own what sort of error it was, and of one with another name nothing more', () => {
    const named = new Error(CANARY);
    named.name = CANARY;
    for (const error of [new TypeError(CANARY), named, null, { name: 7 }]) noteTrouble(at(0), error);
    expect(kinds()).toEqual(['fault/TypeError', 'fault']);
  });

  it('never holds what is no kind of trouble, nor gives out what else came to lie there', () => {
    for (const text of [CANARY, 'notFound', '']) noteTrouble(at(0), text);
    expect(held.size).toBe(0);
    const good = { at: at(0).now(), kind: 'unsafe', build: '1.2.3 (abc)' };
    const strange = [
      CANARY,
      null,
      { ...good, kind: CANARY },
      { ...good, at: CANARY },
      { ...good, at: '2026-02-30T09:00:00.000Z' },
      { ...good, build: `${CANARY}: yes, said the resident` },
      { ...good, build: 7 },
      { ...good, said: CANARY },
    ];
    held.set(KEY, JSON.stringify(strange));
    expect(listTroubles()).toEqual([good]);
    for (const garbled of ['{"at":', '7', 'null', '"text"']) {
      held.set(KEY, garbled);
      expect(listTroubles()).toEqual([]);
    }
  });

  it('is nothing where the page may keep nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    noteTrouble(at(0), 'storageFull');
    expect(listTroubles()).toEqual([]);
  });
});
