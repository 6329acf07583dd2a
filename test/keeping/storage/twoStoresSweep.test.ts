import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Interview } from '../../../src/asking/survey/interview.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { listOutbox } from '../../../src/keeping/storage/listOutbox.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { listDrafts } from '../../../src/keeping/storage/readDrafts.ts';
import { destroyShiftKey, keepShiftKey } from '../../../src/keeping/storage/shiftKey.ts';
import { filingOf, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import { aWorld } from '../../fixtures/aWorld.ts';
import { type Step, stepsWith } from '../../fixtures/faultySteps.ts';
import { type SealedDay, sealedDays } from '../../fixtures/sealedDay.ts';

const given = (name: string, value: number) => someInterview(name, { q1: { value } } as Interview['answers']);

/** Two interviews in small, tap by tap; the first is finished. */
const steps: readonly Step[] = [
  (database) => saveDraft(database, someInterview('one')),
  (database) => saveTap(database, given('one', 1)),
  (database) => saveTap(database, given('one', 2)),
  (database) => fileResponse(database, filingOf(given('one', 2))),
  (database) => saveDraft(database, someInterview('two')),
  (database) => saveTap(database, given('two', 4)),
  (database) => saveTap(database, given('two', 5)),
];

async function stateOf(database: Database): Promise<string> {
  return JSON.stringify([
    goodOf(await listOutbox(database)).map(({ id, number, answers }) => ({ id, number, answers })),
    goodOf(await listDrafts(database)).map(({ id, answers }) => ({ id, answers })),
    await database.counters.toArray(),
  ]);
}

/** A shift begins and ends, and the next one begins. */
const shifts: readonly Step[] = [
  (database) => keepShiftKey(database, shiftKey('one')),
  (database) => destroyShiftKey(database),
  (database) => keepShiftKey(database, shiftKey('two')),
];
const shiftKey = (wrapped: string) => ({ recipient: 'age1shift', wrapped, since: aWorld().now() });

let sealedDay: () => SealedDay;
beforeAll(async () => {
  sealedDay = await sealedDays();
});
const trials = {
  'in interviews of a survey with keys': () => sealedDay(),
  'in interviews of a survey without': () => ({ steps, stateOf }),
  'where a shift begins and ends': () => ({ steps: shifts, stateOf }),
} as const;

beforeEach(() => {
  // Dexie says so each time it opens a connection anew.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(Object.entries(trials))('F14: %s a call', (_where, trial) => {
  const run = (fault: Parameters<typeof stepsWith>[0]) =>
    stepsWith(fault, { ...trial(), comparesBoth: true });
  it.each([
    ['database', 'once'],
    ['database', 'from then on'],
    ['journal', 'once'],
    ['journal', 'from then on'],
  ] as const)(
    'of the %s that fails %s, whichever it is, loses nothing and is told',
    async (store, how) => {
      const whole = await run(null);
      expect(whole.state).toBe(whole.states.at(-1));
      expect([whole.refused, whole.areSame]).toEqual([null, true]);
      /** Of each call the step that makes it. */
      const stepOf = whole.made.flatMap((made, step) => Array.from({ length: made[store] }, () => step));
      expect(stepOf.length).toBeGreaterThan(10);
      for (const [before, step] of stepOf.entries()) {
        const first = before + 1;
        const fault = { store, first, last: how === 'once' ? first : Number.POSITIVE_INFINITY };
        const { refused, saidTwice, state, both, areSame } = await run(fault);
        const said = `call ${first}, in step ${step}`;
        // As acknowledged; a step that was refused may have come through all the same.
        const legal = whole.states.slice(saidTwice.length, saidTwice.length + (refused === null ? 1 : 2));
        expect(legal, said).toContain(state);
        expect(both, said).toBe(true);
        // What was said to be in both stores is in each of them.
        expect(areSame, said).toBe(refused === null && saidTwice.at(-1) === true ? true : null);
        // The journal alone stops no interview.
        expect([null, store === 'database' ? 'storageLost' : null], said).toContain(refused);
        // A single call of the database is made again on a fresh connection, and nobody need hear of it.
        const isMadeUp = store === 'database' && how === 'once';
        const isTold = refused !== null || saidTwice.slice(step, step + 2).includes(false);
        expect(isTold, said).toBe(!isMadeUp);
      }
    },
    240_000,
  );
});
