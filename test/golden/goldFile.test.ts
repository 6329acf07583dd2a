import { describe, expect, it } from 'vitest';
import { runCluster } from './goldClusters.ts';
import { type GoldCase, gold, numbers } from './goldFile.ts';
import { runFreq, runProp } from './goldShares.ts';
import { runRake, runWeights } from './goldWeights.ts';

const made = (group: string, inputs: GoldCase['inputs'], dataset: string): GoldCase => {
  return {
    id: `tried_${group}`,
    group,
    dataset,
    status: 'ok',
    inputs,
    expected: {},
    tol: { abs: 0, rel: 0 },
  };
};
// Of our own copy alone: another file need not have these.
const copy = process.env['SOUNDINGS_GOLD'] === undefined;
const clusters = gold.cases.filter((of) => copy && of.id === 'dev_cluster_01');
const raked = gold.cases.filter((of) => copy && of.id === 'dev_rake_03');
const edges = copy ? ['dev_edges'] : [];

describe('cases of another reference file', () => {
  it('may name numbers that JSON has none for: an infinite weight is refused, and is not a missing one', () => {
    expect([...numbers(['Inf', '-Inf', null, 1])]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      1,
    ]);
    expect(runWeights(made('weights', { w: [1, 'Inf'] }, '')).status).toBe('refused');
  });

  it.each(clusters)('may ask for another level of an interval over clusters', (cluster) => {
    const ends = (level: number) => {
      const { values } = runCluster({ ...cluster, inputs: { ...cluster.inputs, level } });
      const [low, high] = (values as { ci_xlogit: [number, number] }).ci_xlogit;
      return high - low;
    };
    expect(ends(0.99)).toBeGreaterThan(ends(0.9));
  });

  it.each(edges)('may call a share that everyone gave ok, and may have a table of nobody (%s)', (dataset) => {
    const alike = { var: 'all_same', positive: ['Yes'], exclude: [], weight: 'w', level: 0.95 };
    const { status, values } = runProp(made('prop', alike, dataset));
    expect(status).toBe('ok');
    expect(values).toMatchObject({ se: 0, var: 0, deff_replace: null });
    const nobody = { var: 'all_missing', levels: ['Yes', 'No'], exclude: [], weight: 'w' };
    expect(runFreq(made('freq', nobody, dataset)).values).toMatchObject({ base_n: 0, n_missing: 40 });
  });

  it.each(edges)('may list some of the answers, and have nets of others and of none (%s)', (dataset) => {
    const some = { var: 'mix', levels: ['Yes'], exclude: [], weight: 'w', nets: { any: ['Yes', 'Perhaps'] } };
    const { values } = runFreq(made('freq', some, dataset));
    expect(values).toMatchObject({ base_n: 40 });
    const { options, nets } = values as Record<'options' | 'nets', Record<string, { n: number }>>;
    expect(nets['any']?.n).toBe(options['Yes']?.n);
    const without = { ...some, levels: ['Yes', 'No'], exclude: ['No'], nets: { all: ['Yes', 'No'] } };
    expect(runFreq(made('freq', without, dataset)).values).toMatchObject({ nets: { all: { p: 1 } } });
  });

  it.each(raked)('may stop raking early, with the weights that there are then', (of) => {
    const at = (epsilon: number) => {
      const { status, values } = runRake({ ...of, inputs: { ...of.inputs, epsilon_rel: epsilon } });
      expect(status).toBe('ok');
      return (values as { weights: Float64Array }).weights;
    };
    const [early, late] = [at(1e-6), at(1e-12)];
    const apart = Math.max(...early.map((weight, i) => Math.abs(weight - (late[i] ?? 0))));
    expect(apart).toBeGreaterThan(1e-9);
    expect(apart).toBeLessThan(1e-3);
  });
});
