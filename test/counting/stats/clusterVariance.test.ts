import { describe, expect, it } from 'vitest';
import { clusterPull, varianceOverClusters } from '../../../src/counting/stats/clusterVariance.ts';

describe('the pull of clusters on a mean', () => {
  it('adds up how far the people of the base are from the mean, by cluster', () => {
    const clusters = { strata: Uint16Array.of(0, 0, 1), weights: Float64Array.of(1, 2, 9, 0, 3, 0, 0, 0, 4) };
    const { sums, inBase } = clusterPull(clusters, [1, 0], { mean: 0.25, weightedBase: 8 });
    expect([...sums]).toEqual([(0.75 - 0.5) / 8, -0.75 / 8, 0]);
    expect([...inBase]).toEqual([1, 1, 0]);
  });
});

describe('the variance over clusters', () => {
  const pull = (sums: number[], inBase = sums.map(() => 1)) => ({
    sums: Float64Array.from(sums),
    inBase: Uint8Array.from(inBase),
  });

  it('is taken around the middle of each stratum', () => {
    const drawn = varianceOverClusters(Uint16Array.of(0, 1, 0, 1, 1), pull([1, 5, 3, 5, 8]));
    // 2/1 × (1 + 1) and 3/2 × (1 + 1 + 4).
    expect(drawn).toEqual({ variance: 13, degreesOfFreedom: 3 });
  });

  it('counts clusters with nobody of the base in m/(m−1) and not in the degrees of freedom', () => {
    const drawn = varianceOverClusters(Uint16Array.of(0, 0, 0, 1), pull([3, -3, 0, 0], [1, 1, 0, 0]));
    expect(drawn).toEqual({ variance: 27, degreesOfFreedom: 1 });
  });

  it('names the stratum of the base that has one cluster only', () => {
    expect(varianceOverClusters(Uint16Array.of(0, 0, 1), pull([1, -2, 1]))).toEqual({ alone: 1 });
  });
});
