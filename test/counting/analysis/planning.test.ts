import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanWish, planOf, quotasOf } from '../../../src/counting/analysis/planning.ts';
import { populationOf } from '../../../src/counting/areas/populations.ts';
import { gapPower } from '../../../src/counting/stats/gapPower.ts';
import { aWardList } from '../../fixtures/aWave.ts';
import { gold } from '../../golden/goldFile.ts';

const wish: PlanWish = {
  sample: 'random',
  margin: 0.03,
  share: 0.2,
  weightsEffect: 1,
  perPoint: 1,
  correlation: 0,
  population: null,
  responseRate: 1,
  power: 0.8,
  interviews: null,
};

function made(more: Partial<PlanWish>) {
  const plan = planOf({ ...wish, ...more });
  if (plan === null) throw new RangeError('made requires a plan that holds');
  return plan;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('a plan', () => {
  it('asks for the interviews of the reference cases', () => {
    const cases = gold.cases.filter(
      ({ group, inputs }) => group === 'sample_size' && inputs['level'] === 0.95,
    );
    expect(cases.length).toBeGreaterThan(1);
    for (const { inputs, expected } of cases) {
      const plan = made({
        margin: Number(inputs['moe']),
        share: Number(inputs['p']),
        weightsEffect: Number(inputs['deff']),
        population: inputs['N'] === undefined ? null : Number(inputs['N']),
        responseRate: Number(inputs['response_rate']),
      });
      expect(plan.atShare.required).toBe(expected['n_required']);
      expect(plan.atShare.issued).toBe(expected['issued']);
    }
  });

  it('has a design effect of weights times clusters, and as many sampling points as they need', () => {
    const plan = made({ weightsEffect: 1.3, perPoint: 10, correlation: 0.05 });
    expect(plan.designEffect.clusters).toBeCloseTo(1.45, 12);
    expect(plan.designEffect.all).toBeCloseTo(1.885, 12);
    expect(plan.atHalf.required).toBe(Math.ceil(plan.atHalf.simple * 1.885));
    expect(plan.points).toBe(Math.ceil(plan.interviews / 10));
    expect(made({}).points).toBeNull();
  });

  it('corrects for a finite population in random samples alone', () => {
    const small = { population: 2000 };
    const random = made(small);
    const quota = made({ ...small, sample: 'quota' });
    expect(random.interviews).toBeLessThan(quota.interviews);
    expect([random.isCorrected, quota.isCorrected]).toEqual([true, false]);
    expect([random.issued, quota.issued]).toEqual([random.interviews, null]);
  });

  it('is none where more interviews are fixed than there are people', () => {
    expect(planOf({ ...wish, population: 500, interviews: 501 })).toBeNull();
  });

  it('keeps the margin it was made for, and a half needs the most', () => {
    const percent = fc.integer({ min: 1, max: 99 }).map((points) => points / 100);
    fc.assert(
      fc.property(
        percent,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (share, m, each) => {
          const plan = made({
            share,
            margin: m / 100,
            perPoint: each,
            correlation: 0.03,
            weightsEffect: 1.4,
          });
          expect(plan.marginAtHalf).toBeLessThanOrEqual(m / 100 + 1e-9);
          expect(plan.atShare.required).toBeLessThanOrEqual(plan.atHalf.required);
          expect(plan.marginAtShare).toBeLessThanOrEqual(plan.marginAtHalf + 1e-12);
        },
      ),
    );
  });

  it('names gaps that are seen with about the power asked for, as R’s power.prop.test has it', () => {
    const [waves] = made({ interviews: 1000, weightsEffect: 1.3 }).gaps;
    const gap = waves?.atHalf ?? 0;
    const power = gapPower(
      { one: 0.5 - gap / 2, other: 0.5 + gap / 2, level: 0.95, designEffect: 1.3 },
      1000,
    );
    expect(Math.abs(power - 0.8)).toBeLessThan(0.01);
    const [more] = made({ interviews: 1000, weightsEffect: 1.3, power: 0.95 }).gaps;
    expect(more?.atHalf).toBeGreaterThan(gap);
  });

  it('sees smaller gaps between waves than between groups of one', () => {
    const { gaps } = made({ interviews: 1100 });
    expect(gaps.map(({ between, one, other }) => [between, one, other])).toEqual([
      ['waves', 1100, 1100],
      ['halves', 550, 550],
      ['fifth', 220, 880],
    ]);
    const sizes = gaps.map(({ atHalf }) => atHalf);
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
  });
});

describe('quotas', () => {
  const population = populationOf('E06000052');
  if (population === null) throw new RangeError('Cornwall has its adults in the bundle');

  it('sum to the interviews, by age and sex and by ward', () => {
    const wards = aWardList(['North', 'South', 'East'], { W1: 0.5, W2: 0.25, W3: 0.25 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (interviews) => {
        const plan = quotasOf(population, wards, interviews);
        const cells = plan?.bands.flatMap(({ female, male }) => [female.interviews, male.interviews]) ?? [];
        expect(sum(cells)).toBe(interviews);
        expect(sum(plan?.wards.map((ward) => ward.interviews) ?? [])).toBe(interviews);
      }),
    );
  });

  it('are of the newest ages, parted into women and men as the older figures are', () => {
    const plan = quotasOf(population, null, 1000);
    expect(plan?.wards).toEqual([]);
    expect([plan?.ageDate, plan?.sexDate]).toEqual([population.age.date, population.sex.date]);
    for (const [place, { female, male }] of plan?.bands.entries() ?? []) {
      expect(female.people + male.people).toBeCloseTo(population.age.persons[place] ?? 0, 6);
    }
  });

  it('are none where men and women are not told apart', () => {
    const { age } = population;
    expect(quotasOf({ age, sex: { ...age, male: null, female: null } }, null, 100)).toBeNull();
  });
});
