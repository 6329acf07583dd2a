import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { Result } from '../../../src/core/result.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import { keepBundles, keepSnapshot } from '../../../src/keeping/storage/keptBundles.ts';
import { listWaiting } from '../../../src/keeping/storage/listOutbox.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { closeWave, saveSurvey, saveWave } from '../../../src/keeping/storage/surveys.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { aDatabase, filingOf, someInterview, theQuestionnaire, theWave } from '../../fixtures/aDevice.ts';
import { aResponse, aSurvey } from '../../fixtures/aWave.ts';
import { failingIndexedDb } from '../../fixtures/failingIndexedDb.ts';

const NAMES = ['one', 'two', 'three'];

type Step = (database: Database) => Promise<Result<unknown, Problem>>;

/** A day in small: set up, two interviews, bring in, another tablet's answers, settings, close, delete. */
const day: readonly Step[] = [
  (database) => saveSurvey(database, aSurvey()),
  (database) => saveWave(database, theWave, theQuestionnaire),
  (database) => saveDraft(database, someInterview('one')),
  (database) => saveDraft(database, someInterview('one', { q1: { value: 2 } })),
  (database) => fileResponse(database, filingOf(someInterview('one', { q1: { value: 2 } }))),
  (database) => saveDraft(database, someInterview('two', { q1: { value: 5 } })),
  (database) => fileResponse(database, filingOf(someInterview('two', { q1: { value: 5 } }))),
  async (database) => {
    const waiting = await listWaiting(database, theWave.id);
    return waiting.ok ? addResponses(database, { responses: waiting.value.responses }, merge) : waiting;
  },
  (database) =>
    addResponses(database, { responses: [aResponse(9, {}), aResponse(9, { q1: { value: 1 } })] }, merge),
  (database) => saveSetting(database, { survey: theWave.survey, wave: theWave.id }, 'trim', 5),
  (database) =>
    keepBundles(
      database,
      theWave.survey,
      NAMES.map((name) => ({ name, value: name })),
    ),
  (database) => keepSnapshot(database, theWave.survey, { bundles: NAMES }),
  (database) => closeWave(database, theWave.id, instant('2026-11-22T18:00:00.000Z')),
  (database) => deleteWave(database, theWave.id),
];

/** Everything in the database as one text: the legal states are those seen without a fault. */
async function stateOf(database: Database): Promise<string> {
  const decoder = new TextDecoder();
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return JSON.stringify(tables, (_, value) => (value instanceof Uint8Array ? decoder.decode(value) : value));
}

/** The state as the next start would find it. */
async function seenAnew(name: string): Promise<string> {
  const database = await aDatabase({ name, empty: true });
  const state = await stateOf(database);
  database.close();
  return state;
}

/** The state after each step when nothing fails, the first before any; and the number of calls in all. */
async function recorded(): Promise<{ readonly states: readonly string[]; readonly calls: number }> {
  const database = await aDatabase({ empty: true });
  const fault = failingIndexedDb();
  const states = [await stateOf(database)];
  fault.from(0, -1);
  let calls = 0;
  for (const step of day) {
    fault.from(0, -1);
    expect((await step(database)).ok).toBe(true);
    calls += fault.calls();
    states.push(await stateOf(database));
  }
  vi.restoreAllMocks();
  return { states, calls };
}

/** Runs the day with these calls failing, each failed step again afterwards. Returns how many steps were refused. */
async function dayWith(first: number, last: number, states: readonly string[]): Promise<number> {
  const database = await aDatabase({ empty: true });
  const fault = failingIndexedDb();
  fault.from(first, last);
  let refused = 0;
  for (const [index, step] of day.entries()) {
    const done = await step(database);
    if (!done.ok) {
      refused += 1;
      expect(done.problem.kind).toBe('storageLost');
      fault.lift();
      expect([states[index], states[index + 1]]).toContain(await seenAnew(database.name));
      expect((await step(database)).ok).toBe(true);
    }
  }
  fault.lift();
  expect(await seenAnew(database.name)).toBe(states.at(-1));
  vi.restoreAllMocks();
  database.close();
  return refused;
}

beforeEach(() => {
  // Dexie says so each time it opens a connection anew.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a storage call that fails', () => {
  it('F6, F14: once, whichever it is, leaves nothing half done and is made up for', async () => {
    const { states, calls } = await recorded();
    expect(calls).toBeGreaterThan(40);
    for (let at = 1; at <= calls; at += 1) await dayWith(at, at, states);
  }, 60_000);

  it('F6, F14, F56: from one call on, whichever it is, is told, leaves a legal state, and can be tried again', async () => {
    const { states, calls } = await recorded();
    let refused = 0;
    for (let at = 1; at <= calls; at += 1) refused += await dayWith(at, Number.POSITIVE_INFINITY, states);
    expect(refused).toBeGreaterThanOrEqual(calls / 2);
  }, 60_000);
});
