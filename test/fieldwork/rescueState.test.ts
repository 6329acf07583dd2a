import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import type { World } from '../../src/core/world.ts';
import { createRescueState, type MadeCopy, type RescueView } from '../../src/fieldwork/rescueState.ts';
import { type KeyPair, openSealed, sealTo } from '../../src/keeping/sealing/ageFile.ts';
import { fromBase64 } from '../../src/keeping/sealing/base64.ts';
import { digest } from '../../src/keeping/sealing/digest.ts';
import { plainSealing, type Sealing } from '../../src/keeping/sealing/sealing.ts';
import { KEYS_SETTING } from '../../src/keeping/sealing/surveyKeys.ts';
import type { Database } from '../../src/keeping/storage/database.ts';
import { DATABASE_NAME } from '../../src/keeping/storage/databaseName.ts';
import { saveDraft } from '../../src/keeping/storage/drafts.ts';
import { createDesk, type JournalRequest } from '../../src/keeping/storage/journalDesk.ts';
import { fileResponse } from '../../src/keeping/storage/outbox.ts';
import { saveSetting } from '../../src/keeping/storage/settings.ts';
import { saveSurvey } from '../../src/keeping/storage/surveys.ts';
import { aDatabase, filingOf, goodOf, someInterview } from '../fixtures/aDevice.ts';
import { aFolder, aJournal, type FakeFolder } from '../fixtures/aJournal.ts';
import { aSurvey } from '../fixtures/aWave.ts';
import { aWorld } from '../fixtures/aWorld.ts';
import { itWithAge, openedByAge } from '../fixtures/publicAge.ts';
import { type HeldKeys, keysPutInUse } from '../fixtures/sealedFieldwork.ts';
import { keysMade, useKeys } from '../fixtures/sealedSurvey.ts';
import { sealingRun } from '../fixtures/sealingRun.ts';

afterEach(() => Dexie.delete(DATABASE_NAME));

/** One interview that is finished and one that goes on, in both stores. */
async function aTablet(
  prepare: (database: Database) => Promise<unknown>,
  sealing: () => Pick<Sealing, 'seal'> = () => plainSealing,
) {
  const folder = aFolder();
  const database = await aDatabase({ name: DATABASE_NAME, journal: aJournal(folder) });
  await prepare(database);
  for (const name of ['one', 'two']) goodOf(await saveDraft(database, someInterview(name)));
  const one = someInterview('one', { q1: { value: 4 } } as never);
  goodOf(await fileResponse(database, filingOf(one), {}, sealing()));
  database.close();
  return folder;
}

/** The same of a survey whose keys are in use, and the keys. */
async function aSealedTablet() {
  let keys: HeldKeys | undefined;
  const held = () => {
    if (keys === undefined) throw new RangeError('keys were put in use');
    return keys;
  };
  const seal: Sealing['seal'] = (value) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return sealTo([held().officer.recipient, held().paper.recipient], bytes);
  };
  const folder = await aTablet(
    async (database) => {
      keys = await keysPutInUse(database);
    },
    () => ({ seal }),
  );
  return { folder, keys: held() };
}

/** Saves a copy, and says what was said and what was handed over. */
async function saved(folder: FakeFolder, { run = sealingRun, share }: Partial<World> = {}) {
  const files: { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }[] =
    [];
  const keep: World['share'] = async (name, type, bytes) => void files.push({ name, type, bytes });
  const world = aWorld({ run, share: share ?? keep });
  const desk = createDesk(folder.open);
  const runJournal = async (_: string, request: unknown) => desk(request as JournalRequest);
  const state = createRescueState({ ...world, runJournal });
  await state.save();
  return { state, view: state.view.value as RescueView, file: files[0] };
}

function madeOf(view: RescueView): MadeCopy {
  if (view.at !== 'made') throw new RangeError(`madeOf requires a copy, not ${JSON.stringify(view)}`);
  return view.copy;
}

interface RescueLine {
  readonly store?: string;
  readonly journal?: string;
  readonly key: string;
  readonly record?: { readonly bytes?: { readonly base64: string } };
}

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RescueLine);

async function openedBy({ identity }: KeyPair, bytes: Uint8Array = new Uint8Array()) {
  return linesOf(new TextDecoder().decode(goodOf(await openSealed(bytes, { identities: [identity] }))));
}

const held = { finished: 1, visits: 0, unfinished: 1, unreadable: 0 };

describe('a copy of stores that the app cannot open', () => {
  it('F8: holds what lies in both, sealed to the keys that are found there', async () => {
    const { folder, keys } = await aSealedTablet();
    const { view, file } = await saved(folder);
    const name = 'soundings-store-2026-11-22.age';
    expect(view).toMatchObject({ at: 'made', check: 'none' });
    expect(madeOf(view)).toMatchObject({ file: name, holds: held, isSealed: true });
    expect([file?.name, file?.type]).toEqual([name, 'application/octet-stream']);
    expect(new TextDecoder('latin1').decode(file?.bytes)).not.toContain('soundings-rescue');
    for (const key of [keys.officer, keys.paper]) {
      const [head, ...lines] = await openedBy(key, file?.bytes);
      const { lines: count, hash: sha256 } = madeOf(view);
      expect(head).toMatchObject({ lines: count, sha256, holds: held });
      expect(lines).toHaveLength(count);
      expect(lines.filter(({ store }) => store === 'outbox' || store === 'drafts')).toHaveLength(2);
      expect(lines.filter(({ journal }) => journal === 'outbox' || journal === 'drafts')).toHaveLength(2);
    }
  });

  it('is sealed to keys that only the journal has any more', async () => {
    const { folder, keys } = await aSealedTablet();
    await Dexie.delete(DATABASE_NAME);
    const { view, file } = await saved(folder);
    expect(madeOf(view)).toMatchObject({ holds: held, isSealed: true });
    expect((await openedBy(keys.paper, file?.bytes)).length).toBeGreaterThan(3);
  });

  it('is sealed to the keys that there are where another survey has none, or none that can be read', async () => {
    const used: HeldKeys[] = [];
    const other = { ...aSurvey(), id: id<'survey'>('other'), title: 'Other' };
    const folder = await aTablet(async (database) => {
      used.push(await keysPutInUse(database));
      goodOf(await saveSurvey(database, other));
      const newer = { ...other, id: id<'survey'>('newer') };
      goodOf(await saveSurvey(database, newer));
      goodOf(await saveSetting(database, { survey: newer.id, wave: null }, KEYS_SETTING, { v: 2 }));
    });
    const { view, file } = await saved(folder);
    expect(madeOf(view)).toMatchObject({ file: 'soundings-store-2026-11-22.age', isSealed: true });
    const [keys] = used;
    if (keys === undefined) throw new RangeError('no keys were made');
    const [, ...lines] = await openedBy(keys.officer, file?.bytes);
    expect(JSON.stringify(lines)).toContain('"Other"');
  });

  it('is not sealed, and that is said, where no survey has keys in use', async () => {
    const { set } = await keysMade('21');
    const folder = await aTablet((database) => useKeys(database, { ...set, paperOpened: null }));
    const { view, file } = await saved(folder);
    expect(madeOf(view)).toMatchObject({ file: 'soundings-store-2026-11-22.txt', isSealed: false });
    expect(linesOf(new TextDecoder().decode(file?.bytes))[0]).toMatchObject({ format: 'soundings-rescue' });
  });

  it('leaves the device unsealed for no reason: where nothing seals it, it is not made', async () => {
    const { folder } = await aSealedTablet();
    const { view, file } = await saved(folder, { run: () => Promise.reject(new Error('no worker')) });
    expect([view, file]).toEqual([{ at: 'notMade', why: 'notLoaded' }, undefined]);
  });

  it('is opened again before it is handed over: what was not sealed whole leaves the device as nothing', async () => {
    const { folder } = await aSealedTablet();
    // As a worker answers whose memory did not hold.
    const { view, file } = await saved(folder, { run: async () => null });
    expect([view, file]).toEqual([{ at: 'notMade', why: 'notProven' }, undefined]);
  });

  it('is not said to be made where it could not be handed over', async () => {
    const folder = await aTablet(async () => undefined);
    const { view } = await saved(folder, { share: () => Promise.reject(new TypeError('did not load')) });
    expect(view).toEqual({ at: 'notMade', why: 'notLoaded' });
  });

  it('is none where neither store gives anything, and the page goes on', async () => {
    const folder = aFolder();
    folder.faultBy(() => new DOMException('no', 'SecurityError'));
    const { view, file, state } = await saved(folder);
    expect([view, file]).toEqual([expect.objectContaining({ at: 'nothing' }), undefined]);
    folder.faultBy(() => null);
    await state.check(new File(['x'], 'x.txt'));
    expect(state.view.value.at).toBe('nothing');
  });

  itWithAge('F40: gives its finished interviews to the public age program, without Soundings', async () => {
    const { folder, keys } = await aSealedTablet();
    const { file } = await saved(folder);
    const { identity } = keys.paper;
    const lines = linesOf(openedByAge(file?.bytes ?? new Uint8Array(), identity));
    const [first, second] = lines.filter((line) => (line.store ?? line.journal) === 'outbox');
    expect([first?.store, second?.journal, first?.key]).toEqual(['outbox', 'outbox', second?.key]);
    for (const line of [first, second]) {
      const sealed = fromBase64(line?.record?.bytes?.base64 ?? '');
      expect(JSON.parse(openedByAge(sealed, identity))).toMatchObject({
        number: 1,
        answers: { q1: { value: 4 } },
      });
    }
  });
});

describe('the file as it was saved', () => {
  it('F8: is called saved only once it was read back and is what was handed over', async () => {
    const { folder } = await aSealedTablet();
    const { state, view, file } = await saved(folder);
    const bytes = file?.bytes ?? new Uint8Array();
    expect(madeOf(view).fileHash).toBe(await digest(bytes));
    const given = async (parts: BlobPart[]) => {
      await state.check(new File(parts, 'saved.age'));
      return state.view.value;
    };
    expect(await given([bytes.slice(0, -1)])).toMatchObject({ at: 'made', check: 'other' });
    expect(await given([])).toMatchObject({ at: 'made', check: 'other' });
    expect(await given([bytes])).toMatchObject({ at: 'made', check: 'same' });
  });

  it('that cannot be read is not called saved', async () => {
    const folder = await aTablet(async () => undefined);
    const { state } = await saved(folder);
    await state.check({ arrayBuffer: () => Promise.reject(new DOMException('moved', 'NotFoundError')) });
    expect(state.view.value).toMatchObject({ at: 'made', check: 'unread' });
  });
});
