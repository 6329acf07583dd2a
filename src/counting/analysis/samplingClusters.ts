import type { Design } from '../../asking/survey/design.ts';
import type { Groups } from '../stats/tally.ts';
import { eachOf, type Respondents, valuesHad } from './respondents.ts';

/** Who counts as drawn together: the people of one sampling point, or those whom one fieldworker interviewed. */
export type ClusterSort = 'samplingPoint' | 'fieldworker';

/** What an officer decided about the clusters of a wave. */
export interface ClusterChoice {
  readonly by: ClusterSort;
  /** Strata taken together, as sets of names: one with a single sampling point cannot stand alone. */
  readonly merges: readonly (readonly string[])[];
}

/** Sampling points, in the strata of the frame. */
export const DEFAULT_CLUSTERS: ClusterChoice = { by: 'samplingPoint', merges: [] };

/** What a reader should know of intervals over clusters; each has its words under the table. */
export type ClusterWarning =
  /** Everybody is in one cluster: how far clusters differ cannot be seen, so there is no interval and no test. */
  | 'onePoint'
  /** Under ten clusters, whose spread is known only roughly. */
  | 'fewPoints'
  /** Somebody's cluster is not recorded: that person counts as drawn alone. */
  | 'pointUnknown'
  /** A stratum has one point, or somebody's stratum is not recorded: all strata are taken as one. */
  | 'strataAsOne';

/** A stratum, or some that were put together, with its sampling points. */
export interface Stratum {
  readonly names: readonly string[];
  readonly points: number;
}

/** Who was drawn together, and from which part of the frame. */
export interface SamplingClusters {
  readonly by: ClusterSort;
  /** The cluster of each respondent; a group of one where it is not recorded. */
  readonly clusters: Groups;
  /** The stratum of each respondent; null where there is one, or where they are taken as one. */
  readonly strata: Groups | null;
  /** Clusters found. */
  readonly points: number;
  /** Strata after putting together, in the order of their names; none where they are not recorded for everyone. */
  readonly found: readonly Stratum[];
  readonly warnings: readonly ClusterWarning[];
}

/** Fewer clusters than this are warned of (survey design rules, section 8). */
const FEW_POINTS = 10;

/**
 * The clusters of a wave: its sampling points within their strata, or its fieldworkers.
 *
 * A stratum with one point cannot show how far its places differ. Which one it should join is for an officer
 * to say; until then all strata are taken as one, which does not make an interval look surer than it is.
 * Fieldworkers are not drawn within strata: they are clusters of the whole.
 *
 * @returns Null when nobody's cluster is recorded, as in a telephone wave: people were drawn one by one.
 */
export function samplingClusters(
  respondents: Respondents,
  choice: ClusterChoice = DEFAULT_CLUSTERS,
): SamplingClusters | null {
  if (valuesHad(respondents.design(choice.by)).every((name) => name === null)) return null;
  const designs = drawnIn(respondents);
  const isByPoint = choice.by === 'samplingPoint';
  const someStratum = isByPoint && designs.some(({ stratum }) => stratum !== null);
  const stratumKnown = someStratum && designs.every(({ stratum }) => stratum !== null);
  const strata = groupsBy(designs.map((design) => (stratumKnown ? mergedName(design, choice) : '')));
  // One name in two strata is two points, also once the two are put together.
  const clusters = groupsBy(
    designs.map((design, i) => {
      const name = design[choice.by];
      return name === null ? `alone ${i}` : `${stratumKnown ? design.stratum : ''} in ${name}`;
    }),
  );
  const alone = designs.filter((design) => design[choice.by] === null).length;
  const points = clusters.count - alone;
  const found = stratumKnown ? strataOf(designs, strata, clusters) : [];
  const asOne = found.length > 1 ? found.some((one) => one.points === 1) : someStratum && !stratumKnown;
  const warnings: readonly (ClusterWarning | null)[] = [
    clusters.count === 1 ? 'onePoint' : points < FEW_POINTS ? 'fewPoints' : null,
    alone > 0 ? 'pointUnknown' : null,
    asOne ? 'strataAsOne' : null,
  ];
  return {
    by: choice.by,
    clusters,
    strata: asOne || strata.count === 1 ? null : strata,
    points,
    found,
    warnings: warnings.filter((warning) => warning !== null),
  };
}

/** Where somebody was drawn. */
type Drawn = Pick<Design, 'stratum' | 'samplingPoint' | 'fieldworker'>;

function drawnIn(respondents: Respondents): readonly Drawn[] {
  const [strata, points, workers] = (['stratum', 'samplingPoint', 'fieldworker'] as const).map((name) =>
    eachOf(respondents.design(name)),
  );
  return Array.from({ length: respondents.size }, (_, i) => ({
    stratum: strata?.[i] ?? null,
    samplingPoint: points?.[i] ?? null,
    fieldworker: workers?.[i] ?? null,
  }));
}

// The set that a stratum was put into stands for it; sets that share a stratum are one.
function mergedName({ stratum }: Drawn, { merges }: ClusterChoice): string {
  const all = new Set([String(stratum)]);
  for (let before = 0; before !== all.size; ) {
    before = all.size;
    for (const merge of merges)
      if (merge.some((name) => all.has(name))) for (const name of merge) all.add(name);
  }
  return [...all].sort().join('\n');
}

function strataOf(designs: readonly Drawn[], strata: Groups, clusters: Groups): readonly Stratum[] {
  const inside = Array.from({ length: strata.count }, () => ({
    names: new Set<string>(),
    points: new Set<number>(),
  }));
  for (const [i, design] of designs.entries()) {
    const one = inside[strata.codes[i] as number];
    one?.names.add(String(design.stratum));
    one?.points.add(clusters.codes[i] as number);
  }
  return inside
    .map(({ names, points }) => ({ names: [...names].sort(), points: points.size }))
    .sort((one, other) => (one.names.join() < other.names.join() ? -1 : 1));
}

function groupsBy(names: readonly string[]): Groups {
  const numbers = new Map<string, number>();
  const codes = new Uint32Array(names.length);
  for (const [i, name] of names.entries()) {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    codes[i] = number;
  }
  return { codes, count: numbers.size };
}
