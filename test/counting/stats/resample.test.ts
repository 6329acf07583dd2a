import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { type Drawn, resampling } from '../../../src/counting/stats/resample.ts';

const oneByOne: Drawn = { strata: null, clusters: null };
const ready = (weights: Float64Array, drawn: Drawn) => {
  const found = resampling(weights, drawn);
  if (found === null) throw new Error('cannot be drawn again');
  return found;
};

/** Every resample of so many draws from so many units, each as likely as the others. */
function every(units: number, draws: number): readonly (readonly number[])[] {
  if (draws === 0) return [[]];
  return every(units, draws - 1).flatMap((some) => Array.from({ length: units }, (_, u) => [...some, u]));
}

describe('a sample drawn again', () => {
  it('has the variance of a total that a sample of people has: Σ n/(n−1) Σ (z − z̄)²', () => {
    const again = ready(Float64Array.of(1, 1, 1, 1), oneByOne);
    const z = [3, -1, 4, 10];
    const totals = every(4, 3).map((draws) => {
      const times = new Float64Array(again.units + 1);
      const left = draws.map((unit) => (unit + 0.5) / 4);
      again.draw(() => left.pop() as number, times);
      expect(times.reduce((sum, one) => sum + one, 0)).toBeCloseTo(4, 12);
      return z.reduce((sum, value, i) => sum + value * (times[again.unitOf[i] as number] as number), 0);
    });
    const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    expect(mean).toBeCloseTo(16, 12);
    const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length;
    // z̄ is 4: squares 1, 25, 0 and 36.
    expect(variance).toBeCloseTo((4 / 3) * 62, 10);
  });

  it('takes whole clusters within their strata, those of one code in two strata apart', () => {
    const clusters = { codes: Uint8Array.of(0, 0, 1, 1, 0, 1, 1), count: 2 };
    const strata = { codes: Uint8Array.of(0, 0, 0, 0, 1, 1, 1), count: 2 };
    const again = ready(new Float64Array(7).fill(1), { strata, clusters });
    expect(again.units).toBe(4);
    expect([...again.unitOf]).toEqual([0, 0, 1, 1, 2, 3, 3]);
    const times = new Float64Array(5);
    const random = seededRandom('clusters');
    for (let draw = 0; draw < 50; draw++) {
      again.draw(random, times);
      // One of the two of each stratum is drawn, and stands for both.
      expect([times[0] as number, times[1] as number].sort()).toEqual([0, 2]);
      expect([times[2] as number, times[3] as number].sort()).toEqual([0, 2]);
    }
  });

  it('leaves out who has no weight, and cannot be where a stratum has one unit', () => {
    const again = ready(Float64Array.of(1, 0, 2, Number.NaN), oneByOne);
    expect(again.units).toBe(2);
    expect([...again.unitOf]).toEqual([0, 2, 1, 2]);
    const times = new Float64Array(3);
    again.draw(seededRandom('no weight'), times);
    expect(times[2]).toBe(0);
    const strata = { codes: Uint8Array.of(0, 0, 0, 1), count: 2 };
    expect(resampling(new Float64Array(4).fill(1), { strata, clusters: null })).toBeNull();
    expect(resampling(Float64Array.of(1), oneByOne)).toBeNull();
  });
});
