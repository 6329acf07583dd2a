import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../../src/counting/stats/chiSquareTail.ts';
import {
  betaQuantile,
  fTail,
  normalBothTails,
  normalQuantile,
  normalTail,
  tBothTails,
  tQuantile,
} from '../../../src/counting/stats/distributions.ts';

/** Whether a value holds twelve figures of the one expected. */
function expectNear(got: number, expected: number, figures = 1e-12): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(figures * Math.abs(expected) + 1e-300);
}

// References: R 4.2.2 for binom.test(7, 20) and 2 * pt(-1.385, 1803) (both in the gold file); the rest from
// SciPy 1.17.1 (Boost): norm.sf, norm.isf, t.sf, t.isf, beta.ppf.
describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [0.1, 0.460172162722971],
    [1, 0.15865525393145707],
    [1.96, 0.024997895148220435],
    [2.9, 0.0018658133003840375],
    [3, 0.0013498980316300933],
    [3.1, 0.0009676032132183563],
    [8, 6.22096057427174e-16],
    [21.7, 1.025813952696865e-104],
    [-1.5, 0.9331927987311419],
  ])('has the tail of the tables above %f', (z, tail) => expectNear(normalTail(z), tail));

  it.each([
    [0.4, 0.2533471031357997],
    [0.025, 1.9599639845400545],
    [0.005, 2.575829303548901],
    [0.0001, 3.7190164854556804],
    [0.975, -1.959963984540054],
    [1e-20, 9.262340089798409],
  ])('has the quantile of the tables for a tail of %f', (tail, z) => expectNear(normalQuantile(tail), z));

  it('counts both tails in a two-sided test, whatever the sign', () => {
    expectNear(normalBothTails(-1.38513774070565), 0.166010353638394);
    expect(normalBothTails(1.2)).toBe(normalBothTails(-1.2));
  });

  it('refuses a tail that is no chance', () => {
    for (const tail of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(tail)).toThrow(RangeError);
  });
});

describe('the t distribution', () => {
  it.each([
    [1.38513774070565, 1803, 0.16618169952018],
    [2, 1, 0.2951672353008665],
    [0.001, 5, 0.9992407867721976],
    [12, 30, 5.580185415199261e-13],
    [1.96, 1000000, 0.04999606758526985],
    [3, 2.5, 0.07257609554903183],
  ])('has the two tails of R for t = %f on %f degrees', (t, df, both) =>
    expectNear(tBothTails(t, df), both, df > 1e5 ? 1e-10 : 1e-12),
  );

  it.each([
    [0.025, 1, 12.706204736174705],
    [0.025, 2, 4.302652729749464],
    [0.025, 3, 3.1824463052837086],
    [0.025, 19, 2.09302405440831],
    [0.005, 5, 4.032142983555229],
    [0.025, 1061, 1.9622023763656324],
    [0.025, 1000000, 1.9599663568141072],
    [0.1, 2.5, 1.7302509288071761],
  ])('has the quantile of R for a tail of %f on %f degrees', (tail, df, t) =>
    expectNear(tQuantile(tail, df), t, df > 1e5 ? 1e-10 : 1e-12),
  );

  it('has its middle at 0', () => expect(tQuantile(0.5, 7)).toBe(0));

  it('refuses no degrees of freedom, and a tail above one half', () => {
    expect(() => tBothTails(1, 0)).toThrow(RangeError);
    expect(() => tQuantile(0.025, 0)).toThrow(RangeError);
    expect(() => tQuantile(0.7, 5)).toThrow(RangeError);
  });
});

describe('the F distribution', () => {
  // R 4.2.2: pf(f, above, below, lower.tail = FALSE).
  it.each([
    [2.5, 3.7, 900.2, 0.0456648823639563],
    [47.96, 1, 59, 3.61892505130017e-9],
    [0.19, 12.3, 557.8, 0.998953190647751],
    [1e-8, 2, 3, 0.99999999],
    [300, 8.5, 1000, 1.90231114361124e-268],
  ])('has the tail of R above %f on %f and %f degrees', (f, above, below, tail) =>
    expectNear(fTail(f, { above, below }), tail, 1e-11),
  );

  it('is the square of t on one degree above', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0.5, max: 2000, noNaN: true }),
        (t, below) => {
          expect(fTail(t * t, { above: 1, below })).toBeCloseTo(tBothTails(t, below), 12);
        },
      ),
    );
  });

  it('refuses a negative value and no degrees of freedom', () => {
    expect(() => fTail(-1, { above: 1, below: 1 })).toThrow(RangeError);
    expect(() => fTail(1, { above: 0, below: 1 })).toThrow(RangeError);
  });
});

describe('the beta distribution', () => {
  it.each([
    [0.025, 7, 14, 0.153909204784541],
    [0.975, 8, 13, 0.592188534532828],
    [0.025, 420.6, 289.63, 0.5558518805962741],
    [0.975, 0.2, 30, 0.04976457803121819],
    [0.005, 1.3, 1, 0.016981534290429635],
    [0.05, 2500.5, 97500.25, 0.024198097983754028],
  ])('has the quantile of R at %f for (%f, %f)', (chance, a, b, x) =>
    expectNear(betaQuantile(chance, a, b), x, 4e-12),
  );

  it('is the same seen from the other end', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.3, max: 3000, noNaN: true }),
        fc.double({ min: 0.3, max: 3000, noNaN: true }),
        (chance, a, b) => {
          expect(betaQuantile(chance, a, b) + betaQuantile(1 - chance, b, a)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('starts at 0 and ends at 1, and refuses a shape of nothing', () => {
    expect(betaQuantile(0, 3, 4)).toBe(0);
    expect(betaQuantile(1, 3, 4)).toBe(1);
    expect(() => betaQuantile(0.5, 0, 4)).toThrow(RangeError);
    expect(() => betaQuantile(1.5, 3, 4)).toThrow(RangeError);
  });
});

// R 4.2.2: 2 * pt(-t, df), pf(f, above, below, lower.tail = FALSE), qt(tail, df, lower.tail = FALSE), pchisq, pnorm.
describe('with hardly anybody and with a million people', () => {
  it('no tail loses figures, near the middle and far out', () => {
    expectNear(tBothTails(0.16063288579937332, 1070193.9833956843), 0.87238258242458844);
    expectNear(tBothTails(1e-6, 1e6), 0.99999920211563864);
    const degrees = { above: 0.41377452564639045, below: 1068138.4111031548 };
    expectNear(fTail(0.4823862552924974, degrees), 0.33385482211882722, 1e-11);
    expectNear(fTail(200, { above: 6, below: 1e6 }), 6.8424712116379714e-256, 1e-9);
    expectNear(chiSquareTail(900, 40), 8.1680299786629659e-163);
    expectNear(normalTail(30), 4.9067139271481872e-198);
  });

  it('no quantile does', () => {
    expectNear(tQuantile(0.025, 5e6), 1.9599644589944127, 1e-10);
    expectNear(tQuantile(0.4999, 1e6), 0.00025066289275372681);
    expectNear(tQuantile(1e-9, 3), 1033.1096745038083);
    expectNear(tQuantile(1e-5, 0.9), 98978.319085016643, 1e-11);
  });
});
