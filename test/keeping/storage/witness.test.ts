import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { countKept, forgetKept, isAsWitnessed, pageWitness } from '../../../src/keeping/storage/witness.ts';
import { aDatabase, aWitness, filed, someInterview } from '../../fixtures/aDevice.ts';

const held = new Map<string, string>();
const begun = instant('2026-11-30T10:15:00.000Z');
const kept = { surveys: 1, waves: 2, finished: 3, batches: 0, next: 4, head: 'link' };

beforeEach(() => {
  held.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the witness of a page (F22)', () => {
  it('remembers how much is kept until it is told to forget', () => {
    expect(pageWitness.read()).toBeNull();
    pageWitness.write(kept);
    expect(pageWitness.read()).toEqual(kept);
    pageWitness.write(null);
    expect(pageWitness.read()).toBeNull();
    expect(held.size).toBe(0);
  });

  it('knows nothing where it is garbled, and no more than it can read', () => {
    pageWitness.write(kept);
    const [key = ''] = held.keys();
    for (const garbled of ['{"surveys":', '7', '"text"', 'null']) {
      held.set(key, garbled);
      expect(pageWitness.read()).toBeNull();
    }
    held.set(key, JSON.stringify({ surveys: 'many', next: 0, head: 5, finished: 2 }));
    expect(pageWitness.read()).toEqual({
      surveys: 0,
      waves: 0,
      finished: 2,
      batches: 0,
      next: 1,
      head: '',
    });
  });

  it('remembers each interview that was begun, by itself, until it is ended', () => {
    pageWitness.write(kept);
    held.set('soundings.fieldworker', '12');
    expect(pageWitness.begun()).toEqual([]);
    pageWitness.begin(['one', begun]);
    pageWitness.begin(['two', begun]);
    const setItem = vi.spyOn(localStorage, 'setItem');
    pageWitness.begin(['two', begun]);
    expect(setItem).not.toHaveBeenCalled();
    pageWitness.write(null);
    pageWitness.end('one');
    expect(pageWitness.begun()).toEqual([['two', begun]]);
    pageWitness.end('two');
    expect([...held.keys()]).toEqual(['soundings.fieldworker']);
  });

  it('is silent where the page may keep nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    pageWitness.write(kept);
    pageWitness.begin(['one', begun]);
    pageWitness.end('one');
    expect([pageWitness.read(), pageWitness.begun()]).toEqual([null, []]);
  });
});

it('what is missing stays remembered while nobody has read it, whatever is deleted', async () => {
  const witness = aWitness(kept);
  const database = await aDatabase({ witness, empty: true });
  expect(database.missing).not.toBeNull();
  forgetKept(database);
  expect(witness.read()).toEqual(kept);
});

it('F22: the stores are believed where the witness remembers less than they hold', async () => {
  const witness = aWitness();
  const database = await aDatabase({ witness });
  await filed(database, someInterview('one'));
  witness.write({ ...kept, surveys: 0, waves: 0, finished: 0, next: 1, head: '' });
  database.close();
  const after = await aDatabase({ name: database.name, witness, empty: true });
  expect(after.missing).toBeNull();
  expect(await after.outbox.count()).toBe(1);
  expect(await after.counters.get('tablet')).toMatchObject({ next: 2 });
});

it('a database without its tablet has numbered nothing', async () => {
  const witness = aWitness(null);
  const database = await aDatabase({ witness });
  await database.counters.clear();
  expect(await countKept(database)).toMatchObject({ surveys: 1, next: 1, head: '' });
  witness.write(null);
  expect(await isAsWitnessed(database)).toBe(true);
  witness.write(kept);
  expect(await isAsWitnessed(database)).toBe(false);
});
