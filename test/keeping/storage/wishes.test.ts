import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Day, day, instant } from '../../../src/core/day.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { deleteSurvey, deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { settingId, wishesKey, wishPoolSetting } from '../../../src/keeping/storage/settings.ts';
import {
  deletePastWishes,
  forgetBatches,
  heldSlips,
  keepSlips,
  type NewSlip,
  takeBatches,
} from '../../../src/keeping/storage/wishes.ts';
import {
  aDatabase,
  aWitness,
  filed,
  freshName,
  goodOf,
  someInterview,
  theWave,
} from '../../fixtures/aDevice.ts';
import { aFolder, aJournal, type FakeFolder } from '../../fixtures/aJournal.ts';
import { shut } from '../../fixtures/shutDatabase.ts';

const of = (text: string) => day(text) as Day;
const { survey, id: wave } = theWave;
/** The wave of these tests ends before. */
const after = of('2027-01-31');
const during = theWave.to;

/** A slip sealed to the key of a purpose; drawn names stand for what a seal draws by chance. */
const slip = (sealed: string, more: Partial<NewSlip> = {}): NewSlip => ({
  purpose: 'panel',
  recipient: 'age1panel',
  until: of('2027-03-31'),
  sealed,
  instead: null,
  ...more,
});
const kept = async (database: Database, ...slips: readonly NewSlip[]) =>
  goodOf(await keepSlips(database, { survey, wave }, slips));
const rowsOf = async (database: Database) =>
  (await database.counters.where('id').startsWith('wishes/').toArray()).flatMap((row) =>
    'wishes' in row ? [row] : [],
  );
const waiting = async (database: Database) => (await rowsOf(database)).flatMap((row) => row.wishes.waiting);
/** As letters are drawn: not in the order in which they come. */
const letters = 'mqaxcizbkepdhwo';
const severalKept = async (database: Database, count: number, from = 0) => {
  for (const letter of letters.slice(from, from + count)) await kept(database, slip(`slip-${letter}`));
};
const inOrder = (count: number, from = 0) =>
  [...letters.slice(from, from + count)].toSorted().map((letter) => `slip-${letter}`);

async function aTwoStoreTablet() {
  const folder = aFolder();
  const own = { name: freshName(), witness: aWitness() };
  const database = await aDatabase({ ...own, journal: aJournal(folder) });
  const startAgain = async (again: Database) => {
    again.close();
    return aDatabase({ ...own, empty: true, journal: aJournal(folder) });
  };
  return { folder, database, startAgain };
}

function journalText({ files }: FakeFolder): string {
  return [...files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join();
}

describe('slips on a tablet', () => {
  it('lie in both stores in the order of their letters, and no file of the journal says which came when', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    await filed(database, someInterview('first', { q1: { value: 1 } }));
    await severalKept(database, 5);
    expect([database.isKeptTwice, await waiting(database)]).toEqual([true, inOrder(5)]);
    const text = journalText(folder);
    // Each stands there once: as in the row of now, and in none of before.
    for (const one of inOrder(5)) expect(text.split(one)).toHaveLength(2);
    expect(text.match(/slip-\w/g)).toEqual(inOrder(5));
    await database.counters.where('id').startsWith('wishes/').delete();
    const again = await startAgain(database);
    expect(await waiting(again)).toEqual(inOrder(5));
    folder.files.clear();
    const third = await startAgain(again);
    expect(await waiting(third)).toEqual(inOrder(5));
    expect(journalText(folder)).toContain('slip-m');
  });

  it('hold one of each interview: a wish takes the place of the empty one, whose seal is in neither store then', async () => {
    const { folder, database } = await aTwoStoreTablet();
    await severalKept(database, 3);
    await kept(database, slip('empty'));
    await kept(database, slip('a-wish', { instead: 'empty' }));
    expect(await waiting(database)).toEqual(['a-wish', ...inOrder(3)]);
    expect(journalText(folder)).not.toContain('empty');
    // Twice the same changes nothing.
    await kept(database, slip('a-wish', { instead: 'empty' }));
    expect(await waiting(database)).toHaveLength(4);
    const row = JSON.stringify(await rowsOf(database));
    for (const told of ['tablet-1', 'number', 'instant', 'first']) expect(row).not.toContain(told);
    expect(await keepSlips(database, { survey, wave }, [slip('late', { instead: 'left' })])).toMatchObject({
      problem: { kind: 'notFound' },
    });
  });

  it('are parted by key, so that the first of a new key are not few among many', async () => {
    const database = await aDatabase();
    await severalKept(database, 10);
    await kept(database, slip('newer', { recipient: 'age1newer' }));
    await kept(database, slip('draw', { recipient: 'age1draw', purpose: 'draw' }));
    const out = goodOf(await takeBatches(database, survey, after));
    expect(out.batches.map(({ sealed }) => sealed)).toEqual([inOrder(10)]);
    expect(out.held.map(({ purpose, count, isOver }) => [purpose, count, isOver])).toEqual([
      ['draw', 1, true],
      ['panel', 1, true],
    ]);
  });

  it('leave so that two lots are of the same interviews or of no same one, whatever is asked for by then', async () => {
    // Each purpose is not asked for, or has its first key or a newer one.
    const key = fc.constantFrom(null, 'old', 'new');
    const asking = fc.record({ panel: key, draw: key, interviews: fc.integer({ min: 1, max: 12 }) });
    const asked = fc.array(fc.tuple(asking, fc.boolean()), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(asked, async (steps) => {
        const database = await aDatabase();
        let interview = 0;
        for (const [{ panel, draw, interviews }, leaves] of steps) {
          for (let more = 0; more < interviews; more += 1) {
            interview += 1;
            const slips = Object.entries({ panel, draw }).flatMap(([purpose, version]) =>
              version === null
                ? []
                : [
                    slip(`${purpose} ${interview}`, {
                      purpose: purpose as NewSlip['purpose'],
                      recipient: `age1${purpose}${version}`,
                    }),
                  ],
            );
            await kept(database, ...slips);
          }
          if (leaves) goodOf(await takeBatches(database, survey, after));
        }
        const { batches } = goodOf(await takeBatches(database, survey, after));
        const lots = batches.map(({ sealed }) => sealed.map((one) => one.split(' ')[1]).toSorted());
        for (const one of lots)
          for (const other of lots) {
            const common = one.filter((number) => other.includes(number));
            expect([0, one.length]).toContain(common.length);
          }
        database.close();
      }),
      { numRuns: 30 },
    );
  });

  it('leave once fieldwork is over, all together, and never fewer than ten', async () => {
    const database = await aDatabase();
    await severalKept(database, 9);
    expect(goodOf(await takeBatches(database, survey, after)).batches).toEqual([]);
    expect(goodOf(await heldSlips(database, survey, after))).toMatchObject([{ count: 9, isOver: true }]);
    await severalKept(database, 1, 9);
    expect(goodOf(await takeBatches(database, survey, during)).batches).toEqual([]);
    expect(goodOf(await heldSlips(database, survey, during))).toMatchObject([{ count: 10, isOver: false }]);
    const first = goodOf(await takeBatches(database, survey, after));
    expect(first).toEqual({
      batches: [{ purpose: 'panel', until: of('2027-03-31'), sealed: inOrder(10) }],
      held: [],
    });
    // What comes later joins no lot that left, and waits until there are ten of it.
    await severalKept(database, 3, 10);
    const second = goodOf(await takeBatches(database, survey, after));
    expect([second.batches, second.held]).toMatchObject([first.batches, [{ count: 3 }]]);
    expect(goodOf(await takeBatches(database, 'another', after))).toEqual({ batches: [], held: [] });
  });

  it('leave too where the office closed the wave, or it is here no more', async () => {
    const database = await aDatabase();
    await severalKept(database, 10);
    await database.waves.update(wave, { closedAt: instant('2026-11-22T10:00:00.000Z') });
    expect(goodOf(await takeBatches(database, survey, during)).batches).toHaveLength(1);
  });

  it('stay as the same lot in both stores after they left, until their day is over', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    await severalKept(database, 10);
    const { batches } = goodOf(await takeBatches(database, survey, after));
    const again = await startAgain(database);
    expect(goodOf(await takeBatches(again, survey, of('2027-03-31'))).batches).toEqual(batches);
    expect(goodOf(await takeBatches(again, survey, of('2027-04-01')))).toEqual({ batches: [], held: [] });
    expect(journalText(folder)).not.toContain('slip-');
    expect(await rowsOf(await startAgain(again))).toEqual([]);
  });

  it('are deleted where they are too few, and kept until the earliest day that any resident was told', async () => {
    const { folder, database } = await aTwoStoreTablet();
    await kept(database, slip('one'));
    await kept(database, slip('two', { until: of('2027-02-15') }));
    await kept(database, slip('three', { until: of('2027-05-15') }));
    goodOf(await deletePastWishes(database, of('2027-02-15')));
    expect(await waiting(database)).toEqual(['one', 'three', 'two']);
    goodOf(await deletePastWishes(database, of('2027-02-16')));
    expect([await rowsOf(database), journalText(folder).includes('three')]).toEqual([[], false]);
  });

  it('are gone at the next start where the journal could not be written when they were deleted', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    await kept(database, slip('slip-z'));
    folder.faultBy((call) => (call === 'write' ? new DOMException('full', 'QuotaExceededError') : null));
    goodOf(await deletePastWishes(database, of('2028-01-01')));
    folder.faultBy(() => null);
    expect(journalText(folder)).toContain('slip-z');
    expect(await rowsOf(await startAgain(database))).toEqual([]);
    expect(journalText(folder)).not.toContain('slip-z');
  });

  it('are not forgotten where the store cannot be written, and not told as forgotten', async () => {
    const database = await aDatabase();
    await severalKept(database, 10);
    const { batches } = goodOf(await takeBatches(database, survey, after));
    shut(database);
    const all = new Set(batches.flatMap(({ sealed }) => sealed));
    expect(await forgetBatches(database, survey, all)).toMatchObject({ problem: { kind: 'storageLost' } });
    vi.restoreAllMocks();
    await database.open();
    expect(goodOf(await takeBatches(database, survey, after)).batches).toEqual(batches);
  });

  it('are forgotten lot by lot once the office of the same device has them', async () => {
    const database = await aDatabase();
    await severalKept(database, 10);
    goodOf(await forgetBatches(database, survey, new Set(['slip-m'])));
    const { batches } = goodOf(await takeBatches(database, survey, after));
    await kept(database, slip('later'));
    goodOf(await forgetBatches(database, survey, new Set(['slip-m'])));
    expect(goodOf(await takeBatches(database, survey, after)).batches).toEqual(batches);
    goodOf(await forgetBatches(database, survey, new Set(batches.flatMap(({ sealed }) => sealed))));
    expect(goodOf(await takeBatches(database, survey, after)).batches).toEqual([]);
    expect(await waiting(database)).toEqual(['later']);
  });

  it('go with their wave and their survey, also the settings of it', async () => {
    const { folder, database, startAgain } = await aTwoStoreTablet();
    await kept(database, slip('slip-z'));
    goodOf(await deleteWave(database, wave));
    expect([await rowsOf(database), journalText(folder).includes('slip-z')]).toEqual([[], false]);
    expect(await rowsOf(await startAgain(database))).toEqual([]);
    const other = await aDatabase();
    await kept(other, slip('slip-z'));
    for (const id of [wishesKey(survey), settingId(survey, null, wishPoolSetting('panel'))])
      await other.settings.put({ id, survey, wave: null, name: 'x', value: 1 });
    goodOf(await deleteSurvey(other, survey));
    expect([await rowsOf(other), await other.settings.count()]).toEqual([[], 0]);
  });

  it('are not said to be kept where what is read back is something else', async () => {
    const database = await aDatabase();
    database.counters.hook('reading', (row) =>
      row !== undefined && 'wishes' in row ? { ...row, wishes: { ...row.wishes, waiting: ['other'] } } : row,
    );
    expect(await keepSlips(database, { survey, wave }, [slip('one')])).toMatchObject({ ok: false });
  });

  it('are in no back-up as the tablet has them; what an office has of all tablets is', async () => {
    const database = await aDatabase();
    await kept(database, slip('slip-z'));
    const name = wishPoolSetting('panel');
    const id = settingId(survey, null, name);
    await database.settings.put({ id, survey, wave: null, name, value: { v: 1, slips: ['pooled'] } });
    const text = JSON.stringify(goodOf(await contentsOf(database, survey)));
    expect([text.includes('slip-z'), text.includes('pooled')]).toEqual([false, true]);
  });
});
