import { describe, expect, it } from 'vitest';
import { clusterFacts } from '../../../src/counting/analysis/clusterFacts.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { atDoors } from '../../fixtures/theSample.ts';

describe('what is known of clusters', () => {
  it('is over what the intervals are, and how many of each sort the responses record', () => {
    const { inUse, recorded } = clusterFacts(atDoors.dataset);
    expect(inUse?.by).toBe(atDoors.dataset.clusters?.by);
    expect(recorded.samplingPoint).toBeGreaterThan(10);
    expect(recorded.fieldworker).toBeGreaterThan(1);
  });

  it('is nothing where people were drawn one by one', () => {
    const { inUse, recorded } = clusterFacts(aDataset({ runs: '12' }));
    expect(inUse).toBeNull();
    expect(recorded).toEqual({ samplingPoint: 0, fieldworker: 0 });
  });
});
