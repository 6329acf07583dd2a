import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tBothTails } from '../../../src/counting/stats/distributions.ts';
import { publishedGap } from '../../../src/counting/stats/publishedGap.ts';

const poll = { decimals: 0, base: 1002 };
const both = [1, 1.35];

function against(share: number, percent: number, standardError = 0.0169407005767978) {
  const own = { share, standardError };
  return publishedGap({ own, published: { ...poll, percent }, designEffects: both });
}

describe('an own figure beside a published one', () => {
  // Case dev_benchmark_02 of the R reference: 72.5 % against a printed 78 % on 1,002 people.
  it('has the z of R at the printed figure and at both ends of its rounding', () => {
    const [reading] = against(0.725358969492829, 78).readings;
    expect(reading?.printed.z).toBeCloseTo(-2.55252555427279, 9);
    expect(reading?.lowest.z).toBeCloseTo(-2.31197747492732, 9);
    expect(reading?.highest.z).toBeCloseTo(-2.7947083085828, 9);
    expect(reading?.verdict).toBe('lower');
  });

  it('says no more than the more cautious design effect, and which one that was', () => {
    const edge = against(0.7415, 78);
    expect(edge.readings.map((reading) => reading.verdict)).toEqual([
      'dependsOnRounding',
      'noClearDifference',
    ]);
    expect(edge.decided.designEffect).toBe(1.35);
    expect(against(0.65, 78).decided.designEffect).toBe(1);
  });

  it('finds no clear difference where the own figure is one that would print the same', () => {
    const { decided } = against(0.782, 78);
    expect(decided).toMatchObject({ inside: true, verdict: 'noClearDifference' });
  });

  it('gives an interval that holds 0 exactly when rounding or chance may explain the gap', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: 5, max: 95 }),
        fc.double({ min: 0.01, max: 0.05, noNaN: true }),
        (share, percent, standardError) => {
          for (const { verdict, interval, inside } of against(share, percent, standardError).readings) {
            const holds = interval.low <= 0 && interval.high >= 0;
            expect(interval.low).toBeLessThan(share - percent / 100);
            expect(interval.high).toBeGreaterThan(share - percent / 100);
            if (verdict === 'higher' || verdict === 'lower') expect(holds).toBe(false);
            if (verdict === 'noClearDifference' || inside) expect(holds).toBe(true);
          }
        },
      ),
    );
  });

  it('turns round when own and published are turned into their opposites', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: 5, max: 95 }),
        (share, percent) => {
          const one = against(share, percent).decided.printed.z;
          const other = against(1 - share, 100 - percent).decided.printed.z;
          expect(one + other).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it('takes t for z where the own share was drawn in few clusters', () => {
    const published = { ...poll, percent: 78 };
    const own = { share: 0.713, standardError: 0.025 };
    const [plain] = publishedGap({ own, published, designEffects: both }).readings;
    const { decided } = publishedGap({
      own: { ...own, degreesOfFreedom: 4 },
      published,
      designEffects: both,
    });
    const { printed } = decided;
    const degrees = 4 * (1 + (printed.publishedError / own.standardError) ** 2) ** 2;
    expect(printed.pValue).toBeCloseTo(tBothTails(printed.z, degrees), 12);
    expect(printed.pValue).toBeGreaterThan(plain?.printed.pValue ?? 1);
    expect(plain?.verdict).toBe('lower');
    expect(decided.verdict).toBe('dependsOnRounding');
    expect(decided.interval.high).toBeGreaterThan(0);
  });

  it('says how large a gap could have shown, rounding included', () => {
    const { detectable, printed } = against(0.78, 78).decided;
    expect(detectable).toBeGreaterThan(2.8 * printed.standardError);
    expect(detectable).toBeLessThan(0.08);
  });

  it('keeps a figure near the end of the scale within it', () => {
    const { readings } = against(0.99, 100);
    expect(readings[0]?.highest.published).toBe(1);
    expect(readings[0]?.highest.publishedError).toBe(0);
  });

  it('takes an own share that nothing is left to chance in, and has no z that is no number', () => {
    // The formula of bench_eval in gen_dev.R: own 1 (se 0) beside 90 % of 500, design effect 1.
    const [reading] = publishedGap({
      own: { share: 1, standardError: 0, degreesOfFreedom: 5 },
      published: { percent: 90, decimals: 0, base: 500 },
      designEffects: [1],
    }).readings;
    expect(reading?.printed.z).toBeCloseTo(7.4535599249993, 9);
    expect(reading?.lowest.z).toBeCloseTo(7.65893059617953, 9);
    expect(reading?.verdict).toBe('higher');
    const { decided } = against(1, 100, 0);
    expect(decided.printed).toMatchObject({ z: 0, pValue: 1 });
    expect(decided.verdict).toBe('noClearDifference');
  });

  it('refuses what cannot be compared', () => {
    expect(() => against(0.5, 101)).toThrow(RangeError);
    expect(() => against(0.5, 50, -0.01)).toThrow(RangeError);
    expect(() => against(0.5, 50, Number.NaN)).toThrow(RangeError);
    const own = { share: 0.5, standardError: 0.02 };
    const published = { ...poll, percent: 50 };
    expect(() => publishedGap({ own, published, designEffects: [] })).toThrow(RangeError);
    const nobody = { ...published, base: 0 };
    expect(() => publishedGap({ own, published: nobody, designEffects: both })).toThrow(RangeError);
  });
});
