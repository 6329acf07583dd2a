import { describe, expect, it } from 'vitest';
import { clusterSums, joinedSums } from '../../../src/counting/stats/clusterSums.ts';
import { clusterTable } from '../../fixtures/clusterTable.ts';

const codes = Uint8Array.of(0, 1, 0, 1, 2, 9, 0);
const weights = Float64Array.of(1, 2, 3, 4, 5, 6, 0);

describe('sums by cluster', () => {
  const of = clusterSums(codes, weights, {
    categories: 3,
    within: Uint8Array.of(1, 1, 1, 1, 0, 1, 1),
    strata: { codes: Uint8Array.of(0, 0, 0, 1, 1, 1, 1), count: 2 },
    clusters: { codes: Uint8Array.of(7, 7, 7, 7, 3, 7, 2), count: 8 },
  });

  it('hold each cluster within its stratum, one with nobody in the table too, and nobody without a weight', () => {
    expect([...of.strata]).toEqual([0, 1, 1]);
    expect([...of.sizes]).toEqual([1, 2]);
    expect(clusterTable(of)).toEqual([
      [4, 2, 0, 0],
      [0, 4, 0, 6],
      [0, 0, 0, 0],
    ]);
  });

  it('take as much room as there are pairs of a category and a cluster with anybody', () => {
    expect(of.weights).toHaveLength(4);
    const alone = {
      categories: 3,
      clusters: { codes: Uint16Array.from({ length: 7 }, (_, i) => i), count: 7 },
    };
    expect(clusterSums(codes, weights, alone).weights).toHaveLength(6);
  });

  it('count categories together, and leave out those of no part', () => {
    expect(clusterTable(joinedSums(of, [[1, 0], []]))).toEqual([
      [6, 0, 0],
      [4, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('know more clusters than two bytes can count', () => {
    const many = 70_000;
    const each = { codes: Uint32Array.from({ length: many }, (_, i) => i), count: many };
    const sums = clusterSums(new Uint8Array(many), new Float64Array(many).fill(1), {
      categories: 1,
      clusters: each,
    });
    expect(sums.strata).toHaveLength(many);
    expect(sums.clusters.at(-1)).toBe(many - 1);
  });

  it('refuse a cluster that is not there', () => {
    expect(() => clusterSums(codes, weights, { categories: 3, clusters: { codes, count: 3 } })).toThrow(
      RangeError,
    );
  });
});
