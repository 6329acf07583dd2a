import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { World } from '../../src/core/world.ts';
import { createRescueState, type RescueView } from '../../src/fieldwork/rescueState.ts';
import { type KeyPair, openSealed } from '../../src/keeping/sealing/ageFile.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { DATABASE_NAME } from '../../src/keeping/storage/databaseName.ts';
import { saveDraft } from '../../src/keeping/storage/drafts.ts';
import { createDesk, type JournalRequest } from '../../src/keeping/storage/journalDesk.ts';
import { fileResponse } from '../../src/keeping/storage/outbox.ts';
import { saveSurvey } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, filingOf, goodOf, someInterview } from '../fixtures/aDevice.ts';
import { aFolder, aJournal, type FakeFolder } from '../fixtures/aJournal.ts';
import { aSurvey } from '../fixtures/aWave.ts';
import { aWorld } from '../fixtures/aWorld.ts';
import { keysPutInUse } from '../fixtures/sealedFieldwork.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';

afterEach(() => Dexie.delete(DATABASE_NAME));

/** One interview that is finished and one that goes on, in both stores. */
async function aTablet(prepare: (database: Database) => Promise<unknown>) {
  const folder = aFolder();
  const database = await aDatabase({ name: DATABASE_NAME, journal: aJournal(folder) });
  await prepare(database);
  for (const name of ['one', 'two']) goodOf(await saveDraft(database, someInterview(name)));
  const one = someInterview('one', { q1: { value: 4 } } as never);
  goodOf(await fileResponse(database, filingOf(one)));
  database.close();
  return folder;
}

/** Saves a copy, and says what was said and what was handed over. */
async function saved(folder: FakeFolder, run: World['run'] = sealingRun) {
  const files: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[] = [];
  const world = aWorld({ run, share: async (name, type, bytes) => void files.push({ name, type, bytes }) });
  const desk = createDesk(folder.open);
  const runJournal = async (_: string, request: unknown) => desk(request as JournalRequest);
  const state = createRescueState({ world, runJournal });
  await state.save();
  return { view: state.view.value as RescueView, file: files[0] };
}

const linesOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly store?: string; readonly journal?: string });

async function openedBy({ identity }: KeyPair, bytes: Uint8Array = new Uint8Array()) {
  return linesOf(goodOf(await openSealed(bytes, { identities: [identity] })));
}

describe('a copy of stores that the app cannot open', () => {
  it('F8: holds what lies in both, sealed to the keys that are found there', async () => {
    let keys: Awaited<ReturnType<typeof keysPutInUse>> | undefined;
    const folder = await aTablet(async (database) => {
      keys = await keysPutInUse(database);
    });
    const { view, file } = await saved(folder);
    const name = 'soundings-store-2026-11-22.age';
    expect(view).toEqual({ at: 'made', file: name, interviews: 2, isSealed: true });
    expect([file?.name, file?.type]).toEqual([name, 'application/octet-stream']);
    expect(new TextDecoder('latin1').decode(file?.bytes)).not.toContain('soundings-rescue');
    if (keys === undefined) throw new RangeError('keys were put in use');
    for (const key of [keys.officer, keys.paper]) {
      const lines = await openedBy(key, file?.bytes);
      expect(lines.filter(({ store }) => store === 'outbox' || store === 'drafts')).toHaveLength(2);
      expect(lines.filter(({ journal }) => journal === 'outbox' || journal === 'drafts')).toHaveLength(2);
    }
  });

  it('is sealed to keys that only the journal has any more', async () => {
    let keys: Awaited<ReturnType<typeof keysPutInUse>> | undefined;
    const folder = await aTablet(async (database) => {
      keys = await keysPutInUse(database);
    });
    await Dexie.delete(DATABASE_NAME);
    const { view, file } = await saved(folder);
    expect(view).toMatchObject({ at: 'made', interviews: 2, isSealed: true });
    if (keys === undefined) throw new RangeError('keys were put in use');
    expect((await openedBy(keys.paper, file?.bytes)).length).toBeGreaterThan(3);
  });

  it('is not sealed, and that is said, where a survey has no keys', async () => {
    const folder = await aTablet(async (database) => {
      await keysPutInUse(database);
      goodOf(await saveSurvey(database, { ...aSurvey(), id: 'other' as never, title: 'Other' }));
    });
    const { view, file } = await saved(folder);
    expect(view).toMatchObject({ at: 'made', file: 'soundings-store-2026-11-22.txt', isSealed: false });
    expect(linesOf(file?.bytes ?? new Uint8Array())[0]).toMatchObject({ format: 'soundings-rescue' });
  });

  it('leaves the device unsealed for no reason: where nothing seals it, it is not made', async () => {
    const folder = await aTablet((database) => keysPutInUse(database));
    const { view, file } = await saved(folder, () => Promise.reject(new Error('no worker')));
    expect([view, file]).toEqual([{ at: 'problem', problem: { kind: 'notLoaded' } }, undefined]);
  });

  it('is a problem where neither store gives anything', async () => {
    const folder = aFolder();
    folder.faultBy(() => new DOMException('no', 'SecurityError'));
    expect((await saved(folder)).view).toMatchObject({ at: 'problem' });
  });
});
