import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { writeBackup } from '../../../src/keeping/transfer/backup.ts';
import { bringInWaiting } from '../../../src/office/intake/arrival.ts';
import { type BackUpState, createBackUpState } from '../../../src/office/intake/backUpState.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';
import { expectTold } from '../../fixtures/changedFiles.ts';
import { dumpOf, expectSame, putBack } from '../../fixtures/dumps.ts';
import { FULL_TIMEOUT, runsOf } from '../../fixtures/fullRuns.ts';
import { type Mutation, mutatedBytes, mutations } from '../../fixtures/mutated.ts';

const RUNS = runsOf(60, 5000);
/** Enough that most of the file is of what is not here yet. */
const names = Array.from({ length: 12 }, (_, at) => `interview ${at}`);
/** A back-up is signed by nobody: who writes one anew with what is wrong in it writes another back-up. */
const onItsWay = mutations.filter(({ how }) => how !== 'resigned');

/** An office on whose own device these were finished and brought in. */
async function withInterviews(...names: readonly string[]): Promise<Database> {
  const database = await aDatabase();
  for (const name of names) await filed(database, someInterview(name, { q1: { value: 3 } }));
  goodOf(await bringInWaiting(database, theWave.id));
  return database;
}

function seen({ view }: BackUpState, at: string): Promise<void> {
  return new Promise((resolve) => {
    view.subscribe((now) => {
      if (now.at === at) resolve();
    });
  });
}

describe('whatever is done to a back-up on its way', () => {
  it('F47, F50, F51: it is restored whole, or changes no byte and says what to do', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    const facts = { made: instant('2026-11-22T17:00:00.000Z'), build: 'test', survey: null };
    const bytes = await writeBackup(goodOf(await contentsOf(await withInterviews(...names))), facts);
    const database = await withInterviews(...names.slice(0, 1));
    const base = await dumpOf(database);
    /** Null where it was restored. */
    const restored = async (file: Uint8Array<ArrayBuffer>) => {
      const state = createBackUpState(deviceOn(database));
      await seen(state, 'ready');
      await state.choose(new File([file], 'backup.txt'));
      expectSame(await dumpOf(database), base);
      await state.confirm();
      const now = state.view.value;
      return now.at === 'restored' ? null : now;
    };
    const counted = async () => goodOf(await responsesOf(database, theWave.id));
    expect(await restored(bytes)).toBeNull();
    const [whole, wanted] = [await dumpOf(database), await counted()];
    expect(wanted).toHaveLength(names.length);
    let refused = 0;
    const tried = async (mutation: Mutation) => {
      await putBack(database, base);
      const now = await restored(mutatedBytes(bytes, mutation));
      if (now !== null) {
        refused += 1;
        expectSame(await dumpOf(database), base);
        if (now.at !== 'ready' || now.problem === null) throw new RangeError(`a problem, not ${now.at}`);
        expectTold(now.problem);
        expect(await restored(bytes)).toBeNull();
      }
      const { responses: _, ...rest } = (await dumpOf(database)).tables;
      const { responses: __, ...all } = whole.tables;
      expectSame(rest, all);
      expectSame(await counted(), wanted);
      expect('polluted' in {}).toBe(false);
    };
    const end: Mutation = { how: 'cut', at: bytes.length - 1, by: 1, odd: 0 };
    // Still an interview by its form, and no other way to tell that it is not what was written.
    const altered: Mutation = { ...end, how: 'flip', at: Buffer.from(bytes).lastIndexOf('"test"') + 1 };
    await fc.assert(fc.asyncProperty(onItsWay, tried), { ...RUNS, examples: [[end], [altered]] });
    expect(refused).toBeGreaterThan(0);
  });
});
