import { describe, expect, it } from 'vitest';
import type { MarginPlan } from '../../../src/counting/analysis/margins.ts';
import { DEFAULT_CHOICES } from '../../../src/counting/analysis/weights.ts';
import {
  fixedWay,
  freeName,
  hasSameTargets,
  type KeptWeighting,
  readWeightings,
  weightingInUse,
} from '../../../src/office/results/keptWeightings.ts';
import { aTarget, someAdults } from '../../fixtures/targets.ts';

const trace = '0123456789abcdef';
const kept: KeptWeighting = {
  v: 1,
  name: 'Main',
  at: '2026-11-22T09:30:00.000Z',
  build: 'test',
  from: '2021-06-01',
  to: '2021-06-30',
  choices: { margins: ['age', 'sex'], merges: {}, costAccepted: false },
  trim: { low: 0.2, high: 5 },
  clusters: { by: 'samplingPoint', merges: [] },
  targets: [],
  weightFile: null,
  traces: {
    responses: 1104,
    ids: trace,
    base: trace,
    margins: [{ name: 'age', targets: trace, source: 'ONS', date: '2020' }],
    trim: { low: 0.2, high: 5 },
    householdCap: 4,
    weights: trace,
  },
};

const plans: readonly MarginPlan[] = [
  {
    name: 'age',
    column: 'age_band',
    categories: [
      { codes: [1], label: '18 to 34', target: 0.4 },
      { codes: [2, 3], label: '35 to 64 + 65 or over', target: 0.6 },
    ],
    date: '2020',
    source: 'ONS',
  },
];

describe('kept recipes of weights', () => {
  it('come back as they were, and what is not whole is passed over', () => {
    expect(readWeightings(JSON.parse(JSON.stringify([kept])))).toEqual([kept]);
    const odd = [
      null,
      { ...kept, v: 2 },
      { ...kept, name: '' },
      { ...kept, trim: { low: 2, high: 1 } },
      { ...kept, targets: [{}] },
      { ...kept, traces: { ...kept.traces, weights: 'short' } },
      { ...kept, choices: null },
    ];
    expect(readWeightings(odd)).toEqual([]);
    expect(readWeightings(null)).toEqual([]);
  });

  it('come back with the targets that they were kept with, to be matched in the place of others', () => {
    const whole = { ...kept, margins: plans, traces: { ...kept.traces, exact: trace } };
    expect(readWeightings(JSON.parse(JSON.stringify([whole])))).toEqual([whole]);
    expect(readWeightings([{ ...whole, margins: [{}] }])).toEqual([]);
    expect(readWeightings([{ ...whole, traces: { ...whole.traces, exact: 'short' } }])).toEqual([]);
    expect(fixedWay(kept)).toBeNull();
    const fixed = fixedWay(whole);
    expect(fixed?.choices.fixedTargets).toEqual(plans);
    // In use both ways: with the targets that are here, and with its own.
    if (fixed === null) throw new RangeError('the recipe holds targets');
    expect(weightingInUse([whole], fixed, false)).toBe(whole);
    expect(weightingInUse([whole], whole, false)).toBe(whole);
    expect(weightingInUse([kept], fixed, false)).toBeNull();
  });

  it('know whether the targets that are here are those that they were kept with', () => {
    const tenure = aTarget('tenure', { Owned: ['1'], Rented: ['2'] }, [0.6, 0.4]);
    const recipe = { ...kept, targets: [tenure] };
    const here = { age: { ...someAdults, date: '2020' }, sex: null, wards: null, own: [tenure] };
    expect(hasSameTargets(recipe, here)).toBe(true);
    expect(
      hasSameTargets(recipe, { ...here, own: [{ ...tenure, loadedAt: '2027', file: 'again.csv' }] }),
    ).toBe(true);
    expect(hasSameTargets(recipe, { ...here, own: [{ ...tenure, shares: [0.5, 0.5] }] })).toBe(false);
    expect(hasSameTargets(recipe, { ...here, own: [] })).toBe(false);
    expect(hasSameTargets(recipe, { ...here, age: { ...someAdults, date: '2023' } })).toBe(false);
  });

  it('never bring somebody’s yes to the cost with them', () => {
    const said = { ...kept, choices: { ...kept.choices, costAccepted: true } };
    expect(readWeightings([said])[0]?.choices.costAccepted).toBe(false);
  });

  it('are in use where the wave is weighted in the same way, the last of equals', () => {
    const again = { ...kept, name: 'Again' };
    const { choices, trim, clusters } = kept;
    const way = {
      choices: { ...choices, margins: ['sex', 'age'] as const, costAccepted: true },
      trim,
      clusters,
    };
    expect(weightingInUse([kept, again], way, false)).toBe(again);
    expect(weightingInUse([kept], { ...way, trim: { low: 0.3, high: 5 } }, false)).toBeNull();
    expect(weightingInUse([kept], { ...way, choices: { ...choices, base: 'file' } }, false)).toBeNull();
  });

  it('are in use as well where they were kept before strata could be chosen, and a choice of them changes nothing', () => {
    const before = { ...kept, choices: { ...kept.choices, margins: ['age', 'sex', 'area'] as const } };
    const way = { ...before, choices: DEFAULT_CHOICES };
    expect(weightingInUse([before], way, false)).toBe(before);
    expect(weightingInUse([before], way, true)).toBeNull();
    // What was chosen then is what it stays: no stratum comes in with the newer default.
    expect(readWeightings([before])[0]?.choices.margins).toEqual(['age', 'sex', 'area']);
  });

  it('never share a name', () => {
    expect(freeName([], 'Main')).toBe('Main');
    expect(freeName([{ name: 'main' }, { name: 'Main (2)' }], 'Main')).toBe('Main (3)');
  });
});
