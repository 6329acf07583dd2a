import { describe, expect, it, vi } from 'vitest';
import { id } from '../../../src/core/id.ts';
import type { Locks } from '../../../src/core/world.ts';
import { beginDraft } from '../../../src/fieldwork/beginDraft.ts';
import { loadInterview } from '../../../src/fieldwork/loadInterview.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { saveDraft } from '../../../src/keeping/storage/drafts.ts';
import type { DraftRow } from '../../../src/keeping/storage/rows.ts';
import { INTRODUCTION_SETTING, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { saveWave } from '../../../src/keeping/storage/surveys.ts';
import { takeInterview } from '../../../src/keeping/storage/takenInterview.ts';
import { aDatabase, freshName, goodOf, theQuestionnaire, theWave } from '../../fixtures/aDevice.ts';
import { deviceOn } from '../../fixtures/aWorld.ts';
import { silentIndexedDb } from '../../fixtures/silentIndexedDb.ts';

const free: Locks = { hold: async () => () => undefined, held: async () => [] };

async function begun(): Promise<{ database: Database; interview: ReturnType<typeof id<'interview'>> }> {
  const database = await aDatabase({ simulated: true });
  return {
    database,
    interview: goodOf(await beginDraft({ ...deviceOn(database), database }, theWave.id, '12')),
  };
}

const readOf = async (database: Database, interview: string) =>
  (await takeInterview(free, id<'interview'>(interview), { database: database.name }))?.read;

describe('an interview taken in hand', () => {
  it('is read as the store itself reads it', async () => {
    const { database, interview } = await begun();
    const { draft, setup } = goodOf(await loadInterview(deviceOn(database), interview));
    expect(await readOf(database, interview)).toEqual({ draft, revision: 1, ...setup });
  });

  it('comes with the words in which its survey says who asks', async () => {
    const { database, interview } = await begun();
    const place = { survey: theWave.survey, wave: null };
    goodOf(await saveSetting(database, place, INTRODUCTION_SETTING, { en: 'We ask.' }));
    const loaded = goodOf(await loadInterview(deviceOn(database), interview));
    expect(loaded.introduction).toEqual({ en: 'We ask.' });
    expect(await readOf(database, interview)).toEqual({
      draft: loaded.draft,
      revision: 1,
      ...loaded.setup,
      introduction: loaded.introduction,
    });
  });

  it('keeps the questions it began with when its wave has newer ones', async () => {
    const { database, interview } = await begun();
    const newer = { ...theQuestionnaire, version: theQuestionnaire.version + 1 };
    const { id: name } = newer;
    goodOf(
      await saveWave(
        database,
        { ...theWave, simulated: true, questionnaire: { id: name, version: newer.version } },
        newer,
      ),
    );
    const { setup } = goodOf(await loadInterview(deviceOn(database), interview));
    expect(setup.questionnaire.version).toBe(theQuestionnaire.version);
    expect((await readOf(database, interview))?.questionnaire).toEqual(setup.questionnaire);
  });

  it('was never written anew where an earlier version of the app kept it, which did not count', async () => {
    const { database, interview } = await begun();
    const { revision, ...uncounted } = (await database.drafts.get(interview)) as DraftRow;
    expect(revision).toBe(1);
    await database.drafts.put(uncounted);
    expect((await readOf(database, interview))?.revision).toBe(0);
  });

  it('is not read before it is ours', async () => {
    const { database, interview } = await begun();
    const { draft } = goodOf(await loadInterview(deviceOn(database), interview));
    const elsewhere = { ...draft, design: { ...draft.design, fieldworker: '77' } };
    const locks: Locks = {
      ...free,
      // The other tab writes once more before it lets go.
      hold: async () => {
        goodOf(await saveDraft(database, elsewhere));
        return () => undefined;
      },
    };
    const taken = await takeInterview(locks, interview, { database: database.name });
    expect(taken?.read?.draft.design.fieldworker).toBe('77');
  });

  it('is nobody else’s: null while another tab has it', async () => {
    const { database, interview } = await begun();
    const locks: Locks = { ...free, hold: async () => null };
    expect(await takeInterview(locks, interview, { database: database.name })).toBeNull();
  });
});

describe('what is not as usual is left to the store', () => {
  it('an interview that is not here', async () => {
    const { database } = await begun();
    expect(await readOf(database, 'nobody')).toBeNull();
  });

  it.each(['surveys', 'waves', 'questionnaires'] as const)(
    'an interview whose own are no longer here: %s',
    async (table) => {
      const { database, interview } = await begun();
      await database[table].clear();
      expect(await readOf(database, interview)).toBeNull();
    },
  );

  it.each([
    ['surveys', theWave.survey],
    ['waves', theWave.id],
  ] as const)(
    'F31: one that lies in the clear and is a real one, as its own of the %s says',
    async (table, of) => {
      const { database, interview } = await begun();
      await database.table(table).update(of, { simulated: false });
      expect(await readOf(database, interview)).toBeNull();
    },
  );

  it('bytes that cannot be read', async () => {
    const { database, interview } = await begun();
    const row = await database.drafts.get(interview);
    if (row === undefined) throw new RangeError('the draft is kept');
    await database.drafts.put({ ...row, bytes: new Uint8Array([123, 255]) });
    expect(await readOf(database, interview)).toBeNull();
  });

  it('F8: a database that opens and then answers no more', async () => {
    const { database, interview } = await begun();
    const mute = silentIndexedDb(database);
    mute.from(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reading = readOf(database, interview);
    await mute.silence;
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await reading).toBeNull();
    await mute.speak();
  });

  it('a database that is not there, and none comes of asking', async () => {
    const database = freshName();
    const taken = await takeInterview(free, id<'interview'>('any'), { database });
    expect(taken?.read).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
  });

  it('a database of another version, which is let go of again', async () => {
    const name = freshName();
    const made = (version: number) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('another connection is open'));
      });
    (await made(30)).close();
    expect((await takeInterview(free, id<'interview'>('any'), { database: name }))?.read).toBeNull();
    (await made(40)).close();
  });
});
