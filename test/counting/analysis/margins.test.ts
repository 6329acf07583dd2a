import { describe, expect, it } from 'vitest';
import {
  marginsFrom,
  mergeCategories,
  offeredMerge,
  type Targets,
  targetsFrom,
  toMargin,
} from '../../../src/counting/analysis/margins.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign, aQuestionnaire, aScale, aWardList, aWave } from '../../fixtures/aWave.ts';

const adults = {
  date: 'mid-2020',
  source: 'a test',
  bands: ['18-34', '35-64', '65+'],
  persons: [30, 50, 20],
  male: [14, 24, 8],
  female: [16, 26, 12],
};
const targets: Targets = { age: adults, sex: adults, wards: null };
const four = aDataset({ age_band: '1233', sex: '12p1', runs: '1111' });

describe('margins', () => {
  it('are age and sex, with shares of the council’s adults', () => {
    const [age, sex] = marginsFrom(four, targets);
    expect(age).toMatchObject({ name: 'age', column: 'age_band', date: 'mid-2020' });
    expect(age?.categories.map(({ target }) => target)).toEqual([0.3, 0.5, 0.2]);
    expect(sex?.categories.map(({ label, target }) => [label, target])).toEqual([
      ['Female', 0.54],
      ['Male', 0.46],
    ]);
  });

  it('have area too when the officer gave targets for the list of wards', () => {
    const wardList = aWardList(['Abbey', 'Castle']);
    const area = { code: 'W2', edition: wardList.edition };
    const placed = aDataset({ sex: '12' }, { wardList }, () => ({ design: aDesign({ area }) }));
    const wards = { shares: [0.25, 0.75], date: '2021-05-06' };
    const found = marginsFrom(placed, { age: null, sex: null, wards });
    expect(found.map(({ name }) => name)).toEqual(['area']);
    expect([...toMargin(placed, found[0] ?? never()).codes]).toEqual([1, 1]);
  });

  it('have the stratum where it was entered how many people each was drawn from, and the wards have no targets', () => {
    const populations = { North: 3000, South: 1000 };
    const inStrata = (i: number) => ({ design: aDesign({ stratum: i < 20 ? 'North' : 'South' }) });
    const drawn = aDataset(
      { sex: '12'.repeat(20) },
      { wave: aWave({ sample: 'random' }), populations },
      inStrata,
    );
    const alone = { age: null, sex: null, wards: null };
    const [plan, ...more] = marginsFrom(drawn, alone);
    expect(more).toEqual([]);
    expect(plan).toMatchObject({ name: 'stratum', column: 'design:stratum' });
    expect(plan?.categories.map(({ label, target }) => [label, target])).toEqual([
      ['North', 0.75],
      ['South', 0.25],
    ]);
    const weights = weigh(drawn, alone, { choices: DEFAULT_CHOICES, settings: DEFAULT_SETTINGS });
    expect(weights.weightedBy).toContain('stratum');
    const north = weights.perResponse.slice(0, 20).reduce((sum, one) => sum + one, 0);
    expect(north / 40).toBeCloseTo(0.75, 9);
    const byWard = { ...alone, wards: { shares: [1], date: '2021-05-06' } };
    expect(marginsFrom(drawn, byWard)).toEqual([]);
    const unknown = aDataset({ sex: '12'.repeat(20) }, { populations: { North: 3000 } }, inStrata);
    expect(marginsFrom(unknown, alone)).toEqual([]);
  });

  it('scale shares that rounding kept from 100 %, and say what they summed to', () => {
    const wardList = aWardList(['Abbey', 'Castle']);
    const area = { code: 'W2', edition: wardList.edition };
    const placed = aDataset({ sex: '12' }, { wardList }, () => ({ design: aDesign({ area }) }));
    const plan = (...shares: readonly number[]) =>
      marginsFrom(placed, { age: null, sex: null, wards: { shares, date: '2021-05-06' } })[0];
    expect(plan(0.599, 0.399)).toMatchObject({ scaledFrom: 0.998 });
    expect(plan(0.599, 0.399)?.categories[0]?.target).toBeCloseTo(0.599 / 0.998, 12);
    expect(plan(0.6, 0.4)).not.toHaveProperty('scaledFrom');
    // What is further off is left as it is, and refused when weights are made.
    expect(plan(0.6, 0.3)?.categories.map(({ target }) => target)).toEqual([0.6, 0.3]);
  });

  it('come from the council’s adults and the list of wards, in its order', () => {
    const list = aWardList(['Abbey', 'Castle'], { W2: 0.75, W1: 0.25 });
    expect(targetsFrom({ age: adults, sex: adults }, list)).toEqual({
      age: adults,
      sex: adults,
      wards: { shares: [0.25, 0.75], date: list.edition },
    });
    expect(targetsFrom(null, aWardList(['Abbey']))).toEqual({ age: null, sex: null, wards: null });
  });

  it('leave out what the targets do not fit or the population does not tell', () => {
    const otherBands = { ...adults, persons: [10, 20] };
    expect(marginsFrom(four, { ...targets, age: otherBands }).map(({ name }) => name)).toEqual(['sex']);
    const noSex = { ...adults, male: null, female: null };
    expect(marginsFrom(four, { ...targets, sex: noSex }).map(({ name }) => name)).toEqual(['age']);
    const unasked = aDataset({ runs: '1' }, { questionnaires: [aQuestionnaire([aScale('runs')])] });
    expect(marginsFrom(unasked, targets)).toEqual([]);
  });

  it('put people of unknown category past the last place', () => {
    const [age, sex] = marginsFrom(four, targets);
    expect([...toMargin(four, age ?? never()).codes]).toEqual([0, 1, 2, 2]);
    expect([...toMargin(four, sex ?? never()).codes]).toEqual([0, 1, 2, 0]);
  });

  it('put neighbouring ages together, with their targets', () => {
    const [age, sex] = marginsFrom(four, targets);
    if (age === undefined || sex === undefined) throw never();
    expect(offeredMerge(age, 0)).toEqual([1, 2]);
    expect(offeredMerge(age, 2)).toEqual([3, 2]);
    expect(offeredMerge(sex, 0)).toBeNull();
    const merged = mergeCategories(age, [1, 2]);
    expect(merged.categories.map(({ codes, label, target }) => [codes, label, target])).toEqual([
      [[1, 2], '18 to 34 + 35 to 64', 0.8],
      [[3], '65 or over', 0.2],
    ]);
    expect([...toMargin(four, merged).codes]).toEqual([0, 0, 1, 1]);
    expect(mergeCategories(age, [1])).toBe(age);
  });
});

function never(): never {
  throw new Error('no margin');
}
