import { describe, expect, it } from 'vitest';
import { createResultsState } from '../../../src/office/results/resultsState.ts';
import { createTargetsState } from '../../../src/office/results/targetsState.ts';
import { createWeightsState } from '../../../src/office/results/weightsState.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const noAddress = { read: () => '', replace: () => undefined };
const wave = sample.waves[0].id;
const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

async function aState() {
  const { device } = await aSampleDevice();
  const state = createTargetsState(device, { wave });
  const page = await settled(state.page);
  return { device, state, page };
}

/** Half and half of each sex in two ages: a table of cells for the sample council. */
function cells(young = 0.35): Uint8Array {
  const older = 0.5 - young;
  return bytes(
    'variable,category,variable 2,category 2,share,source,date',
    ...['Female', 'Male'].flatMap((sex) => [
      `sex,${sex},landline,Yes,${young},A register,2021-03-21`,
      `sex,${sex},landline,No,${older},,`,
    ]),
  );
}

describe('targets from a file', { timeout: 30_000 }, () => {
  it('can be about each question with one answer', async () => {
    const { page } = await aState();
    expect(page.columns.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['age_band', 'sex', 'design:area']),
    );
    expect(page.own).toEqual([]);
  });

  it('are matched by name, kept with the survey, and weighted to when they are chosen', async () => {
    const { device, state } = await aState();
    state.open('sex.csv', bytes('variable,category,share', 'Gender,Female,60%', 'Gender,Male,40%'));
    expect(state.errors.value).toEqual([]);
    expect(state.read.value?.tables[0]?.variables[0]?.column?.id).toBe('sex');
    await state.keep();
    expect(state.errors.value.map(({ field }) => field)).toEqual(['targets-source', 'targets-date']);
    state.setSource('A register');
    state.setDate('2021-03-21');
    await state.keep();
    expect(state.errors.value).toEqual([]);
    expect(state.saved.value).toHaveLength(1);
    const weights = createWeightsState(device, { wave });
    const before = await settled(weights.page);
    expect(before.possible.at(-1)).toMatchObject({ name: 'own:sex', brought: { source: 'A register' } });
    expect(before.choices.margins).toEqual(['age', 'sex', 'area', 'stratum']);
    await weights.save(['age', 'own:sex'], { low: '0.2', high: '5' });
    const after = await settled(weights.page);
    expect(after.weights.status).toBe('weighted');
    expect(after.weights.report?.margins[1]?.lines.map(({ after }) => Number(after.toFixed(6)))).toEqual([
      0.6, 0.4,
    ]);
    const { results } = await settled(createResultsState(device, { wave }, noAddress).page);
    expect(results.everyone[0]?.note.made?.targets[0]).toMatchObject({
      source: 'A register',
      date: '2021-03-21',
    });
    await state.remove('own:sex');
    expect((await settled(state.page)).own).toEqual([]);
  });

  it('ask which answer a group is, and which group an answer is of', async () => {
    const { state } = await aState();
    state.setSource('A register');
    state.setDate('2021-03-21');
    state.open('sex.csv', bytes('variable,category,share', 'sex,Women,60%', 'sex,Men,30%', 'sex,Others,10%'));
    const of = { table: 0, place: 0 };
    const match = state.read.value?.tables[0]?.variables[0];
    expect(match?.openCategories).toEqual(['Women', 'Men', 'Others']);
    await state.keep();
    expect(state.errors.value.map(({ field }) => field)).toEqual([
      'targets-0-0-0',
      'targets-0-0-1',
      'targets-0-0-2',
    ]);
    const [female, male] = match?.openAnswers ?? [];
    state.chooseAnswer(of, 'Women', female?.key ?? '');
    state.chooseAnswer(of, 'Men', male?.key ?? '');
    state.chooseAnswer(of, 'Others', male?.key ?? '');
    await state.keep();
    expect((await settled(state.page)).own[0]?.shares.map((share) => Number(share.toFixed(6)))).toEqual([
      0.6, 0.4,
    ]);
  });

  it('are left where they were when the file has nobody where the wave has people', async () => {
    const { state } = await aState();
    state.setSource('A register');
    state.setDate('2021-03-21');
    state.open('sex.csv', bytes('variable,category,share', 'sex,Female,100%', 'sex,Male,0%'));
    await state.keep();
    expect(state.errors.value[0]?.problem).toMatchObject({ kind: 'zeroWherePeopleAre', category: 'Male' });
    expect((await settled(state.page)).own).toEqual([]);
  });

  it('say which question is none of this wave’s, and can leave its table out', async () => {
    const { state } = await aState();
    state.open('cells.csv', cells());
    await state.keep();
    expect(state.errors.value.map(({ problem }) => problem)).toContainEqual({
      kind: 'noColumn',
      variable: 'landline',
    });
    state.choose({ table: 0, place: 1 }, '');
    await state.keep();
    expect(state.errors.value.map(({ problem }) => problem)).toEqual(['missing']);
  });

  it('are not read from a file that contradicts itself', async () => {
    const { state } = await aState();
    state.open('bad.csv', bytes('variable,category,share', 'sex,Female,60%', 'sex,Male,-40%'));
    expect(state.read.value).toBeNull();
    expect(state.errors.value[0]?.problem).toMatchObject({ kind: 'badCell', row: 3, column: 'share' });
  });
});
