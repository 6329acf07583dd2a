import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Interview } from '../../../src/asking/survey/interview.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { listOutbox } from '../../../src/keeping/storage/listOutbox.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { listDrafts } from '../../../src/keeping/storage/readDrafts.ts';
import { filingOf, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import { type Step, stepsWith } from '../../fixtures/faultySteps.ts';

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

const run = (fault: Parameters<typeof stepsWith>[0]) => stepsWith(fault, { steps, stateOf });

beforeEach(() => {
  // Dexie says so each time it opens a connection anew.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(['database', 'journal'] as const)('F14: a call of the %s that fails', (store) => {
  it.each([
    ['once', (at: number) => at],
    ['from then on', () => Number.POSITIVE_INFINITY],
  ] as const)('%s, whichever it is: nothing acknowledged is missing at the next start', async (_, lastOf) => {
    const whole = await run(null);
    expect(whole.state).toBe(whole.states.at(-1));
    const calls = whole.calls[store];
    expect(calls).toBeGreaterThan(20);
    let told = 0;
    for (let at = 1; at <= calls; at += 1) {
      const { done, once, state, both } = await run({ store, first: at, last: lastOf(at) });
      // As acknowledged; a step that was refused may have come through all the same.
      expect([whole.states[done], whole.states[done + 1]], `call ${at}`).toContain(state);
      expect(both, `call ${at}`).toBe(true);
      if (once > 0 || done < steps.length) told += 1;
      // What the journal alone refuses stops no interview.
      if (store === 'journal') expect(done).toBe(steps.length);
    }
    // A single call of the database is made again on a fresh connection, and nobody need hear of it.
    expect(told > 0).toBe(store === 'journal' || lastOf(1) > 1);
  });
});
