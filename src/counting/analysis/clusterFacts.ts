import { type Dataset, variableOf } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';
import type { PeopleDrawn } from './peopleDrawn.ts';
import type { ClusterSort, SamplingClusters } from './samplingClusters.ts';

/** Over which clusters the intervals of a wave are, and over which they could be. */
export interface ClusterFacts {
  /** Over what they are; null where people were drawn one by one. */
  readonly inUse: Pick<SamplingClusters, 'by' | 'points' | 'found' | 'warnings'> | null;
  /** How people were drawn one by one. */
  readonly people: Pick<PeopleDrawn, 'found' | 'finite'>;
  /** How many of each sort are recorded. */
  readonly recorded: Readonly<Record<ClusterSort, number>>;
}

/** Over which clusters a wave's intervals are, and how many clusters of each sort its responses record. */
export function clusterFacts(dataset: Dataset): ClusterFacts {
  const recorded = (sort: ClusterSort) =>
    variableOf(dataset, DESIGN_COLUMNS[sort])?.column.categories.length ?? 0;
  const { clusters, people } = dataset;
  return {
    inUse: clusters && {
      by: clusters.by,
      points: clusters.points,
      found: clusters.found,
      warnings: clusters.warnings,
    },
    people: { found: people?.found ?? [], finite: people?.finite ?? 'off' },
    recorded: { samplingPoint: recorded('samplingPoint'), fieldworker: recorded('fieldworker') },
  };
}
