import { describe, expect, it } from 'vitest';
import { readClusters } from '../../../src/office/results/clusterChoice.ts';

describe('a kept choice of clusters', () => {
  it('is read back as it was kept', () => {
    const choice = { by: 'fieldworker', merges: [['N', 'S']] };
    expect(readClusters(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
  });

  it('is sampling points, in strata as they are, where it cannot be read', () => {
    const usual = { by: 'samplingPoint', merges: [] };
    for (const kept of [null, 'fieldworker', {}, { by: 'tablet', merges: 'N' }, { merges: [['N', 7]] }]) {
      expect(readClusters(kept)).toEqual(usual);
    }
  });
});
