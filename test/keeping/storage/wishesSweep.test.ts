import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Day, day } from '../../../src/core/day.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import {
  deletePastWishes,
  keepSlips,
  type NewSlip,
  takeBatches,
} from '../../../src/keeping/storage/wishes.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type Step, stepsWith } from '../../fixtures/faultySteps.ts';

const of = (text: string) => day(text) as Day;
const { survey, id: wave } = theWave;
const slip = (sealed: string, instead: string | null = null): NewSlip => ({
  purpose: 'panel',
  recipient: 'age1panel',
  until: of('2027-03-31'),
  sealed,
  instead,
});
const kept = (database: Database, one: NewSlip) => keepSlips(database, { survey, wave }, [one]);

/** The slips of the tenth interview, of which somebody wished; all leave together; one more comes, and the day is over. */
const steps: readonly Step[] = [
  (database) => kept(database, slip('empty')),
  (database) => kept(database, slip('a-wish', 'empty')),
  (database) => takeBatches(database, survey, of('2027-01-31')),
  (database) => kept(database, slip('later')),
  (database) => deletePastWishes(database, of('2027-04-01')),
];

async function stateOf(database: Database): Promise<string> {
  return JSON.stringify(await database.counters.where('id').startsWith('wishes/').toArray());
}

const run = (fault: Parameters<typeof stepsWith>[0]) =>
  stepsWith(fault, {
    steps,
    stateOf,
    begin: async (database) => {
      for (let at = 1; at <= 9; at += 1) goodOf(await kept(database, slip(`slip-${at}`)));
    },
    look: async (database, { files }) => {
      // The next thing that is kept clears away what could not be.
      goodOf(await kept(database, slip('next')));
      return [...files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join();
    },
  });

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ['database', 'once'],
  ['database', 'from then on'],
  ['journal', 'once'],
  ['journal', 'from then on'],
] as const)(
  'F14: slips with wishes are as before or as after where a call of the %s fails %s',
  async (store, how) => {
    const whole = await run(null);
    expect([whole.state, whole.seen?.includes('slip-')]).toEqual(['[]', false]);
    const calls = whole.made.reduce((sum, made) => sum + made[store], 0);
    expect(calls).toBeGreaterThan(10);
    for (let at = 1; at <= calls; at += 1) {
      const last = how === 'once' ? at : Number.POSITIVE_INFINITY;
      const { done, state, seen: journal = '' } = await run({ store, first: at, last });
      // A step that was refused may have come through all the same.
      expect([whole.states[done], whole.states[done + 1]], `call ${at}`).toContain(state);
      if (store === 'journal') expect(done, `call ${at}`).toBe(steps.length);
      // Each slip lies in the journal once at most, and none that is gone.
      const found = journal.match(/slip-\d/g) ?? [];
      expect(found.length, `call ${at}`).toBe(state === '[]' ? 0 : 9);
      expect(journal.includes('empty'), `call ${at}`).toBe(state.includes('empty'));
    }
  },
);
