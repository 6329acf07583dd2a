import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { variableOf } from '../../../src/counting/analysis/dataset.ts';
import { countedIn, effectiveBaseOf, intervalOf } from '../../../src/counting/analysis/estimates.ts';
import { shareInterval } from '../../../src/counting/stats/shareInterval.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign } from '../../fixtures/aWave.ts';

const yes = { yes: [FIRST_CATEGORY], base: [FIRST_CATEGORY, FIRST_CATEGORY + 4] };

function satisfied(design?: (i: number) => { design: ReturnType<typeof aDesign> }) {
  const dataset = aDataset({ runs: '11111555551111155555' }, {}, design);
  const variable = variableOf(dataset, 'runs');
  if (variable === undefined) throw new Error('no variable');
  return countedIn(dataset, variable, { weights: new Float64Array(20).fill(1) }).share(yes);
}

describe('an estimate', () => {
  it('is as wide as people drawn one by one make it, without sampling points', () => {
    const share = satisfied();
    expect(share.share).toBe(0.5);
    // n/(n-1) x sum of (0.5 / 20)^2 over 20 people
    expect(share.precision.kind === 'estimated' && share.precision.variance).toBeCloseTo(
      (20 / 19) * (0.25 / 20),
      12,
    );
    expect(effectiveBaseOf(share)).toBeCloseTo(20, 9);
  });

  it('is far wider where people of one sampling point think alike', () => {
    const share = satisfied((i) => ({ design: aDesign({ samplingPoint: `P${Math.floor(i / 5)}` }) }));
    // Four points that add 5 x 0.5 / 20 each: 4/3 x 4 x 0.125^2
    expect(share.precision.kind === 'estimated' && share.precision.variance).toBeCloseTo(1 / 12, 12);
    expect(effectiveBaseOf(share)).toBeLessThan(5);
  });

  it('counts each point as one person where the spread between points cannot be seen', () => {
    const inTwo = (i: number) => ({ design: aDesign({ samplingPoint: i < 3 ? 'P1' : 'P2' }) });
    const dataset = aDataset({ runs: '115dddd' }, {}, inTwo);
    const variable = variableOf(dataset, 'runs');
    if (variable === undefined) throw new Error('no variable');
    const share = countedIn(dataset, variable, { weights: new Float64Array(7).fill(1) }).share(yes);
    expect([share.base, effectiveBaseOf(share)]).toEqual([3, 1]);
  });

  it('looks for the spread of points inside their strata', () => {
    const inStrata = (stratum: (i: number) => string) =>
      satisfied((i) => ({
        design: aDesign({ samplingPoint: `P${Math.floor(i / 5)}`, stratum: stratum(i) }),
      }));
    // The first and third point say yes, the others no.
    const apart = inStrata((i) => (i < 10 ? 'N' : 'S'));
    expect(apart.precision).toMatchObject({ kind: 'estimated', degreesOfFreedom: 2 });
    // A stratum with one point: all strata as one, three degrees of four points.
    const lone = inStrata((i) => (i < 15 ? 'N' : 'S'));
    expect(lone.precision).toMatchObject({ kind: 'estimated', degreesOfFreedom: 3 });
  });

  it('falls back on Kish’s base where everyone answered alike', () => {
    const dataset = aDataset({ runs: '1111' });
    const variable = variableOf(dataset, 'runs');
    if (variable === undefined) throw new Error('no variable');
    const weights = Float64Array.of(3, 1, 1, 1);
    const share = countedIn(dataset, variable, { weights }).share(yes);
    expect(effectiveBaseOf(share)).toBeCloseTo(36 / 12, 12);
  });

  describe('where weights leave too few effective people', () => {
    /** The rules' own case: sixty people, of whom one weighs as much as hundreds (reference case dev_prop_11 is of this sort). */
    const heavy = (weight: number, sampling: Parameters<typeof aDataset>[2] = undefined) => {
      const dataset = aDataset({ runs: '1555'.repeat(15) }, {}, sampling);
      const variable = variableOf(dataset, 'runs');
      if (variable === undefined) throw new Error('no variable');
      const weights = new Float64Array(60).fill(1);
      weights[0] = weight;
      return countedIn(dataset, variable, { weights }).share(yes);
    };

    it('has the interval and base of so few, not of the few who weigh most and are of one mind', () => {
      const share = heavy(1e9);
      expect(shareInterval(share)?.low).toBeGreaterThan(0.99);
      expect(share.precision.kind === 'estimated' && share.precision.effectiveBase).toBe(60);
      const shown = intervalOf(share, {});
      expect(shown?.method).toBe('clopperPearsonOnKish');
      expect(shown?.low).toBeLessThan(0.03);
      expect(shown?.high).toBeGreaterThan(0.99);
      expect(effectiveBaseOf(share)).toBeCloseTo(1, 6);
    });

    it('never has a narrower one than the usual, nor another where enough people are left', () => {
      for (const weight of [1, 2, 5, 8, 10, 20, 50, 500]) {
        const share = heavy(weight);
        const [usual, shown] = [shareInterval(share), intervalOf(share, {})];
        expect(shown?.low).toBeLessThanOrEqual(usual?.low ?? 0);
        expect(shown?.high).toBeGreaterThanOrEqual(usual?.high ?? 1);
        if (share.kishBase >= 30) expect(shown).toEqual(usual);
        else expect(effectiveBaseOf(share)).toBeLessThanOrEqual(share.kishBase);
      }
      expect([heavy(5).kishBase >= 30, heavy(20).kishBase < 30]).toEqual([true, true]);
    });

    it('holds where one person has a fifth of the weight, and leaves a wish for an interval by weighting alone', () => {
      const share = heavy(15);
      expect(share.heaviest).toBeGreaterThan(0.2);
      expect(share.kishBase).toBeLessThan(25);
      const wish = { method: 'wilsonOnKish' } as const;
      expect(intervalOf(share, wish)).toEqual(shareInterval(share, wish));
    });
  });
});
