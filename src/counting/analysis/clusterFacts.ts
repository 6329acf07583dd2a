import { type Dataset, variableOf } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';
import type { ClusterSort, SamplingClusters } from './samplingClusters.ts';

/** Over which clusters the intervals of a wave are, and over which they could be. */
export interface ClusterFacts {
  /** Over what they are; null where people were drawn one by one. */
  readonly inUse: Pick<SamplingClusters, 'by' | 'points' | 'found' | 'warnings'> | null;
  /** How many of each sort are recorded. */
  readonly recorded: Readonly<Record<ClusterSort, number>>;
}

/** Over which clusters a wave's intervals are, and how many clusters of each sort its responses record. */
export function clusterFacts(dataset: Dataset): ClusterFacts {
  const recorded = (sort: ClusterSort) =>
    variableOf(dataset, DESIGN_COLUMNS[sort])?.column.categories.length ?? 0;
  const { clusters } = dataset;
  return {
    inUse: clusters && {
      by: clusters.by,
      points: clusters.points,
      found: clusters.found,
      warnings: clusters.warnings,
    },
    recorded: { samplingPoint: recorded('samplingPoint'), fieldworker: recorded('fieldworker') },
  };
}
