import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/world.ts';
import { DEFAULT_LIMITS } from '../../../src/counting/analysis/quality/qualityLimits.ts';
import { saveWave } from '../../../src/keeping/storage/surveys.ts';
import { createGivenState } from '../../../src/office/results/givenState.ts';
import { createQualityState } from '../../../src/office/results/qualityState.ts';
import { createResponseState } from '../../../src/office/results/responseState.ts';
import { createTargetsState } from '../../../src/office/results/targetsState.ts';
import { createWeightsState, type WeightsState } from '../../../src/office/results/weightsState.ts';
import { qualityJob } from '../../../src/workers/qualityJob.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { readyOf } from '../../fixtures/aSetup.ts';
import { sample } from '../../fixtures/theSample.ts';

const wave = sample.waves[0].id;
const elsewhere = (isTyped: boolean) => ({ kind: 'settingChanged', isTyped });
const limits = { low: '0.2', high: '5' };

/** What one tab saves, the other tab saves after it, and what is kept then, seen in either. */
interface Case {
  readonly what: string;
  readonly form: keyof (WeightsState['page']['value'] & { readonly at: 'ready' })['filled'];
  readonly first: (state: WeightsState) => Promise<void>;
  readonly second: (state: WeightsState) => Promise<void>;
  readonly kept: (page: Awaited<ReturnType<typeof settled<WeightsState['page']['value']>>>) => unknown;
  /** As the first tab saved it, and as the second one means it. */
  readonly values: readonly [unknown, unknown];
}

const cases: readonly Case[] = [
  {
    what: 'margins',
    form: 'recipe',
    first: (state) => state.save(['age'], limits),
    second: (state) => state.save(['sex'], limits),
    kept: ({ choices }) => choices.margins,
    values: [['age'], ['sex']],
  },
  {
    what: 'the limits of weights',
    form: 'recipe',
    first: (state) => state.save(['age', 'sex', 'area', 'stratum'], { low: '0.5', high: '3' }),
    second: (state) => state.save(['age', 'sex', 'area', 'stratum'], { low: '0.4', high: '4' }),
    kept: ({ trim }) => trim,
    values: [
      { low: 0.5, high: 3 },
      { low: 0.4, high: 4 },
    ],
  },
  {
    what: 'clusters',
    form: 'clusters',
    first: (state) => state.saveClusters({ by: 'fieldworker', merges: [] }),
    second: (state) => state.saveClusters({ by: 'samplingPoint', merges: [['a', 'b']] }),
    kept: ({ clusterChoice }) => clusterChoice,
    values: [
      { by: 'fieldworker', merges: [] },
      { by: 'samplingPoint', merges: [['a', 'b']] },
    ],
  },
  {
    what: 'how many people there are',
    form: 'populations',
    first: (state) => state.savePopulations({ North: 200_000 }),
    second: (state) => state.savePopulations({ North: 300_000 }),
    kept: ({ populations }) => populations,
    values: [{ North: 200_000 }, { North: 300_000 }],
  },
  {
    what: 'thresholds',
    form: 'thresholds',
    first: (state) => state.saveThresholds({ ...usual, hideUnder: 60 }),
    second: (state) => state.saveThresholds({ ...usual, monthsApart: 3 }),
    kept: ({ thresholds: { hideUnder, monthsApart } }) => ({ hideUnder, monthsApart }),
    values: [
      { hideUnder: 60, monthsApart: 6 },
      { hideUnder: 30, monthsApart: 3 },
    ],
  },
];

const usual = {
  hideUnder: 30,
  householdCap: 4,
  comparisonBase: 500,
  comparisonEffectiveBase: 300,
  monthsApart: 6,
  broadlySamePoints: 3,
  designEffect: 1.3,
};

describe('two tabs on the weights of a wave', { timeout: 60_000 }, () => {
  it.each(cases)(
    'do not write over $what that the other changed',
    async ({ form, first, second, kept, values }) => {
      const { device } = await aSampleDevice();
      const [one, other] = [createWeightsState(device, { wave }), createWeightsState(device, { wave })];
      await settled(one.page);
      const before = await settled(other.page);
      await first(one);
      expect([one.isSaved.value, one.trouble.value]).toEqual([true, null]);
      await second(other);
      expect([other.isSaved.value, other.trouble.value]).toEqual([false, elsewhere(true)]);
      // The page goes by what the other tab kept; what was typed stays in its form, and can be saved once more.
      const after = await settled(other.page);
      expect(kept(after)).toEqual(values[0]);
      expect(after.filled[form]).toBe(before.filled[form]);
      await second(other);
      expect([other.isSaved.value, other.trouble.value]).toEqual([true, null]);
      expect(kept(await settled(other.page))).toEqual(values[1]);
    },
  );

  it('keep what they changed of different things', async () => {
    const { device } = await aSampleDevice();
    const [one, other] = [createWeightsState(device, { wave }), createWeightsState(device, { wave })];
    await settled(one.page);
    await settled(other.page);
    await one.save(['age'], { low: '0.5', high: '3' });
    await other.saveInterval('beta');
    await one.saveThresholds({ ...usual, hideUnder: 60 });
    expect([one.trouble.value, other.trouble.value]).toEqual([null, null]);
    const page = await settled(createWeightsState(device, { wave }).page);
    expect([page.choices.margins, page.trim.high, page.interval, page.thresholds.hideUnder]).toEqual([
      ['age'],
      3,
      'beta',
      60,
    ]);
  });
});

describe('two tabs on what weights are made from', { timeout: 60_000 }, () => {
  it('do not write over weights of a file, or take away others than were seen', async () => {
    const { device } = await aSampleDevice();
    const [one, other] = [createGivenState(device, { wave }), createGivenState(device, { wave })];
    const { responses } = await settled(one.page);
    await settled(other.page);
    const file = (weight: number) =>
      new TextEncoder().encode(
        ['id,weight', ...responses.map(({ id }, at) => `${id},${at % 2 === 0 ? weight : 1}`)].join('\n'),
      );
    await one.open('one.csv', file(2));
    expect(one.saved.value).toBe(responses.length);
    await other.open('other.csv', file(3));
    expect([other.saved.value, other.trouble.value]).toEqual([null, elsewhere(false)]);
    expect((await settled(other.page)).file?.name).toBe('one.csv');
    await other.open('other.csv', file(3));
    expect(other.trouble.value).toBeNull();
    await one.remove();
    expect(one.trouble.value).toEqual(elsewhere(false));
    expect((await settled(one.page)).file?.name).toBe('other.csv');
    await one.remove();
    expect([one.trouble.value, (await settled(one.page)).file]).toEqual([null, null]);
  });

  it('do not write over targets of the same questions, and keep others', async () => {
    const { device } = await aSampleDevice();
    const [one, other] = [createTargetsState(device, { wave }), createTargetsState(device, { wave })];
    await settled(one.page);
    await settled(other.page);
    const open = (state: typeof one, share: number) => {
      const lines = ['variable,category,share,source,date'];
      const text = [...lines, `sex,Female,${share},A,2021-03-21`, `sex,Male,${1 - share},,`].join('\n');
      state.open('sex.csv', new TextEncoder().encode(text));
    };
    open(one, 0.6);
    await one.keep();
    expect(one.saved.value).toHaveLength(1);
    open(other, 0.7);
    await other.keep();
    expect([other.errors.value, other.saved.value, other.trouble.value]).toEqual([[], null, elsewhere(true)]);
    // What was read stays, and is kept once it is meant.
    expect(other.read.value?.name).toBe('sex.csv');
    expect((await settled(other.page)).own[0]?.shares).toContain(0.6);
    await other.keep();
    expect([other.saved.value?.length, other.trouble.value]).toEqual([1, null]);
    await one.remove('own:sex');
    expect(one.trouble.value).toEqual(elsewhere(false));
    expect((await settled(one.page)).own[0]?.shares).toContain(0.7);
  });
});

describe('two tabs on the rest of a wave', { timeout: 60_000 }, () => {
  it('do not write over the limits of what is worth a look', async () => {
    const run: World['run'] = async (_, input) => structuredClone(qualityJob(input, () => undefined));
    const { device } = await aSampleDevice({ run });
    const [one, other] = [createQualityState(device, { wave }), createQualityState(device, { wave })];
    const limitsOf = async (state: typeof one) => (await settledWork(state)).quality.limits;
    await settledWork(one);
    await settledWork(other);
    await one.setLimits({ ...DEFAULT_LIMITS, leastRows: 9 });
    await other.setLimits({ ...DEFAULT_LIMITS, leastRows: 7 });
    expect(other.trouble.value).toEqual(elsewhere(true));
    // The page stands as it was, with what was typed.
    expect((await limitsOf(other)).leastRows).toBe(DEFAULT_LIMITS.leastRows);
    await other.setLimits({ ...DEFAULT_LIMITS, leastRows: 7 });
    expect(other.trouble.value).toBeNull();
    expect((await limitsOf(other)).leastRows).toBe(7);
  });

  it('do not write over what the other found of an interview, and leave the note in its box', async () => {
    const run: World['run'] = async (_, input) => structuredClone(qualityJob(input, () => undefined));
    const { device } = await aSampleDevice({ run });
    const [one, other] = [createQualityState(device, { wave }), createQualityState(device, { wave })];
    const [id = '', second = ''] = (await settledWork(one)).quality.flagged.map((flagged) => flagged.id);
    await settledWork(other);
    await one.mark(id, 'Called back, all true');
    await one.mark(second, 'Not at home');
    await other.mark(id, 'A neighbour');
    expect(other.trouble.value).toEqual(elsewhere(true));
    // It stands where it was, with its box; the others are as they are kept.
    expect(other.marks.value).toEqual({ [second]: 'Not at home' });
    await other.mark(id, 'A neighbour');
    expect([other.trouble.value, other.marks.value[id]]).toEqual([null, 'A neighbour']);
    await one.mark(id, null);
    expect([one.trouble.value, one.marks.value[id]]).toEqual([elsewhere(false), 'A neighbour']);
    await one.mark(id, null);
    expect([one.trouble.value, one.marks.value]).toEqual([null, { [second]: 'Not at home' }]);
  });

  it('do not write over what became of everyone, and leave what was typed', async () => {
    const { device, database } = await aSampleDevice();
    const random = { ...sample.waves[0], sample: 'random' as const };
    goodOf(await saveWave(database, random, sample.questionnaires[0]));
    const [one, other] = [createResponseState(device, { wave }), createResponseState(device, { wave })];
    await readyOf(one.page);
    await readyOf(other.page);
    other.type('refused', '20');
    one.type('refused', '10');
    await one.save();
    expect([one.isSaved.value, one.trouble.value]).toEqual([true, null]);
    await readyOf(other.page, ({ outcomes }) => outcomes?.counts.refused === 10);
    await other.save();
    expect([other.isSaved.value, other.trouble.value]).toEqual([false, elsewhere(true)]);
    expect(other.form.value?.boxes['refused']).toBe('20');
    await other.save();
    expect([other.isSaved.value, other.trouble.value]).toEqual([true, null]);
    // Boxes that nobody has typed in since follow what is kept.
    await readyOf(one.page, ({ outcomes }) => outcomes?.counts.refused === 20);
    expect(one.form.value?.boxes['refused']).toBe('20');
    one.stop();
    other.stop();
  });
});

async function settledWork(state: ReturnType<typeof createQualityState>) {
  await new Promise<void>((resolve) => {
    state.page.subscribe(({ at }) => {
      if (at === 'ready') resolve();
    });
  });
  if (state.page.value.at !== 'ready') throw new RangeError('the interviews are looked through');
  return state.page.value;
}
