import { describe, expect, it } from 'vitest';
import { fitsIn, readFixedTargets } from '../../../src/counting/analysis/fixedTargets.ts';
import {
  type MarginPlan,
  marginsFrom,
  mergeCategories,
  type Targets,
} from '../../../src/counting/analysis/margins.ts';
import { DEFAULT_SETTINGS as settings } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aCellTarget, someAdults } from '../../fixtures/targets.ts';

const dataset = aDataset({ age_band: '112233'.repeat(8), sex: '121212'.repeat(8) });
const cells = aCellTarget([0.15, 0.15, 0.2, 0.2, 0.15, 0.15]);
const before: Targets = { age: someAdults, sex: someAdults, wards: null, own: [cells] };
const plans = marginsFrom(dataset, before);
const planOf = (name: string): MarginPlan => {
  const plan = plans.find((one) => one.name === name);
  if (plan === undefined) throw new RangeError(`planOf requires a margin: ${name}`);
  return plan;
};
const other: Targets = { ...before, age: { ...someAdults, persons: [60, 20, 20] } };
const choices = { ...DEFAULT_CHOICES, margins: ['age', 'sex'] as const };

describe('targets that a recipe was kept with', () => {
  it('are matched in the place of those that are here, to the last bit as before', () => {
    const first = weigh(dataset, before, { choices, settings });
    const fixed = { ...choices, fixedTargets: first.recipe?.margins ?? [] };
    const again = weigh(dataset, other, { choices: fixed, settings });
    expect([...again.perResponse]).toEqual([...first.perResponse]);
    expect(again.report?.margins).toEqual(first.report?.margins);
    expect([...weigh(dataset, other, { choices, settings }).perResponse]).not.toEqual([...first.perResponse]);
  });

  it('fit where the wave has all their groups under the words they had', () => {
    const merged = mergeCategories(planOf('age'), [1, 2]);
    expect([planOf('age'), merged, planOf('own:age_band*sex')].map((plan) => fitsIn(dataset, plan))).toEqual([
      true,
      true,
      true,
    ]);
    const renamed = planOf('age').categories.map((one) => ({ ...one, label: `${one.label} years` }));
    expect(fitsIn(dataset, { ...planOf('age'), categories: renamed })).toBe(false);
    expect(fitsIn(dataset, { ...planOf('age'), column: 'gone' })).toBe(false);
    expect(
      fitsIn(dataset, { ...merged, categories: [{ codes: [1, 9], label: '18 to 34', target: 1 }] }),
    ).toBe(false);
    expect(fitsIn(dataset, { ...planOf('own:age_band*sex'), own: { columns: [] } })).toBe(true);
  });

  it('come back from where they were kept, and what is not whole does not', () => {
    expect(readFixedTargets(JSON.parse(JSON.stringify(plans)))).toEqual(plans);
    expect(readFixedTargets([])).toEqual([]);
    const [age] = plans;
    const odd: readonly unknown[] = [
      null,
      'age',
      { ...age, name: 'height' },
      { ...age, name: 'own:age_band' },
      { ...age, own: { columns: [] } },
      { ...age, source: 7 },
      { ...age, isLoaded: false },
      { ...age, scaledFrom: '1' },
      { ...age, categories: [] },
      { ...age, categories: [{ codes: [], label: 'All', target: 1 }] },
      { ...age, categories: [{ codes: [1.5], label: 'All', target: 1 }] },
      { ...age, categories: [{ codes: [1], label: 'All', target: -1 }] },
      { ...planOf('own:age_band*sex'), own: { columns: [{}] } },
    ];
    for (const one of odd) expect(readFixedTargets([one]), JSON.stringify(one)).toBeNull();
    expect(readFixedTargets({})).toBeNull();
  });
});
