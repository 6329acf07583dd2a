import { describe, expect, it } from 'vitest';
import { createRecipesState } from '../../../src/office/results/recipesState.ts';
import { comparedLines, newsText, recipeFacts, sameText } from '../../../src/office/results/recipesView.ts';
import { createResultsState } from '../../../src/office/results/resultsState.ts';
import { createWeightsState } from '../../../src/office/results/weightsState.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const noAddress = { read: () => '', replace: () => undefined };
const wave = sample.waves[0].id;

describe('recipes of weights', { timeout: 60_000 }, () => {
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
    expect(sameText(usual)).toBe('Made again now, the weights are the same.');
    expect(recipeFacts(usual).join(' ')).toContain('Kept on 22 November 2026 by Soundings test');
    expect(newsText(state.news.value)).toBe('Kept as “Usual”.');
    const { results } = await settled(createResultsState(device, { wave }, noAddress).page);
    expect(results.everyone[0]?.note.made?.recipe).toBe('Usual (2026-11-22)');
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
    expect([one.news.value, other.news.value].map((news) => newsText(news)).toSorted()).toEqual(
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

  it('travel as a file, and say what is other where they arrive', async () => {
    const files: Uint8Array<ArrayBuffer>[] = [];
    const share = async (_name: string, _type: string, file: Uint8Array<ArrayBuffer>) => {
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
