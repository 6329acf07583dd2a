import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kishBase, withoutNoise } from '../../../src/counting/stats/effectiveBase.ts';

const ofWeights = (weights: readonly number[]) =>
  kishBase(
    weights.reduce((sum, weight) => sum + weight, 0),
    weights.reduce((sum, weight) => sum + weight * weight, 0),
  );

describe('the effective base by weighting', () => {
  // Kish's own sums by hand: (1 + 1 + 2)² / (1 + 1 + 4).
  it('is 2.667 for weights 1, 1, 2', () => {
    expect(ofWeights([1, 1, 2])).toBeCloseTo(16 / 6, 14);
    expect(kishBase(4, 6)).toBeCloseTo(16 / 6, 14);
  });

  it('lies between 1 and the people, and is the people when all weights are alike', () => {
    const weight = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 50 }), (weights) => {
        const people = ofWeights(weights);
        expect(people).toBeGreaterThan(1 - 1e-12);
        expect(people).toBeLessThanOrEqual(weights.length + 1e-9);
        expect(ofWeights(weights.map(() => weights[0] as number))).toBe(weights.length);
      }),
    );
  });

  it('loses nobody to the noise of sums, and changes nothing else', () => {
    expect(withoutNoise(1033 * (1 - 2 ** -50))).toBe(1033);
    for (const people of [0, 16 / 6, 1032.999, 1033 - 1e-6]) expect(withoutNoise(people)).toBe(people);
  });

  it('refuses nobody', () => expect(() => kishBase(0, 0)).toThrow(RangeError));
});
