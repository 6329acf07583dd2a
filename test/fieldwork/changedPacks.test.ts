import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Day, day, instant } from '../../src/core/day.ts';
import { type CarryState, createCarryState } from '../../src/fieldwork/carryState.ts';
import { keysInUse, recipientsOf, type SurveyKeys } from '../../src/keeping/sealing/surveyKeys.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import type { OfficeRow, OutboxRow, SettingRow } from '../../src/keeping/storage/rows.ts';
import { loadChain } from '../../src/keeping/storage/tabletOffice.ts';
import { readPack } from '../../src/keeping/transfer/pack.ts';
import { type Receipt, readReceipt, writeReceipt } from '../../src/keeping/transfer/receipt.ts';
import { aPackOffice, withInterviews } from '../fixtures/aCarriedTablet.ts';
import { aDatabase, goodOf, someInterview, theWave } from '../fixtures/aDevice.ts';
import { aFile, aFolder, aJournal, type FakeFolder } from '../fixtures/aJournal.ts';
import { aWorld, deviceOn } from '../fixtures/aWorld.ts';
import { type Changed, changedFile, expectTold, partSigned } from '../fixtures/changedFiles.ts';
import { type Dump, dumpOf, expectSame, putBack } from '../fixtures/dumps.ts';
import { FULL_TIMEOUT, runsOf } from '../fixtures/fullRuns.ts';
import { type Mutation, mutations } from '../fixtures/mutated.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';

const RUNS = runsOf(100, 5000);
const office = await aPackOffice();
const { survey } = theWave;

interface Tablet {
  readonly database: Database;
  readonly folder: FakeFolder;
  readonly state: CarryState;
}
type Bytes = Uint8Array<ArrayBuffer>;

const fileOf = (bytes: Bytes) => new File([bytes], 'file.txt');
const storesOf = ({ database, folder }: Tablet) => dumpOf(database, folder);

/** A tablet with these two stores, as at its next start. */
async function startedWith({ tables, files }: Dump): Promise<Tablet> {
  const first = await aDatabase({ empty: true });
  await putBack(first, { tables });
  first.close();
  const folder = aFolder();
  for (const [name, bytes] of Object.entries(files)) folder.files.set(name, aFile(Uint8Array.from(bytes)));
  const database = await aDatabase({ name: first.name, empty: true, journal: aJournal(folder) });
  const state = createCarryState(deviceOn(database, aWorld({ run: sealingRun })));
  await isReady(state);
  return { database, folder, state };
}

/** As `ready`, without looking only now and then. */
async function isReady({ view }: CarryState): Promise<void> {
  await new Promise<void>((resolve) => {
    view.subscribe(({ at }) => {
      if (at === 'ready') resolve();
    });
  });
}

async function receiptUpTo(database: Database, upTo: number): Promise<Receipt> {
  const { tablet, rows, head } = goodOf(await loadChain(database));
  const at = instant('2026-11-22T18:00:00.000Z');
  const next = rows.find(({ number }) => number === upTo + 1);
  return { v: 1, survey, tablet, upTo, head: next?.prev ?? head, backupHash: 'b'.repeat(64), at };
}

/** Three interviews are finished, the first is at the office, and one is in progress. */
let base: Dump;
let pack: Bytes;
let receipt: Bytes;

beforeAll(async () => {
  const { database, folder, state } = await withInterviews(office, 3);
  const { id, wave } = someInterview('begun');
  await database.drafts.put({ id, survey, wave, bytes: new Uint8Array([1, 2, 3]) });
  await state.takeReceipt(fileOf(writeReceipt(await receiptUpTo(database, 1), office.signing.secret)));
  base = await storesOf(await startedWith(await dumpOf(database, folder)));
  receipt = writeReceipt(await receiptUpTo(database, 2), office.signing.secret);
  const recipient = `age1${'q'.repeat(58)}`;
  const wishes = [{ purpose: 'draw', recipient, until: day('2027-03-31') as Day } as const];
  const file = office.packFile({ version: 2, wishes, introduction: { en: 'We now ask for {council}.' } });
  pack = new Uint8Array(await file.arrayBuffer());
});

/** One sort of file: how a tablet takes it, and what it leaves there where its office signed another one. */
interface Road {
  readonly whole: Bytes;
  readonly changed: Changed;
  /** What its office may also have signed. */
  readonly signed: readonly Mutation[];
  take(tablet: Tablet, bytes: Bytes): Promise<void>;
  expectSigned(after: Dump, bytes: Bytes): Promise<void>;
}

/** Takes a file; false where it was refused: then not a byte is another one, and it is told what to do. */
async function isTaken(road: Road, tablet: Tablet, bytes: Bytes): Promise<boolean> {
  const before = await storesOf(tablet);
  await road.take(tablet, bytes);
  const { done, problem } = tablet.state;
  if (problem.value === null) {
    expect(done.value).not.toBeNull();
    return true;
  }
  expectSame(await storesOf(tablet), before);
  expectTold(problem.value);
  return false;
}

/** The stores of a new start with this file taken so many times. */
async function leftBy(road: Road, times: number): Promise<{ readonly tablet: Tablet; readonly dump: Dump }> {
  const tablet = await startedWith(base);
  for (let time = 0; time < times; time += 1) await isTaken(road, tablet, road.whole);
  return { tablet, dump: await storesOf(tablet) };
}

async function expectWholeOrNothing(road: Road): Promise<void> {
  const { dump: once } = await leftBy(road, 1);
  const { dump: twice } = await leftBy(road, 2);
  expect(once).not.toEqual(base);
  // After a file that is refused the same tablet goes on: its stores are what they were.
  let kept: Tablet | null = null;
  let taken = 0;
  const tried = async (mutation: Mutation) => {
    const tablet = kept ?? (await startedWith(base));
    kept = null;
    const bytes = road.changed(mutation);
    if (await isTaken(road, tablet, bytes)) {
      taken += 1;
      await expectTaken(tablet, { mutation, bytes });
    } else {
      // Now and then what was not changed comes after it, and finds no trace of what was.
      if (mutation.at % 10 > 0) kept = tablet;
      else {
        expect(await isTaken(road, tablet, road.whole)).toBe(true);
        expectSame(await storesOf(tablet), once);
      }
    }
    expect('polluted' in {}).toBe(false);
  };
  const expectTaken = async (
    tablet: Tablet,
    { mutation, bytes }: { readonly mutation: Mutation; readonly bytes: Bytes },
  ) => {
    const after = await storesOf(tablet);
    if (mutation.how === 'resigned') await road.expectSigned(after, bytes);
    else expectSame(after, once);
    // Both stores have it: a start finds nothing to put right.
    const started = await startedWith(after);
    expectSame((await storesOf(started)).tables, after.tables);
    await isTaken(road, started, road.whole);
    if (mutation.how !== 'resigned') expectSame((await storesOf(started)).tables, twice.tables);
  };
  // Among those that are drawn, few can be taken.
  const examples = [...road.signed, { how: 'cut', at: road.whole.length - 1, by: 1, odd: 0 } as const];
  await fc.assert(fc.asyncProperty(mutations, tried), {
    ...RUNS,
    examples: examples.map((one): [Mutation] => [one]),
  });
  expect(taken).toBeGreaterThanOrEqual(examples.length);
}

const row = <Row>(rows: readonly unknown[] | undefined, is: (row: Row) => boolean): Row => {
  const found = (rows as readonly Row[]).find(is);
  if (found === undefined) throw new RangeError('row requires one that is there');
  return found;
};

describe('whatever is done to a file that comes to a tablet', () => {
  it('F38, F47, F50, F51: a pack is kept as it was signed, in both stores, or changes no byte', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    await expectWholeOrNothing({
      whole: pack,
      changed: changedFile('pack', pack, office.signing.secret),
      signed: [
        partSigned('pack', pack, 'introduction', null),
        partSigned('pack', pack, 'version', 999_999),
        partSigned('pack', pack, 'build', 'x'),
      ],
      take: async ({ state }, bytes) => {
        await state.lookAt(fileOf(bytes));
        if (state.looked.value !== null) await state.take();
      },
      expectSigned: async ({ tables }, bytes) => {
        const read = goodOf(await readPack(bytes));
        const { version, office: by, made, limits, recipients, introduction } = read.pack;
        for (const table of ['outbox', 'drafts', 'responses', 'aside', 'figures', 'confirmations'])
          expectSame(tables[table], base.tables[table]);
        const own = ({ id }: { readonly id: string }) => id === `office/${read.pack.survey.id}`;
        const others = (rows: readonly unknown[] | undefined) =>
          (rows as OfficeRow[]).filter((one) => !own(one));
        expectSame(others(tables['counters']), others(base.tables['counters']));
        expect(row<OfficeRow>(tables['counters'], own).office.pack).toEqual({
          hash: read.hash,
          version,
          office: by,
          made,
          limits,
        });
        for (const table of ['surveys', 'waves', 'questionnaires'] as const) {
          const signed: readonly unknown[] = table === 'surveys' ? [read.pack.survey] : read.pack[table];
          expect(tables[table]).toEqual(expect.arrayContaining([...signed]));
        }
        const setting =
          (name: string) =>
          ({ id }: SettingRow) =>
            id === `${read.pack.survey.id}//${name}`;
        const keys = row<SettingRow>(tables['settings'], setting('keys')).value as SurveyKeys;
        expect(recipientsOf(keysInUse(keys)?.set ?? goodOf({ ok: false, problem: keys }))).toEqual(
          recipients.length === 1 ? [...recipients, ...recipients] : recipients,
        );
        if (introduction !== null)
          expect(row<SettingRow>(tables['settings'], setting('introduction')).value).toEqual(introduction);
      },
    });
  });

  it('F43, F44, F50: a receipt releases what its office signed for, in both stores, or changes no byte', {
    timeout: FULL_TIMEOUT,
  }, async () => {
    const road: Road = {
      whole: receipt,
      changed: changedFile('receipt', receipt, office.signing.secret),
      signed: [partSigned('receipt', receipt, 'backupHash', 'f'.repeat(64))],
      take: ({ state }, bytes) => state.takeReceipt(fileOf(bytes)),
      expectSigned: async ({ tables }, bytes) => {
        const { at } = goodOf(readReceipt(bytes, office.signing.key));
        const { counters, ...rest } = (await leftBy(road, 1)).dump.tables;
        const dated = (counters as OfficeRow[]).map((one) =>
          one.id === `office/${survey}` && one.office.receipt !== null
            ? { ...one, office: { ...one.office, receipt: { ...one.office.receipt, at } } }
            : one,
        );
        expectSame(tables, { ...rest, counters: dated });
      },
    };
    await expectWholeOrNothing(road);
    const { tablet } = await leftBy(road, 1);
    await tablet.state.remove();
    const rows = (await tablet.database.outbox.orderBy('number').toArray()) as readonly OutboxRow[];
    const before = base.tables['outbox'] as readonly OutboxRow[];
    expect(rows.map(({ bytes }) => bytes.length > 0)).toEqual([false, false, true]);
    expectSame(rows.at(2)?.bytes, row<OutboxRow>(before, ({ number }) => number === 3).bytes);
  });
});
