import { describe, expect, it } from 'vitest';
import { trimDelivered } from '../../../src/counting/stats/trimDelivered.ts';

// By hand as R's trimWeights shares it out; against R in test/golden (group trim).
describe('delivered weights trimmed without margins', () => {
  it('share what was cut among the people within the limits', () => {
    const outcome = trimDelivered(Float64Array.of(1, 1, 4), { lower: 0.5, upper: 3 }, 'once');
    expect(outcome).toEqual({ kind: 'trimmed', weights: Float64Array.of(1.5, 1.5, 3), high: 1, low: 0 });
  });

  it('may end above the limit after one round, and not when strict', () => {
    const weights = Float64Array.of(2.9, 1, 1, 6);
    const once = trimDelivered(weights, { lower: 0.5, upper: 3 }, 'once');
    const strict = trimDelivered(weights, { lower: 0.5, upper: 3 }, 'strict');
    expect(once.kind === 'trimmed' && Math.max(...once.weights)).toBeCloseTo(3.9, 12);
    [3, 2.45, 2.45, 3].forEach((weight, i) => {
      expect(strict.kind === 'trimmed' && strict.weights[i]).toBeCloseTo(weight, 12);
    });
  });

  it('are left alone within the limits', () => {
    const outcome = trimDelivered(Float64Array.of(1, 2), { lower: 0.5, upper: 3 }, 'strict');
    expect(outcome).toMatchObject({ high: 0, low: 0, weights: Float64Array.of(1, 2) });
  });

  it('say when nobody is left to take up the rest', () => {
    expect(trimDelivered(Float64Array.of(9, 9), { lower: 1, upper: 3 }, 'once').kind).toBe('noRoom');
    expect(() => trimDelivered(Float64Array.of(1), { lower: 3, upper: 1 }, 'once')).toThrow(RangeError);
  });
});
