import { describe, expect, it } from 'vitest';
import { completeRows } from '../../../src/counting/stats/completeRows.ts';

describe('the people who have every number', () => {
  it('are kept with weights of mean 1, and the others counted', () => {
    // R 4.2.2: complete.cases, then w / mean(w), of rows with a weight above 0.
    const rows = completeRows(
      [Float64Array.of(1, Number.NaN, 3, 4, 5), Float64Array.of(9, 8, 7, 6, 5)],
      Float64Array.of(1, 1, 3, 0, Number.NaN),
    );
    expect(rows).toMatchObject({ people: 2, incomplete: 1 });
    expect(rows.columns.map((column) => [...column])).toEqual([
      [1, 3],
      [9, 7],
    ]);
    expect([...rows.weights]).toEqual([0.5, 1.5]);
  });

  it('may be nobody, and are refused with a negative weight or a short column', () => {
    expect(completeRows([Float64Array.of(Number.NaN)], Float64Array.of(1))).toMatchObject({ people: 0 });
    expect(() => completeRows([Float64Array.of(1)], Float64Array.of(-1))).toThrow(RangeError);
    expect(() => completeRows([Float64Array.of(1)], Float64Array.of(1, 1))).toThrow(RangeError);
  });
});
