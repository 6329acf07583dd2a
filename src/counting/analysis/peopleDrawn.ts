import type { SampleType } from '../../asking/survey/design.ts';
import type { Groups, TallyOptions } from '../stats/tally.ts';
import { eachOf, type Respondents } from './respondents.ts';
import type { SamplingClusters } from './samplingClusters.ts';

/**
 * How many people (or households) there are that a wave was drawn from, by the name of the stratum; under `all` where it has
 * none. An officer enters it where a good part of a small population answered; empty otherwise.
 */
export type Populations = Readonly<Record<string, number>>;

/** The name of everybody, where there are no strata. */
export const ALL_STRATA = 'all';

/** Whether what is left to chance is less because a good part of the population answered, or why not. */
export type FiniteStatus =
  | 'off'
  | 'applied'
  /** Five per cent or less answered: it would change nothing that can be seen. */
  | 'smallPart'
  /** A stratum has no population, or no more than answered in it. */
  | 'unfit'
  /** Nobody was drawn from the population: a quota or open sample. */
  | 'notRandom'
  /** Places were drawn, not people. */
  | 'clusters';

/** People drawn one by one: from which part of the frame, and from how many. */
export interface PeopleDrawn {
  /** The stratum of each respondent; null where there is one, or where they are taken as one. */
  readonly strata: Groups | null;
  /** Strata with how many answered in each, in the order of their names; the one `all` where there are none. */
  readonly found: readonly { readonly name: string; readonly people: number }[];
  /** A stratum has one respondent, or somebody's stratum is not recorded. */
  readonly isAsOne: boolean;
  /** Of each stratum, in the order of its codes; null where it is not taken into account. */
  readonly populations: readonly number[] | null;
  /** As an officer entered them, whether they are taken into account or not. */
  readonly entered: Populations;
  readonly finite: FiniteStatus;
}

/** The part of a population from which on it counts that it is finite (statistics rules, section 9). */
const FROM = 0.05;

/**
 * How the people of a wave were drawn one by one: the strata that their responses record, and the populations that an officer
 * entered. With sampling points or fieldworkers as clusters the strata are theirs (samplingClusters.ts), and there is no
 * correction for a finite population: places were drawn.
 */
export function peopleDrawn(
  respondents: Respondents,
  of: {
    readonly sample: SampleType;
    readonly clusters: SamplingClusters | null;
    readonly populations: Populations;
  },
): PeopleDrawn {
  const names = eachOf(respondents.design('stratum')).map((name) => name ?? null);
  const isKnown = of.clusters === null && names.length > 0 && names.every((name) => name !== null);
  const listed = isKnown ? [...new Set(names.map(String))].sort() : [];
  const counted = listed.map((name) => ({ name, people: names.filter((one) => one === name).length }));
  const lone = counted.some(({ people }) => people === 1);
  const isApart = listed.length > 1 && !lone;
  const isAsOne =
    of.clusters === null && (listed.length > 1 ? lone : !isKnown && names.some((name) => name !== null));
  const found = isApart ? counted : [{ name: ALL_STRATA, people: respondents.size }];
  const finite = finiteStatus(found, of);
  return {
    strata: isApart ? groupsBy(names.map(String), listed) : null,
    found,
    isAsOne,
    populations: finite === 'applied' ? found.map(({ name }) => of.populations[name] ?? 0) : null,
    entered: of.populations,
    finite,
  };
}

function groupsBy(names: readonly string[], listed: readonly string[]): Groups {
  const places = new Map(listed.map((name, place) => [name, place]));
  return { codes: Uint16Array.from(names, (name) => places.get(name) ?? 0), count: listed.length };
}

function finiteStatus(
  found: PeopleDrawn['found'],
  {
    sample,
    clusters,
    populations,
  }: {
    readonly sample: SampleType;
    readonly clusters: SamplingClusters | null;
    readonly populations: Populations;
  },
): FiniteStatus {
  if (Object.keys(populations).length === 0) return 'off';
  if (sample !== 'random') return 'notRandom';
  if (clusters !== null) return 'clusters';
  if (found.some(({ name, people }) => !((populations[name] ?? 0) > people))) return 'unfit';
  const [people, all] = [sumOf(found.map((one) => one.people)), populationOf(found, populations)];
  return people / all > FROM ? 'applied' : 'smallPart';
}

function populationOf(found: PeopleDrawn['found'], populations: Populations): number {
  return sumOf(found.map(({ name }) => populations[name] ?? 0));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Of a dataset, how its people were drawn. */
interface DrawnDataset {
  readonly clusters: SamplingClusters | null;
  readonly people?: PeopleDrawn;
}

/** How the people of a wave were drawn, as a tally takes it. */
export function drawnBy(dataset: DrawnDataset): Pick<TallyOptions, 'strata' | 'clusters' | 'populations'> {
  const { clusters, people } = dataset;
  const strata = clusters === null ? people?.strata : clusters.strata;
  return {
    ...(strata && { strata }),
    ...(clusters && !areAlone(clusters) && { clusters: clusters.clusters }),
    ...(clusters === null && people?.populations && { populations: people.populations }),
  };
}

/** Clusters of one person each are people drawn one by one: the variance is the same, and counted much sooner. */
function areAlone({ clusters }: SamplingClusters): boolean {
  return clusters.count > 1 && clusters.count === clusters.codes.length;
}

/** What of the drawing is said under a table: clusters, strata, and the population where it counts. */
export function drawnNote({ people, clusters }: DrawnDataset) {
  const apart = clusters === null ? people : undefined;
  return {
    clusters: clusters?.points ?? null,
    clusterBy: clusters?.by ?? ('samplingPoint' as const),
    mergedStrata: (clusters?.found ?? []).map(({ names }) => names).filter((names) => names.length > 1),
    clusterWarnings: clusters?.warnings ?? [],
    ...(apart?.strata && { strata: apart.strata.count }),
    ...(apart?.isAsOne && { strataAsOne: true as const }),
    ...(apart?.populations && { population: sumOf(apart.populations) }),
  };
}
