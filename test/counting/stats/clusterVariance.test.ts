import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterSums, clusterSums } from '../../../src/counting/stats/clusterSums.ts';
import { clusterPull, pullApart, varianceOverClusters } from '../../../src/counting/stats/clusterVariance.ts';
import { linearised } from '../../../src/counting/stats/linearised.ts';
import { tally } from '../../../src/counting/stats/tally.ts';

/** What each cluster adds, by its number; those that do not pull are left out. */
const pulls = ({ clusters, sums }: ReturnType<typeof clusterPull>) =>
  Object.fromEntries(Array.from(clusters, (cluster, at) => [cluster, sums[at]]));

describe('the pull of clusters on a mean', () => {
  const of = clusterSums(Uint8Array.of(0, 1, 1, 2, 2), Float64Array.of(1, 2, 3, 9, 4), {
    categories: 2,
    clusters: { codes: Uint8Array.of(0, 0, 1, 0, 2), count: 3 },
  });

  it('adds up how far the people of the base are from the mean, by cluster', () => {
    const found = clusterPull(of, [1, 0], { mean: 0.25, weightedBase: 8 });
    expect(pulls(found)).toEqual({ 0: (0.75 - 0.5) / 8, 1: -0.75 / 8 });
  });

  it('of a gap is that of the one less that of the other, in clusters of either', () => {
    const about = { mean: 0, weightedBase: 1 };
    const [one, other] = [clusterPull(of, [1, undefined], about), clusterPull(of, [undefined, 1], about)];
    expect(pulls(pullApart(one, other, 3))).toEqual({ 0: 1 - 2, 1: -3 });
    expect(pulls(pullApart(other, one, 3))).toEqual({ 0: 2 - 1, 1: 3 });
  });
});

describe('the variance over clusters', () => {
  const drawn = (strata: number[], sums: (number | null)[]) => {
    const sizes = new Uint32Array(Math.max(...strata) + 1);
    for (const stratum of strata) sizes[stratum] = (sizes[stratum] ?? 0) + 1;
    const inBase = sums.flatMap((sum, cluster) => (sum === null ? [] : [{ cluster, sum }]));
    const design: Pick<ClusterSums, 'strata' | 'sizes'> = { strata: Uint16Array.from(strata), sizes };
    return varianceOverClusters(design, {
      clusters: Uint32Array.from(inBase, ({ cluster }) => cluster),
      sums: Float64Array.from(inBase, ({ sum }) => sum),
    });
  };

  it('is taken around the middle of each stratum', () => {
    // 2/1 × (1 + 1) and 3/2 × (1 + 1 + 4).
    expect(drawn([0, 1, 0, 1, 1], [1, 5, 3, 5, 8])).toEqual({ variance: 13, degreesOfFreedom: 3 });
  });

  it('counts clusters with nobody of the base in m/(m−1) and in the middle, not in the degrees of freedom', () => {
    expect(drawn([0, 0, 0, 1], [3, -3, null, null])).toEqual({ variance: 27, degreesOfFreedom: 1 });
    // 3, 0 and 0 lie 2, 1 and 1 from their middle.
    expect(drawn([0, 0, 0], [3, null, null])).toEqual({ variance: 9, degreesOfFreedom: 0 });
  });

  it('names the stratum of the base that has one cluster only', () => {
    expect(drawn([0, 0, 1], [1, -2, 1])).toEqual({ alone: 1 });
  });

  it('is that of people drawn one by one where each is a cluster of their own', () => {
    const someone = fc.record({ code: fc.nat(2), weight: fc.constantFrom(0.5, 1, 3), stratum: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(someone, { minLength: 4, maxLength: 40 }), (people) => {
        const codes = Uint8Array.from(people, ({ code }) => code);
        fc.pre(codes.some((code) => code < 2));
        const weights = Float64Array.from(people, ({ weight }) => weight);
        const strata = { codes: Uint8Array.from(people, ({ stratum }) => stratum), count: 2 };
        const clusters = { codes: Uint16Array.from(people, (_, i) => i), count: people.length };
        const one = linearised(tally(codes, weights, { categories: 2, strata }), [0, 1]).precision;
        const other = linearised(
          tally(codes, weights, { categories: 2, strata, clusters }),
          [0, 1],
        ).precision;
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'estimated' || other.kind !== 'estimated') return;
        expect(other.degreesOfFreedom).toBe(one.degreesOfFreedom);
        expect(other.variance).toBeCloseTo(one.variance, 12);
      }),
    );
  });
});
