import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainedBySets } from '../../../src/counting/stats/explainedBySets.ts';
import { solveSymmetric } from '../../../src/counting/stats/symmetricMatrix.ts';

/** Correlations of columns of numbers. */
function correlationsOf(columns: readonly (readonly number[])[]): Float64Array {
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.map((value) => value - mean);
  });
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, i) => sum + value * (other[i] as number), 0);
  return Float64Array.from(
    centred.flatMap((one) =>
      centred.map((other) => product(one, other) / Math.sqrt(product(one, one) * product(other, other))),
    ),
  );
}

const column = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
/** No column depends on the others: each has a place of its own that stands out. */
const five = fc
  .array(column, { minLength: 5, maxLength: 5 })
  .map((columns) => columns.map((values, k) => values.map((value, i) => (i === 2 * k ? value + 40 : value))));

describe('R² of every set of drivers', () => {
  it('is that of R', () => {
    // R 4.2.2: a <- c(1,2,3,4,6); b <- c(2,1,4,3,7); y <- c(1,3,2,5,6); summary(lm(y ~ a))$r.squared, b, a + b.
    const found = explainedBySets(
      correlationsOf([
        [1, 2, 3, 4, 6],
        [2, 1, 4, 3, 7],
        [1, 3, 2, 5, 6],
      ]),
    );
    expect([...found]).toEqual([
      0,
      expect.closeTo(0.837366436203646, 13),
      expect.closeTo(0.408183413777972, 13),
      expect.closeTo(0.961680761099366, 13),
    ]);
  });

  it('is what solving for each set gives, and grows with the set', () => {
    fc.assert(
      fc.property(five, (columns) => {
        const matrix = correlationsOf(columns);
        const found = explainedBySets(matrix);
        for (let set = 1; set < 16; set++) {
          const places = [0, 1, 2, 3].filter((k) => set & (1 << k));
          const [some, with4] = [places, [4]].map((columnsOf) =>
            Float64Array.from(places.flatMap((k) => columnsOf.map((j) => matrix[k * 5 + j] as number))),
          ) as [Float64Array, Float64Array];
          const slopes = solveSymmetric(some, with4) as Float64Array;
          const explained = slopes.reduce((sum, slope, k) => sum + slope * (with4[k] as number), 0);
          expect(found[set]).toBeCloseTo(explained, 9);
          for (const k of places)
            expect(found[set]).toBeGreaterThan((found[set & ~(1 << k)] as number) - 1e-9);
        }
      }),
    );
  });

  it('is the same with a copy of a driver, and with one that never varies', () => {
    const copied = explainedBySets(Float64Array.of(1, 1, 0.6, 1, 1, 0.6, 0.6, 0.6, 1));
    expect([...copied]).toEqual([0, 0.36, 0.36, 0.36].map((value) => expect.closeTo(value, 14)));
    const flat = explainedBySets(Float64Array.of(1, 0, 0.6, 0, 0, 0, 0.6, 0, 1));
    expect([...flat]).toEqual([0, 0.36, 0, 0.36].map((value) => expect.closeTo(value, 14)));
    expect(() => explainedBySets(new Float64Array(5))).toThrow(RangeError);
  });
});
