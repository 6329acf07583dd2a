import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependentColumns } from '../../../src/counting/stats/dependentColumns.ts';
import { drivers, outcome, third } from '../../fixtures/sixtyPeople.ts';

const [a, , c] = drivers;
const b = outcome;
const flat = new Float64Array(60).fill(4);

describe('columns that depend on others', () => {
  it('are named with those they are made of', () => {
    // R 4.2.2: qr(scale(cbind(a, b, a + b, c, 2 * c - 1)))$rank is 3.
    const sum = a.map((value, i) => value + (b[i] as number));
    const copy = c.map((value) => 2 * value - 1);
    expect(dependentColumns([a, b, sum, c, copy])).toEqual({
      rank: 3,
      sets: [
        [0, 1, 2],
        [3, 4],
      ],
    });
  });

  it('stand alone where they never vary', () => {
    expect(dependentColumns([flat, a])).toEqual({ rank: 1, sets: [[0]] });
  });

  it('are none among columns that say something of their own, however alike or large', () => {
    const near = a.map((value, i) => value + 1e-4 * (third[i] as number));
    expect(dependentColumns([a, near, b, c.map((value) => 1e7 * value)])).toEqual({ rank: 4, sets: [] });
  });

  it('are found whatever they are made of', () => {
    const part = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(part, part, part, (p, q, r) => {
        const made = a.map((value, i) => p * value - q * (b[i] as number) + r);
        expect(dependentColumns([c, a, b, made])).toEqual({ rank: 3, sets: [[1, 2, 3]] });
      }),
    );
  });
});
