import { describe, expect, it } from 'vitest';
import type { ClusterFacts } from '../../../src/counting/analysis/clusterFacts.ts';
import {
  clusterOptions,
  loneStrata,
  mergedStrata,
  withMerges,
} from '../../../src/office/results/clusterView.ts';

const nobody = { found: [], finite: 'off' } as const;

const facts: ClusterFacts = {
  inUse: {
    by: 'samplingPoint',
    points: 6,
    found: [
      { names: ['East', 'North'], points: 3 },
      { names: ['South'], points: 1 },
      { names: ['West'], points: 2 },
    ],
    warnings: ['fewPoints', 'strataAsOne'],
  },
  people: nobody,
  recorded: { samplingPoint: 6, fieldworker: 4 },
};

describe('the choice of clusters', () => {
  it('offers what is recorded, and nothing where nothing is', () => {
    expect(clusterOptions(facts).map(({ value }) => value)).toEqual(['samplingPoint', 'fieldworker']);
    const byPhone = { inUse: null, people: nobody, recorded: { samplingPoint: 0, fieldworker: 4 } };
    expect(clusterOptions(byPhone).map(({ label }) => label)).toEqual([
      'Nothing: each was drawn alone',
      'A fieldworker',
    ]);
    expect(
      clusterOptions({ inUse: null, people: nobody, recorded: { samplingPoint: 0, fieldworker: 0 } }),
    ).toEqual([]);
  });

  it('asks of each stratum with one point which other it joins', () => {
    const [lone, ...others] = loneStrata(facts);
    expect(others).toEqual([]);
    expect(lone?.label).toBe('South has one sampling point. Take it together with');
    expect(lone?.options.map(({ label }) => label)).toEqual([
      'Not yet: take all strata as one',
      'East + North (3 points)',
      'West (2 points)',
    ]);
  });

  it('puts the stratum with all that are together already', () => {
    const choice = { by: 'samplingPoint', merges: [['East', 'North']] } as const;
    expect(withMerges(choice, facts, { South: 'East + North' }).merges).toEqual([
      ['East', 'North'],
      ['South', 'East', 'North'],
    ]);
    expect(withMerges(choice, facts, { South: '' })).toEqual(choice);
    expect(mergedStrata(facts)).toEqual(['East + North']);
  });
});
