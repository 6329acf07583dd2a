import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginOfError } from '../../../src/counting/stats/countIntervals.ts';
import { finiteFactor } from '../../../src/counting/stats/finitePopulation.ts';
import { sampleSize } from '../../../src/counting/stats/sampleSize.ts';

const plain = { share: 0.5, margin: 0.03, level: 0.95, designEffect: 1, responseRate: 1 };

describe('the interviews that a margin of error asks for', () => {
  it('are 1,068 for 3 points at 50 %, as every textbook has it', () => {
    // R 4.2.2: qnorm(.975)^2 * .25 / .03^2 is 1067.0718946.
    const size = sampleSize(plain);
    expect(size.simple).toBeCloseTo(1067.07189463726, 9);
    expect([size.required, size.issued]).toEqual([1068, 1068]);
  });

  it('count the design effect, the population and those who do not answer, in that order', () => {
    const size = sampleSize({ ...plain, designEffect: 1.3, population: 90_000, responseRate: 0.14 });
    expect(size.withDesignEffect).toBeCloseTo(size.simple * 1.3, 9);
    expect(size.withPopulation).toBeCloseTo(
      size.withDesignEffect / (1 + (size.withDesignEffect - 1) / 9e4),
      9,
    );
    expect(size.required).toBe(Math.ceil(size.withPopulation));
    expect(size.issued).toBe(Math.ceil(size.required / 0.14));
  });

  it('give the margin wished for when they are taken, and no more than the population', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0.005, max: 0.2, noNaN: true }),
        fc.integer({ min: 50, max: 1_000_000 }),
        (share, margin, population) => {
          const endless = sampleSize({ ...plain, share, margin });
          expect(marginOfError(share, endless.required, 0.95)).toBeLessThanOrEqual(margin + 1e-9);
          const { required, withPopulation } = sampleSize({ ...plain, share, margin, population });
          if (endless.simple < 1) return;
          expect(withPopulation).toBeLessThanOrEqual(population + 1e-6);
          const reached =
            marginOfError(share, required, 0.95) * finiteFactor(Math.min(required, population), population);
          // The textbook's N − 1 against the N of our correction: a hair.
          expect(reached).toBeLessThanOrEqual(margin * 1.02);
        },
      ),
    );
  });

  it('are refused for a margin of nothing, and for a response rate of nothing', () => {
    expect(() => sampleSize({ ...plain, margin: 0 })).toThrow(RangeError);
    expect(() => sampleSize({ ...plain, responseRate: 0 })).toThrow(RangeError);
    expect(() => sampleSize({ ...plain, share: 1.2 })).toThrow(RangeError);
    expect(() => sampleSize({ ...plain, population: 0 })).toThrow(RangeError);
  });
});
