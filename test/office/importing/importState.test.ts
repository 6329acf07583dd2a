import { describe, expect, it } from 'vitest';
import { councils } from '../../../src/counting/areas/councils.ts';
import { targetKey, targetOf } from '../../../src/keeping/imports/collectedEdits.ts';
import { isQuestion, recipeFile } from '../../../src/keeping/imports/collectedMapping.ts';
import { contentsOf } from '../../../src/keeping/storage/contents.ts';
import type { Database } from '../../../src/keeping/storage/database.ts';
import { responsesOf } from '../../../src/keeping/storage/responses.ts';
import { codeLines, withMeaning } from '../../../src/office/importing/importChoices.ts';
import {
  createImportState,
  type ImportState,
  importOn,
  isUnkept,
} from '../../../src/office/importing/importState.ts';
import { collectedJob } from '../../../src/workers/collectedJob.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { aWorld, deviceOn } from '../../fixtures/aWorld.ts';
import { lookAlike } from '../../fixtures/collected.ts';

const csv = lookAlike(60, 21);
const fileOf = (text: string, name = 'city.csv') => new File([text], name);

/** An import on a device whose worker is here. */
function anImport(database: Database): ImportState {
  const world = aWorld({
    run: async (_job, input, watch) =>
      structuredClone(await collectedJob(input, watch?.onProgress ?? (() => undefined))),
  });
  return createImportState(deviceOn(database, world));
}

const facts = {
  council: councils[0]?.code ?? null,
  surveyTitle: 'City survey',
  waveTitle: 'Online',
  from: '2026-09-01',
  to: '2026-09-30',
  mode: 'online',
  sample: 'open',
} as const;

/** From a chosen file to what was kept. */
async function broughtIn(state: ImportState, text: string, to = 'new'): Promise<void> {
  await state.choose(fileOf(text));
  state.goTo(to);
  await state.goOn();
  await state.goOn();
  state.changeFacts(facts);
  await state.goOn();
  await state.keep();
}

describe('an import', () => {
  it('keeps nothing before its last step, then a survey, a wave, its questions, the responses and the recipe', async () => {
    const database = await aDatabase({ empty: true });
    const state = anImport(database);
    await state.choose(fileOf(csv));
    expect(state.step.value.at).toBe('contents');
    await state.goOn();
    await state.goOn();
    await state.goOn();
    expect(state.faults.value.map(({ field }) => field)).toEqual([
      'council',
      'survey-title',
      'wave-title',
      'from',
      'to',
      'mode',
      'sample',
    ]);
    state.changeFacts({ ...facts, to: '2026-08-01' });
    await state.goOn();
    expect(state.faults.value).toEqual([{ field: 'to', wrong: 'reversed' }]);
    state.changeFacts(facts);
    await state.goOn();
    expect(state.step.value).toMatchObject({ at: 'check', read: { unanswered: 0 } });
    expect(goodOf(await contentsOf(database))).toMatchObject({ surveys: [], waves: [], responses: [] });
    await state.keep();
    const kept = goodOf(await contentsOf(database));
    expect(kept).toMatchObject({
      surveys: [{ title: 'City survey', wardList: { wards: { length: 6 } } }],
      waves: [{ title: 'Online', mode: 'online', sample: 'open' }],
      settings: [{ name: 'importRecipe' }],
    });
    expect(kept.responses).toHaveLength(60);
    expect(kept.responses[0]?.design.area?.code).toMatch(/^[1-6]$/);
    await state.undo();
    expect(goodOf(await contentsOf(database))).toMatchObject({
      surveys: [],
      waves: [],
      responses: [],
      settings: [],
    });
    expect(state.step.value).toMatchObject({ at: 'choose', undone: true });
  });

  it('knows the very file again, and offers what was said of its columns to the next', async () => {
    const database = await aDatabase({ empty: true });
    const state = anImport(database);
    await broughtIn(state, csv);
    await state.choose(fileOf(csv));
    await state.goOn();
    expect(state.step.value).toMatchObject({ at: 'choose', stop: { kind: 'alreadyHere', wave: 'Online' } });
    await state.choose(fileOf(lookAlike(30, 22), 'next.csv'));
    expect(state.opened.value?.recipes.map(({ file }) => file)).toEqual(['city.csv']);
    expect(state.recipe.value).toBe(state.opened.value?.recipes[0]?.digest);
    await state.choose(fileOf('a,b\n1,2\n2,1\n', 'other.csv'));
    expect(state.opened.value?.recipes).toEqual([]);
  });

  it('remembers what its column of modes says, and keeps the mode with each answer', async () => {
    const database = await aDatabase({ empty: true });
    const state = anImport(database);
    const rows = (seed: number) =>
      Array.from({ length: 30 }, (_, at) => `${1 + ((at + seed) % 3)},${at % 5}`);
    await state.choose(fileOf(`how,q\n${rows(0).join('\n')}\n`));
    await state.goOn();
    state.columns.openColumn('how');
    state.columns.changeUse('mode');
    await state.goOn();
    expect(state.columns.faults.value).toEqual([{ kind: 'noMode', column: 'how' }]);
    const open = state.columns.open.value;
    if (open === null) throw new RangeError('a column is open');
    expect(codeLines(open, undefined).map(({ means }) => means?.value)).toEqual([
      'mode 0',
      'mode 0',
      'mode 0',
    ]);
    const places = ['mode 3', 'mode 2', 'mode 0'];
    state.columns.change({
      ...open,
      codes: open.codes.map((code, at) => withMeaning(code, places[at] ?? '', undefined)),
    });
    state.columns.close();
    await state.goOn();
    state.changeFacts(facts);
    await state.goOn();
    await state.keep();
    const { responses } = goodOf(await contentsOf(database));
    const modes = responses
      .toSorted((one, other) => one.number - other.number)
      .map(({ design }) => Object.values(design.modes)[0]);
    expect(modes.slice(0, 4)).toEqual(['telephone', 'postal', 'online', 'telephone']);
    const next = ['4,1', ...rows(1)];
    await state.choose(fileOf(`how,q\n${next.join('\n')}\n`, 'next.csv'));
    await state.goOn();
    expect(state.columns.added.value).toEqual([{ column: 'how', codes: ['4'] }]);
    expect(targetOf(state.columns.mapping.value, 'how')).toMatchObject({
      to: 'mode',
      codes: [{ code: 3 }, { code: 2 }, { code: 0 }, { found: '4', code: 0 }],
    });
  });

  it('marks everything of a new survey as simulated where its answers are made up, and offers it to no real file', async () => {
    const database = await aDatabase({ empty: true });
    const state = anImport(database);
    await state.choose(fileOf(csv));
    await state.goOn();
    await state.goOn();
    state.changeFacts({ ...facts, isMadeUp: true });
    await state.goOn();
    await state.keep();
    const { surveys, waves, responses } = goodOf(await contentsOf(database));
    expect([...surveys, ...waves, ...responses].every(({ simulated }) => simulated)).toBe(true);
    expect(responses).toHaveLength(60);
    await state.choose(fileOf(lookAlike(30, 22), 'next.csv'));
    const { step } = state;
    expect(step.value).toMatchObject({ at: 'contents' });
    expect(JSON.stringify(state.opened.value?.destinations ?? [])).not.toContain('City survey');
  });

  it('takes a column for a question of its name only where that has all its answers', async () => {
    const mapped = async (cells: readonly string[]) => {
      const rows = Array.from({ length: 60 }, (_, i) => `${(i % 5) + 1},${cells[i % cells.length]}`);
      const state = anImport(await aDatabase({ empty: true }));
      await state.choose(fileOf(`satisfied,tenure\n${rows.join('\n')}\n`));
      await state.goOn();
      return targetOf(state.columns.mapping.value, 'tenure');
    };
    const bank = await mapped(['Owned outright', 'Rented from the council']);
    expect(bank).toMatchObject({ id: 'tenure', isKnown: true });
    expect(await mapped(['Freehold', 'Leasehold'])).toMatchObject({ isKnown: false });
  });

  it('adds to a wave that is here only answers to its questions, and takes back only those', async () => {
    const database = await aDatabase({ empty: true });
    const state = anImport(database);
    await broughtIn(state, csv);
    const wave = goodOf(await contentsOf(database)).waves[0]?.id ?? '';
    await broughtIn(state, lookAlike(40, 23), `wave-${wave}`);
    expect(state.step.value).toMatchObject({ at: 'kept', responses: 40 });
    expect(goodOf(await responsesOf(database, wave))).toHaveLength(100);
    await state.undo();
    expect(goodOf(await responsesOf(database, wave))).toHaveLength(60);
    await state.choose(fileOf('strange,other\n1,2\n2,1\n'));
    state.goTo(`wave-${wave}`);
    await state.goOn();
    expect(state.columns.mapping.value.targets).toEqual([]);
    state.columns.choose('strange');
    state.columns.treat('choice');
    await state.goOn();
    expect(state.columns.faults.value).toEqual([{ kind: 'ownQuestion', column: 'strange' }]);
  });

  it('refuses what is no file of answers, and a recipe that is none or is for other columns', async () => {
    const database = await aDatabase({ empty: true });
    const state = anImport(database);
    await state.choose(fileOf('one column\n1\n'));
    expect(state.step.value).toMatchObject({ at: 'choose', stop: { kind: 'oneColumn' } });
    await state.choose(fileOf(csv));
    await state.goOn();
    const recipe = recipeFile(state.columns.mapping.value);
    state.back();
    await state.loadRecipe(fileOf('{}'));
    expect(state.recipeTrouble.value).toEqual({ kind: 'badRecipe' });
    await state.loadRecipe(fileOf(recipe, 'mine.json'));
    expect([state.recipeTrouble.value, state.recipe.value, state.loadedRecipe.value]).toEqual([
      null,
      'file',
      'mine.json',
    ]);
    await state.choose(fileOf('a,b\n1,2\n2,1\n'));
    await state.loadRecipe(fileOf(recipe));
    expect(state.recipeTrouble.value).toMatchObject({ kind: 'otherColumns' });
  });

  it('is not begun anew when the officer goes back and on', async () => {
    const state = anImport(await aDatabase({ empty: true }));
    await state.choose(fileOf(csv));
    await state.goOn();
    state.columns.openColumn('q1_01');
    const open = state.columns.open.value;
    if (open === null || !isQuestion(open)) throw new Error('q1_01 is a question');
    state.columns.change({ ...open, text: 'In other words' });
    state.columns.close();
    state.back();
    await state.goOn();
    const texts = state.columns.mapping.value.targets.filter(isQuestion).map(({ text }) => text);
    expect(texts).toContain('In other words');
    expect(targetKey(open)).toBe('q1_01');
  });

  it('says that a file could not be read where the worker fails', async () => {
    const state = createImportState(deviceOn(await aDatabase({ empty: true })));
    await state.choose(fileOf(csv));
    expect(state.step.value).toMatchObject({ at: 'choose', stop: { kind: 'notRead' } });
  });

  it('goes on where it was left on this device, and begins anew once it is over', async () => {
    const database = await aDatabase({ empty: true });
    const world = aWorld({
      run: async (_job, input, watch) =>
        structuredClone(await collectedJob(input, watch?.onProgress ?? (() => undefined))),
    });
    const device = deviceOn(database, world);
    const state = importOn(device);
    await state.choose(fileOf(csv));
    expect([importOn(device), isUnkept(state.step.value)]).toEqual([state, false]);
    await state.goOn();
    expect([importOn(device), isUnkept(state.step.value)]).toEqual([state, true]);
    expect(importOn(deviceOn(database, world))).not.toBe(state);
    await state.goOn();
    state.changeFacts(facts);
    await state.goOn();
    await state.keep();
    expect(state.step.value.at).toBe('kept');
    expect(importOn(device)).not.toBe(state);
  });
});
