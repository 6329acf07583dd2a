import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { newKeyPair } from '../../../src/keeping/sealing/ageFile.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { keysKey } from '../../../src/keeping/storage/databaseName.ts';
import { addResponses, responsesOf } from '../../../src/keeping/storage/responses.ts';
import { saveSetting } from '../../../src/keeping/storage/settings.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import type { KeysPage } from '../../../src/office/keys/keysGround.ts';
import { createKeysState, type KeysState, type KeysStep } from '../../../src/office/keys/keysState.ts';
import { keysErrors } from '../../../src/office/keys/keysText.ts';
import { keysView } from '../../../src/office/keys/keysView.ts';
import { officeProblems } from '../../../src/words/officeProblems.ts';
import { learnProblems } from '../../../src/words/problems.ts';
import { aDatabase, goodOf, theWave } from '../../fixtures/aDevice.ts';
import { contactsAsked } from '../../fixtures/aSupervisor.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { wishesAsked } from '../../fixtures/aWish.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { storedText } from '../../fixtures/sealedSurvey.ts';
import { sealingRun } from '../../fixtures/sealingRun.ts';

learnProblems(officeProblems);

/** The page once it says this. */
async function pageWhen(state: KeysState, isSo: (page: KeysPage) => boolean): Promise<KeysPage> {
  return new Promise((resolve) => {
    state.page.subscribe((page) => {
      if (page.at === 'ready' && isSo(page.value)) resolve(page.value);
    });
  });
}

async function opened(database: Database, more: Partial<World> = {}) {
  const files: File[] = [];
  const share: World['share'] = async (name, type, bytes) => {
    files.push(new File([bytes], name, { type }));
  };
  const state = createKeysState(
    deviceOn(database, aWorld({ run: sealingRun, share, ...more })),
    theWave.survey,
  );
  await pageWhen(state, () => true);
  await expect.poll(() => state.offered.value).not.toBe('');
  const stepOf = (): KeysStep | null =>
    state.page.value.at === 'ready' ? state.step(state.page.value.value) : null;
  return { state, files, stepOf };
}

/** Makes keys with the words offered, and saves the file. */
async function made(database: Database) {
  const { state, files, stepOf } = await opened(database);
  const words = state.offered.value;
  await state.make();
  await pageWhen(state, ({ keys }) => keys.sets.length > 0);
  await state.saveKeyFile();
  const paper = state.fresh.value?.paperKey ?? '';
  return { state, stepOf, words, paper, file: files[0] as File };
}

const problems = (state: KeysState) =>
  state.errors.value.map(({ field, problem }) => [
    field,
    typeof problem === 'string' ? problem : problem.kind,
  ]);

describe('the keys of a survey', () => {
  it('are in use when the file as it was saved and the paper have each opened the test seal', async () => {
    const { state, stepOf, words, paper, file } = await made(await aDatabase());
    expect(stepOf()).toBe('keep');
    expect([file.name, state.saved.value]).toEqual(['soundings-key-residents-2026-11-22.age', file.name]);
    state.showTries(true);
    expect(stepOf()).toBe('try');
    await state.tryPaper(paper.toLowerCase());
    await pageWhen(state, ({ keys }) => keys.sets[0]?.paperOpened !== null);
    expect([stepOf(), state.opened.value]).toEqual(['try', 'paper']);
    await state.tryFile(file, words);
    const page = await pageWhen(state, (now) => keysView(now).standing === 'inUse');
    expect([stepOf(), state.fresh.value]).toEqual(['inUse', null]);
    expect(keysView(page).earlier).toEqual([]);
    state.leave();
  });

  it('take the place of others once both were tried; until then those stay in use', async () => {
    const database = await aDatabase();
    const old = await made(database);
    await old.state.tryPaper(old.paper);
    await old.state.tryFile(old.file, old.words);
    const before = keysView(await pageWhen(old.state, (page) => keysView(page).standing === 'inUse'));
    old.state.leave();
    const { state, files, stepOf } = await opened(database);
    const words = state.offered.value;
    state.renew(true);
    expect(stepOf()).toBe('make');
    await state.make();
    const between = keysView(await pageWhen(state, ({ keys }) => keys.sets.length === 2));
    expect(between.used).toEqual(before.used);
    await state.saveKeyFile();
    const paper = state.fresh.value?.paperKey ?? '';
    await state.tryPaper(old.paper);
    expect(problems(state)).toEqual([['paper-key', 'wrongKey']]);
    await state.tryFile(files[0] as File, words);
    expect(keysView(await pageWhen(state, ({ keys }) => keys.sets[1]?.fileOpened !== null)).used).toEqual(
      before.used,
    );
    // Held before the camera.
    expect(await state.scanned(paper)).toBe(true);
    const after = keysView(await pageWhen(state, (page) => keysView(page).untried === null));
    expect(after.used?.set.officer).toBe(between.untried?.officer);
    expect(after.earlier).toEqual([before.used?.set]);
    state.leave();
  });

  it('seal what lies here of the survey as soon as they are in use, and open it until the tab is reloaded', async () => {
    const database = await aDatabase();
    const said = [1, 2].map((place) => aResponse(place, { q1: { value: place } }));
    goodOf(await addResponses(database, { responses: said }, merge));
    const { state, words, paper, file } = await made(database);
    state.showTries(true);
    await state.tryFile(file, words);
    expect(await storedText(database)).toContain('answers');
    await state.tryPaper(paper);
    expect(await storedText(database)).not.toContain('answers');
    expect(goodOf(await responsesOf(database, theWave.id))).toEqual(said);
    database.identities.clear();
    expect(await responsesOf(database, theWave.id)).toMatchObject({ problem: { kind: 'locked' } });
    state.leave();
  });

  it('are not tried by what opened others, in whose place another tab made them meanwhile', async () => {
    const database = await aDatabase();
    const there = await opened(database);
    const run: World['run'] = async (job, input, ...more) => {
      const came = await sealingRun(job, input, ...more);
      if ((input as { readonly what: string }).what !== 'open') return came;
      await there.state.beginAgain();
      await there.state.make();
      return came;
    };
    const { state, files } = await opened(database, { run });
    const words = state.offered.value;
    await state.make();
    const before = await pageWhen(state, ({ keys }) => keys.sets.length > 0);
    await state.saveKeyFile();
    state.showTries(true);
    await state.tryFile(files[0] as File, words);
    expect(problems(state)).toEqual([['key-file', 'otherKey']]);
    const [set, ...others] = (await pageWhen(state, ({ keys }) => keys.sets[0]?.made !== undefined)).keys
      .sets;
    expect(set?.officer).not.toBe(before.keys.sets[0]?.officer);
    expect([set?.fileOpened, others, state.opened.value]).toEqual([null, [], null]);
    for (const one of [state, there.state]) one.leave();
  });

  it('are not tried with the wrong words, the wrong key, or each other', async () => {
    const { state, paper, words, file } = await made(await aDatabase());
    state.showTries(true);
    await state.tryFile(null, ' ');
    expect(problems(state)).toEqual([
      ['key-file', 'missing'],
      ['key-words', 'missing'],
    ]);
    await state.tryFile(file, 'some other words here');
    expect(problems(state)).toEqual([['key-words', 'wrongPassphrase']]);
    await state.tryFile(new File(['hello'], 'hello.txt'), words);
    expect(problems(state)).toEqual([['key-file', 'notAKeyFile']]);
    await state.tryPaper('');
    expect(problems(state)).toEqual([['paper-key', 'missing']]);
    await state.tryPaper((await newKeyPair()).identity);
    expect(problems(state)).toEqual([['paper-key', 'wrongKey']]);
    await state.tryPaper(paper.slice(0, -1));
    expect(problems(state)).toEqual([['paper-key', 'notAKey']]);
    expect(keysErrors(state.errors.value).map(({ text }) => text)[0]).toContain('a letter in it is wrong');
    expect(state.page.value).toMatchObject({
      value: { keys: { sets: [{ fileOpened: null, paperOpened: null }] } },
    });
    state.leave();
  });

  it('keep nothing private in the store, and are forgotten when the page is left', async () => {
    const database = await aDatabase();
    const { state, paper, words } = await made(database);
    const kept = JSON.stringify(await database.settings.toArray());
    expect(kept).toContain('age1');
    expect([kept.includes(paper), kept.includes(words), kept.includes('SECRET')]).toEqual([
      false,
      false,
      false,
    ]);
    state.leave();
    expect(state.fresh.value).toBe(null);
    const { state: again, stepOf } = await opened(database);
    expect([stepOf(), again.fresh.value]).toEqual(['try', null]);
    await again.beginAgain();
    await pageWhen(again, ({ keys }) => keys.sets.length === 0);
    expect(stepOf()).toBe('make');
    again.leave();
  });

  it('take another officer’s key once, when it is one', async () => {
    const { state, words, paper, file } = await made(await aDatabase());
    await state.tryPaper(paper);
    await pageWhen(state, ({ keys }) => keys.sets[0]?.paperOpened !== null);
    await state.tryFile(file, words);
    await pageWhen(state, (now) => keysView(now).standing === 'inUse');
    const { recipient } = await newKeyPair();
    expect(await state.addOther(' ', '')).toBe(false);
    expect(await state.addOther('Ann', recipient.slice(0, -1))).toBe(false);
    expect(problems(state)).toEqual([['other-key', 'notAKey']]);
    expect(await state.addOther('Ann', ` ${recipient}\n`)).toBe(true);
    await pageWhen(state, ({ keys }) => keys.sets[0]?.others[0]?.recipient === recipient);
    expect(await state.addOther('Ann', recipient)).toBe(false);
    expect(problems(state)).toEqual([['other-key', 'known']]);
    state.leave();
  });

  it('take no key of contacts or wishes in: it would open answers too', async () => {
    const database = await aDatabase();
    const own = [
      await contactsAsked(database),
      ...(await wishesAsked(database, ['council', 'draw'])).values(),
    ];
    const { state } = await made(database);
    for (const { recipient } of own) {
      expect(await state.addOther('Supervisor', recipient)).toBe(false);
      expect(problems(state)).toEqual([['other-key', 'apart']]);
    }
    expect(keysErrors(state.errors.value)[0]?.text).toContain('join names to answers');
    state.leave();
  });

  it('want words of one’s own to be long', async () => {
    const { state } = await opened(await aDatabase());
    state.chooseWords('own');
    await state.make();
    expect(problems(state)).toEqual([['own-words', 'missing']]);
    state.writeWords('short');
    await state.make();
    expect(problems(state)).toEqual([['own-words', 'weak']]);
    expect(state.fresh.value).toBe(null);
    state.leave();
  });

  it('are not made when it is stopped', async () => {
    const database = await aDatabase();
    const { state } = await opened(database, {
      run: (job, input, watch) => {
        if ((input as { readonly what: string }).what !== 'makeKeys') return sealingRun(job, input, watch);
        return new Promise((_, reject) => {
          watch?.signal?.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
        });
      },
    });
    const making = state.make();
    await expect.poll(() => state.work.value).toBe('making');
    state.stop();
    await making;
    const kept = await database.settings.get(keysKey(theWave.survey));
    expect([state.work.value, state.fresh.value, kept]).toEqual([null, null, undefined]);
    state.leave();
  });

  it('whose record cannot be read are not made anew over it', async () => {
    const database = await aDatabase();
    goodOf(await saveSetting(database, { survey: theWave.survey, wave: null }, 'keys', { v: 2 }));
    const state = createKeysState(deviceOn(database, aWorld({ run: sealingRun })), theWave.survey);
    await expect.poll(() => state.page.value).toMatchObject({ problem: { kind: 'keysUnreadable' } });
    state.leave();
  });
});
