import { beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import type { World } from '../../../src/core/world.ts';
import {
  type KeyPair,
  newKeyPair,
  sealTo,
  sealWithPassphrase,
} from '../../../src/keeping/sealing/ageFile.ts';
import { keyFileText } from '../../../src/keeping/sealing/keyFile.ts';
import type { SurveyKeys } from '../../../src/keeping/sealing/surveyKeys.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { saveSurvey } from '../../../src/keeping/storage/surveys.ts';
import { createBackUpState } from '../../../src/office/intake/backUpState.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems } from '../../../src/words/problems.ts';
import { aDatabase, filed, goodOf, someInterview, theWave } from '../../fixtures/aDevice.ts';
import { aSurvey } from '../../fixtures/aWave.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

learnProblems(officeProblems);
const now = instant('2026-11-22T09:00:00.000Z');
const words = 'oak river stone maple';
const other = id<'survey'>('other');

let officer: KeyPair;
let paper: KeyPair;
let keyFile: File;
beforeAll(async () => {
  [officer, paper] = [await newKeyPair(), await newKeyPair()];
  const text = new TextEncoder().encode(keyFileText({ ...officer, note: 'n' }));
  keyFile = new File([await sealWithPassphrase(words, text, 6)], 'key.age');
});

function keysOf(first: KeyPair, second: KeyPair): SurveyKeys {
  const set = { made: now, officer: first.recipient, paper: second.recipient, others: [], testSeal: '' };
  return { v: 1, sets: [{ ...set, fileOpened: now, paperOpened: now }] };
}

async function withKeys(keys: unknown = keysOf(officer, paper)): Promise<Database> {
  const database = await aDatabase();
  await filed(database, someInterview('waiting'));
  goodOf(await saveSetting(database, { survey: theWave.survey, wave: null }, 'keys', keys));
  return database;
}

async function aState(database: Database) {
  const files: File[] = [];
  const share: World['share'] = async (name, type, bytes) => {
    files.push(new File([bytes], name, { type }));
  };
  const state = createBackUpState(deviceOn(database, aWorld({ run: sealingRun, share })));
  await expect.poll(() => state.view.value.at).toBe('ready');
  return { state, files };
}

async function sealedBackup(): Promise<File> {
  const { state, files } = await aState(await withKeys());
  await state.make(null);
  return files[0] as File;
}

const errorsOf = (state: Awaited<ReturnType<typeof aState>>['state']) =>
  state.locked.view.value?.errors.map(({ field, text }) => `${field}: ${text}`).join() ?? '';

describe('a back-up of a survey with keys', () => {
  it('is sealed, and says so', async () => {
    const { state, files } = await aState(await withKeys());
    expect(state.view.value).toMatchObject({ all: { isSealed: true }, surveys: [{ isSealed: true }] });
    await state.make(theWave.survey);
    expect(files.map(({ name }) => name)).toEqual(['soundings-backup-residents-2026-11-22.age']);
    expect((await files[0]?.text())?.startsWith('age-encryption.org/v1\n')).toBe(true);
    expect(state.view.value).toMatchObject({ made: { isSealed: true } });
  });

  it('of everything is sealed only where every survey has keys', async () => {
    const database = await withKeys();
    goodOf(await saveSurvey(database, aSurvey({ id: other, title: 'Parks' })));
    const { state, files } = await aState(database);
    expect(state.view.value).toMatchObject({ all: { isSealed: false, without: ['Parks'] } });
    await state.make(null);
    await state.make(theWave.survey);
    expect(files.map(({ name }) => name.slice(-4))).toEqual(['.txt', '.age']);
  });

  it('is not made at all where the record of the keys cannot be read', async () => {
    const { state, files } = await aState(await withKeys({ v: 9 }));
    expect(state.view.value).toMatchObject({ problem: { kind: 'keysUnreadable' } });
    await state.make(null);
    expect([files, state.view.value]).toMatchObject([[], { problem: { kind: 'keysUnreadable' } }]);
  });
});

describe('a sealed back-up', () => {
  it('is restored with the paper key, or with the key file and its words', async () => {
    const file = await sealedBackup();
    for (const how of ['text', 'file'] as const) {
      const database = await aDatabase({ empty: true });
      const { state } = await aState(database);
      await state.choose(file);
      expect(state.locked.view.value).toMatchObject({ name: 'soundings-backup-2026-11-22.age', errors: [] });
      state.locked.chooseHow(how);
      if (how === 'text') await state.locked.giveText(paper.identity);
      else await state.locked.giveFile(keyFile, ` ${words} `);
      expect([state.locked.view.value, state.view.value.at]).toEqual([null, 'preview']);
      await state.confirm();
      // Kept under the keys that came along: what was restored is locked again.
      expect(await contentsOf(database)).toMatchObject({ ok: false, problem: { kind: 'locked' } });
      database.identities.set(theWave.survey, [paper.identity]);
      expect(goodOf(await contentsOf(database)).responses).toHaveLength(1);
    }
  });

  it('stays shut, and changes nothing, with a wrong key, wrong words, or no key', async () => {
    const database = await aDatabase({ empty: true });
    const { state } = await aState(database);
    await state.choose(await sealedBackup());
    await state.locked.giveFile(null, '');
    expect(errorsOf(state)).toContain('key-file: Choose the key file,key-words: Enter the words');
    await state.locked.giveFile(keyFile, 'oak river stone');
    expect(errorsOf(state)).toContain('key-words: These words do not open the key file.');
    await state.locked.giveFile(new File([''], 'none.age'), words);
    expect(errorsOf(state)).toContain('key-file: This key file is empty.');
    state.locked.chooseHow('text');
    await state.locked.giveText('');
    expect(errorsOf(state)).toContain('paper-key: Enter the key on the paper');
    await state.locked.giveText('hello');
    expect(errorsOf(state)).toContain('paper-key: This is no key');
    await state.locked.giveText((await newKeyPair()).identity);
    expect(errorsOf(state)).toContain('paper-key: This key does not open the file.');
    expect(goodOf(await contentsOf(database)).surveys).toEqual([]);
    state.locked.forget();
    expect([state.locked.view.value, state.view.value.at]).toEqual([null, 'ready']);
  });

  it('says of a key whose survey it is, where that is here', async () => {
    const [first, second] = [await newKeyPair(), await newKeyPair()];
    const database = await aDatabase({ empty: true });
    goodOf(await saveSurvey(database, aSurvey({ id: other, title: 'Parks' })));
    goodOf(await saveSetting(database, { survey: other, wave: null }, 'keys', keysOf(first, second)));
    const { state } = await aState(database);
    await state.choose(await sealedBackup());
    state.locked.chooseHow('text');
    await state.locked.giveText(second.identity);
    expect(errorsOf(state)).toContain('This key belongs to the survey “Parks”');
  });

  it('is told from a key file and from one that was cut or holds something else', async () => {
    const { state } = await aState(await aDatabase({ empty: true }));
    const problemOf = () => (state.view.value.at === 'ready' ? state.view.value.problem : null);
    await state.choose(keyFile);
    expect(problemOf()).toEqual({ kind: 'keyFileInstead' });
    const whole = new Uint8Array(await (await sealedBackup()).arrayBuffer());
    await state.choose(new File([whole.slice(0, -9)], 'cut.age'));
    await state.locked.giveText(paper.identity);
    expect(problemOf()).toMatchObject({ kind: 'damagedFile', what: 'sealed', cause: 'seal' });
    const hello = await sealTo([paper.recipient], new TextEncoder().encode('hello'));
    await state.choose(new File([hello], 'hello.age'));
    await state.locked.giveText(paper.identity);
    expect(problemOf()).toMatchObject({ kind: 'damagedFile', what: 'backup', cause: 'header' });
  });
});
