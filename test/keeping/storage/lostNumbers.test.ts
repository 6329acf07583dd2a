import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { nextLink } from '../../../src/keeping/sealing/digest.ts';
import { acceptMissing } from '../../../src/keeping/storage/acceptMissing.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { deleteDraft } from '../../../src/keeping/storage/deleteDraft.ts';
import { deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { saveDraft, saveTap } from '../../../src/keeping/storage/drafts.ts';
import { fileResponse } from '../../../src/keeping/storage/outbox.ts';
import { aDay, answers, aTablet, fileOf, told } from '../../fixtures/aDay.ts';
import { filingOf, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { aFolder } from '../../fixtures/aJournal.ts';

/** Takes from a database what aDay finished last, as a cut log does: its number is given again. */
async function loseTheLast(database: Database): Promise<void> {
  const [one] = await database.outbox.toArray();
  const tablet = await database.counters.get('tablet');
  if (one === undefined || tablet === undefined || !('next' in tablet))
    throw new RangeError('aDay files two interviews');
  await database.outbox.where({ number: 2 }).delete();
  await database.counters.put({ ...tablet, next: 2, head: await nextLink('', one.bytes.slice()) });
  database.close();
}

describe('a number whose interview was lost', () => {
  it('F4: is not given again while another tab has the journal, which holds what was lost', async () => {
    const tablet = aTablet();
    await loseTheLast(await aDay(tablet));
    const held = () => new DOMException('held', 'NoModificationAllowedError');
    tablet.folder.faultBy((call) => (call === 'open' ? held() : null));
    const alone = await tablet.start();
    expect(alone.missing).toMatchObject({ kind: 'recordsMissing', interviews: 1, numbers: [2] });
    goodOf(await saveDraft(alone, someInterview('four', answers(5))));
    goodOf(await fileResponse(alone, filingOf(someInterview('four', answers(5)))));
    alone.close();
    tablet.folder.faultBy(() => null);
    const database = await tablet.start();
    expect([database.isForeign, database.isKeptTwice]).toEqual([false, true]);
    expect((await told(database)).finished).toEqual(['1 one', '2 two', '3 four']);
    expect(database.missing).toMatchObject({ kind: 'storeRebuilt', interviews: 1 });
  });

  it('F13: is named until somebody has read it, whatever was finished since', async () => {
    const tablet = aTablet();
    await loseTheLast(await aDay(tablet));
    const fresh = aFolder();
    const lost = { kind: 'recordsMissing', interviews: 1, numbers: [2] };
    for (const [name, number] of [
      ['four', 3],
      ['five', 4],
    ] as const) {
      const database = await tablet.start(fresh);
      expect(database.missing).toMatchObject(lost);
      goodOf(await saveDraft(database, someInterview(name, answers(5))));
      expect(goodOf(await fileResponse(database, filingOf(someInterview(name, answers(5))))).number).toBe(
        number,
      );
      database.close();
    }
    const database = await tablet.start(fresh);
    expect(database.missing).toMatchObject(lost);
    await acceptMissing(database);
    database.close();
    expect((await tablet.start(fresh)).missing).toBeNull();
  });

  it('F22: is named where another chain has as many numbers as the witness remembers', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    const kept = tablet.witness.read();
    if (kept === null) throw new RangeError('aDay leaves a witness');
    tablet.witness.write({ ...kept, head: 'other' });
    const database = await tablet.start();
    expect(database.missing).toMatchObject({ kind: 'recordsMissing', interviews: 0, numbers: [2] });
  });
});

describe('an unfinished interview that both stores lost', () => {
  it('F22: is named though it was begun without a note, once it was answered', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    tablet.witness.end('three');
    goodOf(await saveTap(database, someInterview('three', answers(4))));
    await database.drafts.clear();
    database.close();
    expect((await tablet.start(aFolder())).missing).toMatchObject({ unfinished: [expect.anything()] });
  });

  const { startedAt } = someInterview('three');
  const none = { surveys: 0, interviews: 0, broughtIn: 0, numbers: [], mayBeOlder: false };

  it('F13, F22: is named by when it was begun, until somebody has read it', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    await database.drafts.clear();
    database.close();
    const fresh = aFolder();
    for (const _ of ['once', 'twice']) {
      const after = await tablet.start(fresh);
      expect(after.missing).toEqual({ kind: 'recordsMissing', ...none, unfinished: [startedAt] });
      // Another one that is begun and finished meanwhile stands for nothing.
      goodOf(await saveDraft(after, someInterview('four')));
      goodOf(await fileResponse(after, filingOf(someInterview('four'))));
      after.close();
    }
    const read = await tablet.start(fresh);
    goodOf(await acceptMissing(read));
    read.close();
    expect((await tablet.start(fresh)).missing).toBeNull();
    expect(tablet.witness.begun()).toEqual([]);
  });

  it('F13: may be older than it was where the journal that it comes back from was cut, which is said beside all that is lost', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    await Dexie.delete(tablet.name);
    for (const name of tablet.folder.files.keys()) {
      const file = fileOf(tablet, name);
      file.bytes = file.bytes.slice(0, Math.max(file.bytes.length - 10, 0));
    }
    const after = await tablet.start();
    expect(after.missing).toMatchObject({
      kind: 'recordsMissing',
      numbers: [2],
      unfinished: [],
      mayBeOlder: true,
    });
    expect((await told(after)).drafts).toEqual(['three {"q1":{"value":2}}']);
  });

  it('F13: is not said to be older than it was where it is gone altogether, and no other is here', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    await Dexie.delete(tablet.name);
    for (const name of ['drafts-a', 'drafts-b']) {
      const file = fileOf(tablet, name);
      // After its beginning only a part of the first entry.
      file.bytes = file.bytes.slice(0, 100);
    }
    const after = await tablet.start();
    expect(after.missing).toEqual({ kind: 'recordsMissing', ...none, unfinished: [startedAt] });
    expect((await told(after)).finished).toEqual(['1 one', '2 two']);
  });

  it('F13, F22: is not one that another tab has in the journal alone, nor is it forgotten by who reads of other losses there', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    // A write failed that the journal took: what is begun since then is in there only.
    database.isDamaged = true;
    goodOf(await saveDraft(database, someInterview('four')));
    const other = { ...someInterview('five'), startedAt: instant('2026-11-22T09:10:00.000Z') };
    tablet.witness.begin([other.id, other.startedAt]);
    const held = () => new DOMException('held', 'NoModificationAllowedError');
    tablet.folder.faultBy((call) => (call === 'open' ? held() : null));
    const beside = await tablet.start();
    expect(beside.missing).toBeNull();
    beside.close();
    const kept = tablet.witness.read();
    if (kept === null) throw new RangeError('aDay leaves a witness');
    tablet.witness.write({ ...kept, batches: 1 });
    const reading = await tablet.start();
    expect(reading.missing).toEqual({ kind: 'recordsMissing', ...none, broughtIn: 1, unfinished: [] });
    goodOf(await acceptMissing(reading));
    for (const one of [reading, database]) one.close();
    tablet.folder.faultBy(() => null);
    const alone = await tablet.start();
    expect(alone.missing).toMatchObject({ kind: 'recordsMissing', unfinished: [other.startedAt] });
    expect((await told(alone)).drafts).toContain('four {}');
    goodOf(await acceptMissing(alone));
    expect(alone.witness.begun().map(([id]) => id)).toEqual(['three', 'four']);
  });

  it('is not one that the journal still has, nor one that was finished or deleted', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    await database.drafts.clear();
    database.close();
    const after = await tablet.start();
    expect(after.missing).toMatchObject({ kind: 'storeRebuilt', unfinished: 1 });
    goodOf(await acceptMissing(after));
    goodOf(await deleteDraft(after, someInterview('three').id));
    goodOf(await saveDraft(after, someInterview('four')));
    after.close();
    const later = await tablet.start();
    expect([later.missing, later.witness.begun()]).toEqual([null, [['four', startedAt]]]);
    goodOf(await deleteWave(later, theWave.id));
    expect(later.witness.begun()).toEqual([]);
    later.close();
    expect((await tablet.start()).missing).toBeNull();
  });

  it('is not one whose end was cut short, nor one that neither store took', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    const { witness } = tablet;
    const noted = vi.fn();
    vi.spyOn(database.drafts, 'delete').mockImplementationOnce(() => {
      noted(witness.begun());
      throw new DOMException('cut short', 'QuotaExceededError');
    });
    expect((await deleteDraft(database, someInterview('three').id)).ok).toBe(false);
    expect(noted.mock.calls).toEqual([[[]]]);
    tablet.folder.faultBy(() => new DOMException('no room', 'QuotaExceededError'));
    vi.spyOn(database.drafts, 'put').mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError'));
    expect((await saveDraft(database, someInterview('four'))).ok).toBe(false);
    expect(witness.begun()).toEqual([]);
    tablet.folder.faultBy(() => null);
    database.close();
    // Finished, and killed before that was noted.
    witness.begin(['two', startedAt]);
    const after = await tablet.start();
    expect(after.missing).toBeNull();
    goodOf(await deleteWave(after, theWave.id));
    after.close();
    expect((await tablet.start()).missing).toBeNull();
  });

  it('is named in the order in which they were begun', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    const earlier = instant('2026-11-22T09:10:00.000Z');
    tablet.witness.end('three');
    for (const [name, at] of [
      ['later', startedAt],
      ['earlier', earlier],
    ] as const)
      tablet.witness.begin([name, at]);
    expect((await tablet.start()).missing).toMatchObject({ unfinished: [earlier, startedAt] });
  });
});
