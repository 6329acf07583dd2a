import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { addResponses } from '../../../src/keeping/storage/responses.ts';
import { merge } from '../../../src/keeping/transfer/merge.ts';
import { createRecipesState } from '../../../src/office/results/recipesState.ts';
import {
  comparedLines,
  fixedText,
  newsText,
  recipeFacts,
  sameText,
} from '../../../src/office/results/recipesView.ts';
import { createResultsState } from '../../../src/office/results/resultsState.ts';
import { createTargetsState } from '../../../src/office/results/targetsState.ts';
import type { TriedRecipe } from '../../../src/office/results/triedRecipes.ts';
import { createWeightsState } from '../../../src/office/results/weightsState.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSampleDevice, settled, wholeSample } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const noAddress = { read: () => '', replace: () => undefined };
const wave = sample.waves[0].id;

type SampleDevice = Awaited<ReturnType<typeof aSampleDevice>>['device'];

/** Brings targets of sex in, in the place of those that were there. */
async function bringSexes(device: SampleDevice, female: number): Promise<void> {
  const state = createTargetsState(device, { wave });
  await settled(state.page);
  const rows = ['variable,category,share,source,date', `sex,Female,${female}%,A register,2021-03-21`];
  state.open('sex.csv', new TextEncoder().encode([...rows, `sex,Male,${100 - female}%,,`].join('\n')));
  await state.keep();
  expect(state.errors.value).toEqual([]);
}

async function onlyRecipe(device: SampleDevice): Promise<TriedRecipe> {
  const [first] = (await settled(createRecipesState(device, { wave }).page)).recipes;
  if (first === undefined) throw new RangeError('a recipe is kept');
  return first;
}

/** What stands of weights in the note under the tables. */
async function noteNow(device: SampleDevice) {
  const { results } = await settled(createResultsState(device, { wave }, noAddress).page);
  return results.everyone[0]?.note.made;
}

async function weightsNow(device: SampleDevice): Promise<readonly number[]> {
  return [...(await settled(createWeightsState(device, { wave }).page)).weights.perResponse];
}

describe('recipes of weights', { timeout: 60_000 }, () => {
  it('give the weights of before again, to the last bit, after the targets changed or were taken away', async () => {
    const { device } = await aSampleDevice();
    await bringSexes(device, 60);
    const weights = createWeightsState(device, { wave });
    await settled(weights.page);
    await weights.save(['age', 'own:sex'], { low: '0.2', high: '5' });
    const before = await weightsNow(device);
    const state = createRecipesState(device, { wave });
    await settled(state.page);
    await state.keep('Register');
    await bringSexes(device, 55);
    const changed = await onlyRecipe(device);
    expect(changed.changes).toEqual([{ kind: 'targets', margin: 'own:sex' }]);
    expect(fixedText(changed)).toBe(
      'With the targets that it was kept with they are the same to the last digit.',
    );
    expect(await noteNow(device)).toMatchObject({ recipe: 'Register (2026-11-22)', otherTargets: true });
    expect(await weightsNow(device)).not.toEqual(before);
    // In another tab, which was opened after.
    const other = createRecipesState(device, { wave });
    await settled(other.page);
    await other.use('Register', true);
    expect(await weightsNow(device)).toEqual(before);
    const note = await noteNow(device);
    expect([note?.recipe, note?.otherTargets]).toEqual(['Register (2026-11-22)', undefined]);
    expect((await onlyRecipe(device)).isInUse).toBe(true);
    const targets = createTargetsState(device, { wave });
    await settled(targets.page);
    await targets.remove('own:sex');
    const gone = await onlyRecipe(device);
    expect([gone.changes, gone.fixed?.isToTheBit]).toEqual([[{ kind: 'noMargin', margin: 'own:sex' }], true]);
    expect(await weightsNow(device)).toEqual(before);
    // The form matches what is here.
    const form = createWeightsState(device, { wave });
    await settled(form.page);
    await form.save(['age'], { low: '0.2', high: '5' });
    expect((await settled(form.page)).choices.fixedTargets).toBeUndefined();
  });

  it('give the same weights to the last bit where the same answers came in another order, and say where some came after', async () => {
    const files: Uint8Array<ArrayBuffer>[] = [];
    const share: World['share'] = async (_name: string, _type: string, file: Uint8Array<ArrayBuffer>) => {
      files.push(file);
    };
    const here = createRecipesState((await aSampleDevice({ share }, wholeSample)).device, { wave });
    await settled(here.page);
    await here.keep('Usual');
    await here.download('Usual');
    const [file] = files;
    if (file === undefined) throw new RangeError('a file was handed over');
    const late = sample.responses.filter((_, at) => at % 3 === 0).toReversed();
    const early = sample.responses.filter((_, at) => at % 3 !== 0).toReversed();
    const { device, database } = await aSampleDevice({}, [early]);
    const there = createRecipesState(device, { wave });
    await settled(there.page);
    await there.open(file);
    const [fewer] = (await settled(there.page)).recipes;
    expect([fewer?.isToTheBit, fewer?.changes?.map(({ kind }) => kind)]).toEqual([false, ['responses']]);
    const { survey, waves, questionnaires } = sample;
    goodOf(
      await addResponses(database, { surveys: [survey], waves, questionnaires, responses: late }, merge),
    );
    expect(await onlyRecipe(device)).toMatchObject({ isToTheBit: true, changes: [] });
  });

  it('are kept, name the note under tables, and give the same weights again', async () => {
    const { device } = await aSampleDevice();
    const state = createRecipesState(device, { wave });
    await settled(state.page);
    await state.keep('Usual');
    const { recipes } = await settled(state.page);
    expect(recipes.map(({ kept, isInUse, changes }) => ({ name: kept.name, isInUse, changes }))).toEqual([
      { name: 'Usual', isInUse: true, changes: [] },
    ]);
    const [usual] = recipes;
    if (!usual) throw new RangeError('a recipe is kept');
    expect(sameText(usual)).toBe('Made again now, the weights are the same to the last digit.');
    expect([usual.isToTheBit, usual.fixed, fixedText(usual)]).toEqual([true, null, null]);
    expect(recipeFacts(usual).join(' ')).toContain('Kept on 22 November 2026 by Soundings test');
    expect(newsText(state.news.value, [])).toBe('Kept as “Usual”.');
    const { results } = await settled(createResultsState(device, { wave }, noAddress).page);
    const { recipe: named, otherTargets } = results.everyone[0]?.note.made ?? {};
    expect([named, otherTargets]).toEqual(['Usual (2026-11-22)', undefined]);
  });

  it('are all kept where two tabs keep some at the same time, each under a name of its own', async () => {
    const { device } = await aSampleDevice();
    const [one, other] = [createRecipesState(device, { wave }), createRecipesState(device, { wave })];
    await Promise.all([settled(one.page), settled(other.page)]);
    await Promise.all([one.keep('Usual'), other.keep('usual')]);
    const { recipes } = await settled(createRecipesState(device, { wave }).page);
    const names = recipes.map(({ kept }) => kept.name);
    expect(names).toHaveLength(2);
    expect(new Set(names.map((name) => name.toLowerCase()))).toEqual(new Set(['usual', 'usual (2)']));
    expect([one.news.value, other.news.value].map((news) => newsText(news, [])).toSorted()).toEqual(
      names.map((name) => `Kept as “${name}”.`).toSorted(),
    );
  });

  it('are compared, used, renamed and deleted', async () => {
    const { device } = await aSampleDevice();
    const state = createRecipesState(device, { wave });
    await settled(state.page);
    await state.keep('Usual');
    const weights = createWeightsState(device, { wave });
    await settled(weights.page);
    await weights.save(['sex'], { low: '0.5', high: '2' });
    const again = createRecipesState(device, { wave });
    expect((await settled(again.page)).recipes[0]?.isInUse).toBe(false);
    await again.keep('usual');
    const { recipes } = await settled(again.page);
    expect(recipes.map(({ kept }) => kept.name)).toEqual(['Usual', 'usual (2)']);
    expect(recipes.map(({ changes }) => changes)).toEqual([[], []]);
    const [one, other] = recipes;
    if (!one || !other) throw new RangeError('two recipes are kept');
    const lines = comparedLines(one, other);
    expect(lines[0]?.cells[0]).toBe('Design effect of weighting (Kish)');
    expect(lines[2]?.cells[3]).toMatch(/^[+−][\d.]+ points?$/);
    expect(lines.at(-1)?.cells[1]).toMatch(/^\d+\.\d% \(.*base [\d,]+, effective base [\d,]+\)$/);
    expect(lines.at(-1)?.cells[3]).toMatch(/points$/);
    await again.use('Usual');
    expect((await settled(again.page)).recipes.map(({ isInUse }) => isInUse)).toEqual([true, false]);
    expect((await settled(createWeightsState(device, { wave }).page)).choices.margins).toEqual([
      'age',
      'sex',
      'area',
      'stratum',
    ]);
    await again.rename('Usual', 'Main');
    await again.remove('usual (2)');
    expect((await settled(again.page)).recipes.map(({ kept }) => kept.name)).toEqual(['Main']);
  });

  it('are taken over from another wave, weight this one, and are offered no more', async () => {
    const { device } = await aSampleDevice();
    const before = createRecipesState(device, { wave });
    await settled(before.page);
    await before.keep('Usual');
    const next = createRecipesState(device, { wave: sample.waves[1].id });
    const { others, recipes } = await settled(next.page);
    expect([others.map(({ wave: of, kept }) => `${kept.name} of ${of.id}`), recipes]).toEqual([
      [`Usual of ${wave}`],
      [],
    ]);
    const [usual] = others;
    if (usual === undefined) throw new RangeError('a recipe is offered');
    await next.takeOver(usual);
    const taken = await settled(next.page);
    // Both waves are weighted in the usual way.
    expect([newsText(next.news.value, taken.recipes), newsText(next.news.value, [])]).toEqual([
      'Kept here as “Usual”.',
      'Kept here as “Usual”. It is not in use yet.',
    ]);
    expect([taken.others, taken.recipes.map(({ kept }) => kept.traces)]).toEqual([[], [usual.kept.traces]]);
    await next.use('Usual');
    expect((await settled(next.page)).recipes[0]?.isInUse).toBe(true);
    expect((await settled(before.page)).others).toEqual([]);
  });

  it('travel as a file, and say what is other where they arrive', async () => {
    const files: Uint8Array<ArrayBuffer>[] = [];
    const share: World['share'] = async (_name: string, _type: string, file: Uint8Array<ArrayBuffer>) => {
      files.push(file);
    };
    const here = createRecipesState((await aSampleDevice({ share })).device, { wave });
    await settled(here.page);
    await here.keep('Usual');
    await here.download('Usual');
    const [file] = files;
    if (!file) throw new RangeError('a file was handed over');
    const there = createRecipesState((await aSampleDevice()).device, { wave });
    await settled(there.page);
    await there.open(file);
    const [loaded] = (await settled(there.page)).recipes;
    expect(loaded?.changes).toEqual([]);
    const otherWave = createRecipesState((await aSampleDevice()).device, { wave: sample.waves[1].id });
    await settled(otherWave.page);
    await otherWave.open(file);
    const [elsewhere] = (await settled(otherWave.page)).recipes;
    if (!elsewhere) throw new RangeError('the recipe is there');
    expect(elsewhere.changes?.length).toBeGreaterThan(0);
    expect(sameText(elsewhere)).toContain('Made again now, the weights are others, because');
    for (const bad of ['{', '[]', '{"soundings":"weighting recipe","v":1}', 'null']) {
      await there.open(new TextEncoder().encode(bad));
      expect(there.news.value).toEqual({ did: 'notARecipe' });
    }
    expect((await settled(there.page)).recipes).toHaveLength(1);
  });
});
