import { type ClusterChoice, DEFAULT_CLUSTERS } from '../../counting/analysis/samplingClusters.ts';

/** The name under which it is kept with a wave over which clusters its intervals are. */
export const CLUSTERS_SETTING = 'clusters';

/** What was kept, as a choice; sampling points where it is nothing, or cannot be read. */
export function readClusters(kept: unknown): ClusterChoice {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_CLUSTERS;
  const { by, merges } = kept as Partial<Record<keyof ClusterChoice, unknown>>;
  return {
    by: by === 'fieldworker' ? by : DEFAULT_CLUSTERS.by,
    merges: isMerges(merges) ? merges : DEFAULT_CLUSTERS.merges,
  };
}

function isMerges(merges: unknown): merges is ClusterChoice['merges'] {
  return (
    Array.isArray(merges) &&
    merges.every((names) => Array.isArray(names) && names.every((name) => typeof name === 'string'))
  );
}
