import { describe, expect, it } from 'vitest';
import { readBackCheck } from '../../../src/asking/survey/backCheck.ts';
import type { World } from '../../../src/core/world.ts';
import { newKeyPair, sealTo } from '../../../src/keeping/sealing/ageFile.ts';
import { recipientsOf } from '../../../src/keeping/sealing/surveyKeys.ts';
import { BACK_CHECK_SETTING, loadSetting, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { createBackChecksState } from '../../../src/office/backchecks/backChecksState.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems } from '../../../src/words/problems.ts';
import { goodOf, theWave } from '../../fixtures/aDevice.ts';
import { type AnOffice, aSealingOffice } from '../../fixtures/anOffice.ts';
import { KEY_WORDS, keyFileOf, settingWith } from '../../fixtures/aSupervisor.ts';
import { itWithAge, openedByAgeWithKeyFile } from '../../fixtures/publicAge.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

learnProblems(officeProblems);

const place = { survey: theWave.survey, wave: null };
const kept = async ({ database }: AnOffice) => goodOf(await loadSetting(database, place, BACK_CHECK_SETTING));

async function thePage({ device }: AnOffice) {
  const state = createBackChecksState(device, theWave.survey);
  await expect.poll(() => state.page.value.at).toBe('ready');
  await expect.poll(() => state.making.offered.value).not.toBe('');
  return state;
}

/** Makes a key with the words offered, saves its file, and goes on to trying it. */
async function made(office: AnOffice) {
  const state = await thePage(office);
  const words = state.making.offered.value;
  state.making.begin();
  await state.making.make();
  expect(state.making.step.value).toBe('keep');
  await state.making.saveKeyFile();
  state.making.showTry(true);
  return { state, words, file: office.files.at(-1) as File };
}

const said = ({ making }: Awaited<ReturnType<typeof thePage>>) =>
  making.asking.form.value.errors.map(({ field }) => field);

describe('the supervisor’s key', () => {
  it('is in use once its file, as it was saved, opened the test seal, and not before', async () => {
    const office = await aSealingOffice({ isLocked: true });
    const { state, words, file } = await made(office);
    expect([file.name, state.making.saved.value]).toEqual([
      'soundings-key-back-checks-residents-2026-11-22.age',
      file.name,
    ]);
    expect([await kept(office), state.making.offered.value === words]).toEqual([null, false]);
    await state.making.asking.giveFile(file, words);
    expect([state.making.step.value, state.done.value]).toEqual(['none', { what: 'key' }]);
    expect(await kept(office)).toMatchObject({ v: 2, days: null, keys: [{ recipient: expect.any(String) }] });
    // Switching it on is another matter, and the answers stay locked.
    expect([readBackCheck(await kept(office)), office.database.identities.size]).toEqual([null, 0]);
    expect(JSON.stringify(await office.database.settings.toArray())).not.toContain('AGE-SECRET-KEY');
    state.stop();
  });

  it('is not in use by other words, another key file, or a key of the answers', async () => {
    const office = await aSealingOffice();
    const { state, words, file } = await made(office);
    await state.making.asking.giveFile(null, '');
    expect(said(state)).toEqual(['key-file', 'key-words']);
    await state.making.asking.giveFile(file, `${words} more`);
    expect(said(state)).toEqual(['key-words']);
    for (const key of [await newKeyPair(), office.keys.officer]) {
      await state.making.asking.giveFile(await keyFileOf(key), KEY_WORDS);
      expect(said(state)).toEqual(['key-file']);
    }
    expect([state.making.step.value, await kept(office)]).toEqual(['try', null]);
    state.stop();
  });

  it('is forgotten where it is given up, left or reloaded before: its file then counts for nothing', async () => {
    const office = await aSealingOffice();
    const { state, words, file } = await made(office);
    state.making.giveUp();
    expect([state.making.step.value, state.making.saved.value]).toEqual(['none', null]);
    await state.making.asking.giveFile(file, words);
    expect(await kept(office)).toBeNull();
    state.stop();
  });

  it('wants words of one’s own to be long', async () => {
    const office = await aSealingOffice();
    const state = await thePage(office);
    state.making.begin();
    state.making.chooseWords('own');
    for (const [typed, problem] of [
      ['', 'missing'],
      ['short words', 'weak'],
    ] as const) {
      state.making.writeWords(typed);
      await state.making.make();
      expect(state.making.errors.value).toEqual([{ field: 'own-words', problem }]);
    }
    state.making.writeWords('these words are mine and long enough');
    await state.making.make();
    expect([state.making.step.value, state.making.ownWords.value]).toEqual(['keep', '']);
    state.stop();
  });

  it('is not made where it is stopped', async () => {
    let begun: () => void = () => undefined;
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const run: World['run'] = (job, input, watch) => {
      if ((input as { readonly what: string }).what !== 'makeKey') return sealingRun(job, input, watch);
      begun();
      return new Promise((_, refuse) =>
        watch?.signal?.addEventListener('abort', () => refuse(new DOMException('stopped', 'AbortError'))),
      );
    };
    const state = await thePage(await aSealingOffice({ run }));
    state.making.begin();
    const making = state.making.make();
    await isBegun;
    expect(state.making.isMaking.value).toBe(true);
    state.making.stopMaking();
    await making;
    expect([state.making.step.value, state.making.isMaking.value]).toEqual(['make', false]);
    state.stop();
  });

  it('switches asking on again where it was on before there were such keys', async () => {
    const office = await aSealingOffice();
    goodOf(await saveSetting(office.database, place, BACK_CHECK_SETTING, { days: 21 }));
    expect(readBackCheck(await kept(office))).toBeNull();
    const { state, ...given } = await made(office);
    await state.making.asking.giveFile(given.file, given.words);
    expect(readBackCheck(await kept(office))).toMatchObject({ days: 21 });
    state.stop();
  });

  it('takes the place of the one before, which stays named; keys of two tabs are both kept', async () => {
    const office = await aSealingOffice();
    const first = await newKeyPair();
    goodOf(await saveSetting(office.database, place, BACK_CHECK_SETTING, settingWith(28, first)));
    const [here, there] = [await made(office), await made(office)];
    for (const { state, words, file } of [here, there]) await state.making.asking.giveFile(file, words);
    const setting = (await kept(office)) as ReturnType<typeof settingWith>;
    expect(setting.keys.map(({ recipient }) => recipient)).toEqual([
      first.recipient,
      expect.any(String),
      readBackCheck(setting)?.recipient,
    ]);
    expect(new Set(setting.keys.map(({ recipient }) => recipient)).size).toBe(3);
    for (const { state } of [here, there]) state.stop();
  });

  itWithAge('is a key file as the public program age reads them, and none that opens an answer', async () => {
    const office = await aSealingOffice();
    const { state, words, file } = await made(office);
    await state.making.asking.giveFile(file, words);
    const recipient = (await kept(office)) as ReturnType<typeof settingWith>;
    const keyFile = new Uint8Array(await file.arrayBuffer());
    const contact = await sealTo([recipient.keys[0]?.recipient ?? ''], new TextEncoder().encode('a contact'));
    expect(openedByAgeWithKeyFile(contact, keyFile, words)).toBe('a contact');
    const answer = await sealTo(recipientsOf(office.keys.set), new TextEncoder().encode('an answer'));
    expect(() => openedByAgeWithKeyFile(answer, keyFile, words)).toThrow();
    state.stop();
  });
});
