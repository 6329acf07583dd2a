import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intraclass } from '../../../src/counting/stats/intraclass.ts';

const groups = (codes: readonly number[], count: number) => ({ codes: Uint8Array.from(codes), count });
const found = (values: readonly number[], codes: readonly number[], count: number) =>
  intraclass(Float64Array.from(values), groups(codes, count));

const values = [2, 3, 3, 4, 1, 2, 1, 4, 5, 4, 4, 3, 2, 2];
const codes = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3];

describe('how alike answers within a cluster are', () => {
  it('is what R’s analysis of variance gives', () => {
    // R 4.2.2: a <- anova(lm(y ~ factor(g))); n0 <- (N - sum(n^2)/N)/(k - 1); (msb - msw)/(msb + (n0 - 1) * msw)
    const of = found(values, codes, 4);
    expect(of).toMatchObject({ people: 14, clusters: 4 });
    expect(of?.correlation).toBeCloseTo(0.742487046632125, 12);
    expect(of?.clusterSize).toBeCloseTo(3.85714285714286, 12);
    expect(of?.designEffect).toBeCloseTo(3.12139156180607, 12);
    expect(of?.f).toBeCloseTo(10.7482993197279, 10);
    expect(of?.pValue).toBeCloseTo(0.00180225880210925, 10);
  });

  it('leaves out who has no value or no cluster', () => {
    expect(found([...values, Number.NaN, 5], [...codes, 1, 4], 4)).toEqual(found(values, codes, 4));
  });

  it('is nothing where it cannot be told', () => {
    expect(found([1, 2, 3], [0, 0, 0], 2)).toBeNull();
    expect(found([1, 2], [0, 1], 2)).toBeNull();
    expect(found([3, 3, 3, 3], [0, 0, 1, 1], 2)).toBeNull();
  });

  it('is 1 where clusters have nothing but their own answer', () => {
    expect(found([1, 1, 5, 5], [0, 0, 1, 1], 2)).toMatchObject({
      correlation: 1,
      designEffect: 2,
      pValue: 0,
    });
  });

  it('does not change with the order, the scale or the start of the values', () => {
    const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 8,
      maxLength: 60,
    });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 9 }), (all, factor) => {
        const usual = found(
          all.map(([y]) => y),
          all.map(([, g]) => g),
          5,
        );
        const turned = all.toReversed();
        const other = found(
          turned.map(([y]) => 10 + factor * y),
          turned.map(([, g]) => g),
          5,
        );
        if (usual === null || other === null) return expect(other).toBe(usual);
        expect(other.correlation).toBeCloseTo(usual.correlation, 9);
        expect(other.clusterSize).toBe(usual.clusterSize);
        expect(usual.correlation).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is none where everybody gave the same number, also one whose sums are rounded', () => {
    const same = new Float64Array(30).fill(0.1);
    const clusters = { codes: Uint8Array.from(same, (_, i) => i % 4), count: 4 };
    expect(intraclass(same, clusters)).toBeNull();
  });
});
