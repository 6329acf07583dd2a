import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { deleteDraft } from '../../../src/keeping/storage/deleteDraft.ts';
import { deleteSurvey, deleteWave } from '../../../src/keeping/storage/deletion.ts';
import { aDay, aTablet, told } from '../../fixtures/aDay.ts';
import { goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import type { FakeFolder } from '../../fixtures/aJournal.ts';

const bytesOf = (folder: FakeFolder) =>
  [...folder.files.values()].map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('');

describe('what is gone', () => {
  it('is in no file of the journal: the draft of a finished interview, one begun by mistake, a wave, a survey', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    expect(bytesOf(tablet.folder).match(/"id":"one"/g)?.length).toBeGreaterThan(0);
    goodOf(await deleteDraft(database, someInterview('three').id));
    expect(bytesOf(tablet.folder)).not.toContain('"three"');
    goodOf(await deleteWave(database, theWave.id));
    expect(bytesOf(tablet.folder)).not.toContain('"q1":{"value":2}');
    goodOf(await deleteSurvey(database, theWave.survey));
    expect(bytesOf(tablet.folder)).not.toContain('"surveys"');
    database.close();
    const after = await told(await tablet.start());
    expect(after).toMatchObject({ finished: [], drafts: [], surveys: 0, tablet: { next: 3 } });
  });

  it('is not told as put back where the database was lost later: only links of it are', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    goodOf(await deleteSurvey(database, theWave.survey));
    database.close();
    await Dexie.delete(tablet.name);
    const after = await tablet.start();
    expect(after.missing).toBeNull();
    expect((await after.outbox.toArray()).map(({ number, bytes }) => [number, bytes.length])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  it('does not come back from a journal that could not be had when it was deleted', async () => {
    const tablet = aTablet();
    const database = await aDay(tablet);
    tablet.folder.faultBy(() => new DOMException('held', 'NoModificationAllowedError'));
    goodOf(await deleteDraft(database, someInterview('three').id));
    goodOf(await deleteWave(database, theWave.id));
    expect(bytesOf(tablet.folder)).toContain('"three"');
    database.close();
    tablet.folder.faultBy(() => null);
    const after = await tablet.start();
    expect(await told(after)).toMatchObject({ finished: [], drafts: [], tablet: { next: 3 } });
    expect(after.missing).toBeNull();
    expect(bytesOf(tablet.folder)).not.toContain('"three"');
    expect(await after.counters.where('id').startsWith('gone/').count()).toBe(0);
  });
});
