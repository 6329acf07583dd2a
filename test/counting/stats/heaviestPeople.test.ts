import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestPeople } from '../../../src/counting/stats/heaviestPeople.ts';

const weights = fc
  .array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((all) => Float64Array.from(all));

describe('the people behind the largest weights', () => {
  it('are one where one weighs as much as all others', () => {
    expect(heaviestPeople(Float64Array.of(1, 1, 1, 3), 0.5)).toBe(1);
  });

  it('are that part of everybody where all weigh the same', () => {
    for (const size of [10, 30, 70])
      expect(heaviestPeople(new Float64Array(size).fill(0.3), 0.1)).toBe(size / 10);
  });

  it('are never more than that part, and never none', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, part) => {
        const people = heaviestPeople(all, part);
        expect(people).toBeGreaterThanOrEqual(1);
        expect(people).toBeLessThanOrEqual(Math.ceil(part * all.length + 1e-9));
      }),
    );
  });

  it('are asked for of somebody, and of a part of the whole', () => {
    expect(() => heaviestPeople(new Float64Array(0), 0.1)).toThrow(RangeError);
    expect(() => heaviestPeople(Float64Array.of(1), 0)).toThrow(RangeError);
  });
});
