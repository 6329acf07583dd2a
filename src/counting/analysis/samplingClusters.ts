import type { Response } from '../../asking/survey/response.ts';
import type { Groups } from '../stats/tally.ts';

/** What a reader should know of intervals over sampling points; each has its words under the table. */
export type ClusterWarning =
  /** Everybody lives in one point: how far places differ cannot be seen, so there is no interval and no test. */
  | 'onePoint'
  /** Under ten points, whose spread is known only roughly. */
  | 'fewPoints'
  /** Somebody's point is not recorded: that person counts as drawn alone. */
  | 'pointUnknown'
  /** A stratum has one point, or somebody's stratum is not recorded: all strata are taken as one. */
  | 'strataAsOne';

/** Who was drawn together, and from which part of the frame. */
export interface SamplingClusters {
  /** The sampling point of each respondent; a group of one where it is not recorded. */
  readonly clusters: Groups;
  /** The stratum of each respondent; null where there is one, or where they are taken as one. */
  readonly strata: Groups | null;
  /** Sampling points found. */
  readonly points: number;
  readonly warnings: readonly ClusterWarning[];
}

/** Fewer clusters than this are warned of (survey design rules, section 8). */
const FEW_POINTS = 10;

/**
 * The sampling points of a wave, within their strata.
 *
 * A stratum with one point cannot show how far its places differ. Which one it should join is for an officer
 * to say; until then all strata are taken as one, which does not make an interval look surer than it is.
 *
 * @returns Null when nobody has a sampling point, as in a telephone wave: people were drawn one by one.
 */
export function samplingClusters(responses: readonly Response[]): SamplingClusters | null {
  const designs = responses.map(({ design }) => design);
  if (designs.every(({ samplingPoint }) => samplingPoint === null)) return null;
  const stratumKnown = designs.every(({ stratum }) => stratum !== null);
  const strata = groupsBy(designs.map(({ stratum }) => (stratumKnown ? String(stratum) : '')));
  // One name in two strata is two points.
  const clusters = groupsBy(
    designs.map(({ samplingPoint }, i) =>
      samplingPoint === null ? `alone ${i}` : `${strata.codes[i]} in ${samplingPoint}`,
    ),
  );
  const alone = designs.filter(({ samplingPoint }) => samplingPoint === null).length;
  const points = clusters.count - alone;
  const asOne =
    strata.count > 1 ? hasLonePoint(strata, clusters) : designs.some(isInStratum) && !stratumKnown;
  const warnings: readonly (ClusterWarning | null)[] = [
    clusters.count === 1 ? 'onePoint' : points < FEW_POINTS ? 'fewPoints' : null,
    alone > 0 ? 'pointUnknown' : null,
    asOne ? 'strataAsOne' : null,
  ];
  return {
    clusters,
    strata: asOne || strata.count === 1 ? null : strata,
    points,
    warnings: warnings.filter((warning) => warning !== null),
  };
}

function isInStratum({ stratum }: Response['design']): boolean {
  return stratum !== null;
}

function groupsBy(names: readonly string[]): Groups {
  const numbers = new Map<string, number>();
  const codes = new Uint16Array(names.length);
  for (const [i, name] of names.entries()) {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    codes[i] = number;
  }
  return { codes, count: numbers.size };
}

function hasLonePoint(strata: Groups, clusters: Groups): boolean {
  const found = Array.from({ length: strata.count }, () => new Set<number>());
  for (const [i, stratum] of strata.codes.entries()) found[stratum]?.add(clusters.codes[i] as number);
  return found.some((points) => points.size === 1);
}
