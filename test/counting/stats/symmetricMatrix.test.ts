import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  invertSymmetric,
  rootOfSymmetric,
  solveSymmetric,
} from '../../../src/counting/stats/symmetricMatrix.ts';

const times = (one: Float64Array, other: Float64Array) => {
  const size = Math.sqrt(one.length);
  return one.map((_, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    let sum = 0;
    for (let k = 0; k < size; k++) {
      sum += (one[row * size + k] as number) * (other[k * size + column] as number);
    }
    return sum;
  });
};

/** A matrix with no eigenvalue below a half: rows times themselves, and a half on the diagonal. */
const matrices = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((values) => {
      const rows = Float64Array.from(values);
      const turned = rows.map((_, at) => rows[(at % size) * size + Math.floor(at / size)] as number);
      return times(rows, turned).map((value, at) => value + (at % (size + 1) === 0 ? 0.5 : 0));
    }),
);

describe('a symmetric matrix', () => {
  it('is solved as by hand', () => {
    // R 4.2.2: solve(matrix(c(4, 2, 2, 3), 2), c(2, 5)) is -0.5, 2.
    const solved = solveSymmetric(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 5));
    expect([...(solved as Float64Array)]).toEqual([expect.closeTo(-0.5, 14), expect.closeTo(2, 14)]);
  });

  it('has an inverse that undoes it, and a root that makes it', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const inverse = invertSymmetric(matrix) as Float64Array;
        const size = Math.sqrt(matrix.length);
        times(matrix, inverse).forEach((value, at) => {
          expect(value).toBeCloseTo(at % (size + 1) === 0 ? 1 : 0, 8);
        });
        const root = rootOfSymmetric(matrix);
        times(root, root).forEach((value, at) => {
          expect(value).toBeCloseTo(matrix[at] as number, 9);
        });
      }),
    );
  });

  it('has neither answer nor inverse when a row depends on another', () => {
    const flat = Float64Array.of(1, 2, 2, 4);
    expect(invertSymmetric(flat)).toBeNull();
    expect(solveSymmetric(flat, Float64Array.of(1, 1))).toBeNull();
    expect(() => invertSymmetric(new Float64Array(3))).toThrow(RangeError);
  });
});
