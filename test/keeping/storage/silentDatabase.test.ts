import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptMissing } from '../../../src/keeping/storage/acceptMissing.ts';
import { saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { createDesk, type JournalRequest } from '../../../src/keeping/storage/journalDesk.ts';
import { openDatabase } from '../../../src/keeping/storage/openDatabase.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { aDay, answers, aTablet, told } from '../../fixtures/aDay.ts';
import { filingOf, goodOf, someInterview } from '../../fixtures/aDevice.ts';
import type { FakeFolder } from '../../fixtures/aJournal.ts';
import type { Step } from '../../fixtures/faultySteps.ts';
import { silentIndexedDb } from '../../fixtures/silentIndexedDb.ts';

type Tablet = ReturnType<typeof aTablet>;

/** What a start says of a database that fell silent. */
const noAnswer = { ok: false, problem: { kind: 'storageRefused', cause: 'no answer' } };

beforeEach(() => {
  // Dexie says so each time it opens a connection anew.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const withoutClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** What comes of a call, with no more time to it than that. */
async function within<Value>(ms: number, call: Promise<Value>): Promise<Value> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  call.then(done, done);
  for (let waited = 0; waited < ms && !isDone; ) {
    if (vi.getTimerCount() > 0) {
      await vi.advanceTimersByTimeAsync(500);
      waited += 500;
      // What takes no time of the clock, such as working out a digest.
    } else await new Promise(setImmediate);
  }
  if (!isDone) throw new Error(`no end within ${ms} ms`);
  return call;
}

const bytesOf = (folder: FakeFolder) => [...folder.files].map(([name, { bytes }]) => [name, [...bytes]]);

const busy = (call: string) =>
  call === 'open' ? new DOMException('held', 'NoModificationAllowedError') : null;

/** A tablet each of whose stores holds what the other does not: an interview, and what was deleted. */
async function unevenTablet(): Promise<Tablet> {
  const tablet = aTablet();
  const database = await tablet.start(tablet.folder, false);
  goodOf(await saveDraft(database, someInterview('one', answers(2))));
  tablet.folder.faultBy(busy);
  goodOf(await saveDraft(database, someInterview('two', answers(3))));
  goodOf(await fileResponse(database, filingOf(someInterview('two', answers(3)))));
  tablet.folder.faultBy(() => null);
  await database.drafts.delete('one');
  await database.counters.put({ id: 'gone/drafts/zero' });
  database.close();
  return tablet;
}

/** Starts the app as a page does. */
function started({ name, witness, folder }: Tablet) {
  const desk = createDesk(folder.open);
  const runJournal = async (_: string, request: unknown) =>
    structuredClone(await desk(request as JournalRequest));
  return openDatabase({ name, witness, newId: () => 'never', runJournal });
}

/** What lies in the database, by a start that changes nothing; the notes of what was deleted apart. */
async function lying({ name, witness }: Tablet): Promise<string> {
  const database = goodOf(await openDatabase({ name, witness, newId: () => 'never' }));
  const { drafts, outbox, counters } = database;
  const rows = await Promise.all([
    drafts.toArray(),
    outbox.toArray(),
    counters.filter(({ id }) => !id.startsWith('gone/')).toArray(),
  ]);
  database.close();
  return JSON.stringify(rows);
}

describe('F8: a database that opens and then stops answering', () => {
  it('at whichever answer of a start, is refused, and what it answers too late changes nothing', async () => {
    const usual = await unevenTablet();
    const before = await lying(usual);
    const silent = silentIndexedDb(usual);
    silent.from(Number.POSITIVE_INFINITY);
    const even = goodOf(await started(usual));
    expect([even.isKeptTwice, even.missing?.kind]).toEqual([true, 'storeRebuilt']);
    even.close();
    const answers = silent.answers();
    expect(answers.length).toBeGreaterThan(40);
    /** The last answer of the write that puts back what only the journal has. */
    const putBack = answers.lastIndexOf(`readwrite ${even.tables.length}`) + 1;
    expect(putBack).toBeGreaterThan(0);
    vi.restoreAllMocks();
    const after = await lying(usual);
    expect(after).not.toBe(before);
    for (let at = 1; at <= answers.length; at += 1) {
      const tablet = await unevenTablet();
      const mute = silentIndexedDb(tablet);
      mute.from(at);
      withoutClock();
      const start = started(tablet);
      await Promise.race([mute.silence, start]);
      const end = await within(120_000, start);
      vi.useRealTimers();
      if (at === answers.length && end.ok) {
        // That a reading is complete nobody waits for: whether that comes before the last answer hangs on the machine.
        await mute.speak();
        end.value.close();
        break;
      }
      expect(end, `answer ${at}`).toEqual(noAnswer);
      const journal = bytesOf(tablet.folder);
      await mute.speak();
      expect(bytesOf(tablet.folder), `answer ${at}`).toEqual(journal);
      expect(await lying(tablet), `answer ${at}`).toBe(at <= putBack ? before : after);
      const next = goodOf(await started(tablet));
      expect(next.isKeptTwice, `answer ${at}`).toBe(true);
      next.close();
      expect(await lying(tablet), `answer ${at}`).toBe(after);
    }
  });

  it.each(['never was', 'is behind'] as const)(
    'F9: at whichever answer of a write before which both are compared, as the journal %s, ends it: nothing acknowledged is missing',
    async (how) => {
      /** A tablet at its first answer, whose journal lacks something. */
      const begun = async () => {
        const tablet = aTablet();
        if (how === 'never was') tablet.folder.faultBy(busy);
        const database = await tablet.start(tablet.folder, false);
        tablet.folder.faultBy(busy);
        goodOf(await saveDraft(database, someInterview('one', answers(2))));
        tablet.folder.faultBy(() => null);
        expect([database.isCompared, database.isAhead]).toEqual([how === 'is behind', true]);
        return { tablet, database };
      };
      const steps: readonly Step[] = [
        (database) => saveTap(database, someInterview('one', answers(4))),
        (database) => fileResponse(database, filingOf(someInterview('one', answers(4)))),
      ];
      const usual = (await begun()).database;
      const states = [await told(usual)];
      const silent = silentIndexedDb(usual);
      silent.from(Number.POSITIVE_INFINITY);
      for (const step of steps) goodOf(await step(usual));
      const due = silent.answers().length;
      vi.restoreAllMocks();
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      states.push({ ...states[0], drafts: ['one {"q1":{"value":4}}'] } as never, await told(usual));
      const ends = new Set<number>();
      for (let at = 1; at <= due; at += 1) {
        const { tablet, database } = await begun();
        const mute = silentIndexedDb(tablet);
        mute.from(at);
        withoutClock();
        let done = 0;
        for (const step of steps) {
          if (!(await within(60_000, step(database))).ok) break;
          done += 1;
        }
        vi.useRealTimers();
        ends.add(done);
        const flags = () => [database.isCompared, database.isAhead, database.isDamaged, database.isKeptTwice];
        const were = flags();
        await mute.speak();
        expect(flags(), `answer ${at}`).toEqual(were);
        database.close();
        const next = await tablet.start();
        expect([states[done], states[done + 1]], `answer ${at}`).toContainEqual(await told(next));
        next.close();
      }
      // Whether the last answers come before the last step has ended hangs on the machine.
      expect([...ends]).toEqual(expect.arrayContaining(how === 'is behind' ? [1] : [0, 1]));
    },
  );

  it('is not taken for one whose loss was read, before it says that this is kept', async () => {
    const database = await aDay(aTablet());
    const gone = { surveys: 0, interviews: 1, broughtIn: 0, numbers: [1], unfinished: [], mayBeOlder: false };
    database.missing = { kind: 'recordsMissing', ...gone };
    const mute = silentIndexedDb(database);
    mute.from(1);
    withoutClock();
    const accepting = acceptMissing(database);
    await mute.silence;
    expect(await within(60_000, accepting)).toMatchObject({ ok: false, problem: { kind: 'storageSlow' } });
    expect(database.missing).toMatchObject({ interviews: 1 });
  });
});
