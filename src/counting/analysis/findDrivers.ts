import { seededRandom } from '../../core/dice.ts';
import { bootstrapDrivers } from '../stats/bootstrapDrivers.ts';
import { bootstrapLogistic } from '../stats/bootstrapLogistic.ts';
import type { DriverData, DriverRefusal } from '../stats/driverData.ts';
import { type DriverSpread, driverSpread } from '../stats/driverSpread.ts';
import { drivers as linearDrivers } from '../stats/drivers.ts';
import { logisticDrivers } from '../stats/logisticDrivers.ts';
import { meanInterval, weightedMean } from '../stats/weightedMean.ts';
import type { Dataset } from './dataset.ts';
import { type DriverRecipe, driverRowsOf, missingIn, peopleIn, type ScoredDriver } from './driverPeople.ts';
import { placesOf } from './driverPlaces.ts';
import { type DriverWarning, driverWarnings } from './driverWarnings.ts';
import { countedIn, effectiveBaseOf } from './estimates.ts';
import { drawnBy } from './peopleDrawn.ts';
import type { Settings } from './settings.ts';

type Ends = { readonly low: number; readonly high: number };

/** One driver, and how much of the outcome goes with it. */
export interface DriverLine {
  readonly column: string;
  /** Its part of R², and that part over all of R², 0 to 1; with a 95 % interval where the sample allows one. */
  readonly part: number;
  readonly share: number;
  readonly interval: Ends | null;
  /** Johnson's share of R², as a check; null for an outcome that people have or have not. */
  readonly johnson: number | null;
  /** Weighted correlation with the outcome: its sign is the direction. */
  readonly correlation: number;
  readonly correlationInterval: Ends | null;
  readonly mean: DriverMean;
  /** Places from the top between which it stands. */
  readonly places: { readonly from: number; readonly to: number };
  /** In how much of the resamples it has more than the next line, 0 to 1; null for the last, and without resamples. */
  readonly aboveNext: number | null;
  /** Above 5 a near-copy is among the others. */
  readonly inflation: number;
  /** People with an outcome who gave this driver no score. */
  readonly missing: number;
}

/** The mean score of the people analysed. */
interface DriverMean {
  readonly value: number;
  readonly interval: Ends | null;
  /** The ends of its scale. */
  readonly least: number;
  readonly most: number;
  /** Base over the design effect of the mean; null for an open sample. */
  readonly effectiveBase: number | null;
}

/** Why there are no intervals: anyone could take part, everyone is in one cluster, or the work would take too long. */
export type NoInterval = 'open' | 'onePoint' | 'tooManyDrivers';

/** What goes with an outcome of a wave. */
export interface DriversFound {
  readonly kind: 'found';
  readonly recipe: DriverRecipe;
  readonly rSquared: number;
  /** Unweighted people with an outcome and a score for every driver. */
  readonly base: number;
  /** Kish's effective base of them: weighting only. */
  readonly weightingEffectiveBase: number;
  /** People who answered the outcome, and the part of their weight that the people analysed have, 0 to 1. */
  readonly withOutcome: number;
  readonly weightLeft: number;
  /** The largest share first. */
  readonly lines: readonly DriverLine[];
  readonly warnings: readonly DriverWarning[];
  /** Resamples that the intervals rest on. */
  readonly replicates: number | null;
  readonly noInterval: NoInterval | null;
}

/** Why nothing is said of what goes with an outcome. Columns are named by their ids. */
export interface DriversRefused {
  readonly kind: 'refused';
  readonly recipe: DriverRecipe;
  readonly base: number;
  readonly why: /** Too few people, or effective people. */
    | { readonly kind: 'tooFewPeople'; readonly least: number }
    | { readonly kind: 'tooManyDrivers'; readonly most: number }
    /** Drivers that are the same for everyone. */
    | { readonly kind: 'noVariance'; readonly columns: readonly string[] }
    /** Drivers that are worked out from each other, each with those it depends on. */
    | { readonly kind: 'dependent'; readonly sets: readonly (readonly string[])[] }
    | { readonly kind: 'sameOutcome' }
    | { readonly kind: 'separated' }
    /** Nothing goes with it at all: there is no R² to be shared out. */
    | { readonly kind: 'nothingExplained' };
}

interface DriversPlan {
  /** One per respondent. */
  readonly weights: Float64Array;
  readonly settings: Settings;
  readonly tell?: (share: number) => void;
}

/** Resamples: of 999 the 25th and the 975th are the ends of a 95 % interval. */
const REPLICATES = 999;
/** Of an outcome that people have or have not, each set is fitted to all people: that takes a second for each of 16. */
const MOST_DRAWN = 10;
/** An R² as small as this is rounding. */
const ROUNDING = 1e-12;
/** Every set of more drivers than this cannot be worked out in a time that anyone would wait. */
const MOST_DRIVERS = 16;

/**
 * Works out how much of an outcome goes with each of several drivers: shares of R², their intervals from drawing the sample
 * again in its clusters and strata, signs, means, and what to be warned of (statistics rules, section 11).
 *
 * People without a view of any of them leave. The same recipe draws the same resamples. Of an open sample shares are told as
 * what those who answered said, without intervals (survey design rules, section 8).
 *
 * @param recipe Columns that can be chosen (driverChoices.ts).
 */
export function findDrivers(
  dataset: Dataset,
  recipe: DriverRecipe,
  plan: DriversPlan,
): DriversFound | DriversRefused {
  const refused = (base: number, why: DriversRefused['why']) =>
    ({ kind: 'refused', recipe, base, why }) as const;
  if (recipe.drivers.length > MOST_DRIVERS) {
    return refused(0, { kind: 'tooManyDrivers', most: MOST_DRIVERS });
  }
  const { data, scored } = driverRowsOf(dataset, recipe, plan.weights);
  const people = peopleIn(data);
  const least = leastPeople(plan.settings);
  if (people.base < least || people.kish < least) {
    return refused(people.base, { kind: 'tooFewPeople', least });
  }
  const worked = workedOut(data, recipe.as, partOf(plan.tell, [0, FITTED]));
  if ('why' in worked) return refused(people.base, named(worked.why, recipe.drivers));
  if (!(worked.rSquared > ROUNDING)) return refused(people.base, { kind: 'nothingExplained' });
  const spread = spreadOf(dataset, { data, recipe, plan, worked });
  const order = Array.from(worked.shares.keys()).sort(
    (i, j) => (worked.shares[j] as number) - (worked.shares[i] as number),
  );
  const places = spread.of?.places ?? placesOf(worked.shares);
  const lines = order.map((k): DriverLine => {
    const own = scored[k] as ScoredDriver;
    const share = worked.shares[k] as number;
    return {
      column: own.column,
      part: share * worked.rSquared,
      share,
      interval: spread.of?.shares[k] ?? null,
      johnson: worked.johnson?.[k] ?? null,
      correlation: worked.correlations[k] as number,
      correlationInterval: spread.of?.correlations[k] ?? null,
      mean: meanOf(dataset, own, { within: people.within, weights: plan.weights }),
      places: places[k] as DriverLine['places'],
      aboveNext: spread.of?.aboveNext[k] ?? null,
      inflation: worked.inflation[k] as number,
      missing: missingIn(data, own.numbers),
    };
  });
  return {
    kind: 'found',
    recipe,
    rSquared: worked.rSquared,
    base: people.base,
    weightingEffectiveBase: people.kish,
    withOutcome: people.withOutcome,
    weightLeft: people.weightLeft,
    lines,
    warnings: driverWarnings({ ...people, rSquared: worked.rSquared, drivers: lines }),
    replicates: spread.of?.replicates ?? null,
    noInterval: spread.why,
  };
}

/** How much of the work is done when every set is fitted to the sample itself, where that takes time. */
const FITTED = 0.25;

/** Tells of a part of the work as its part of the whole. */
function partOf(tell: DriversPlan['tell'], [from, to]: readonly [number, number]): (share: number) => void {
  return (share) => tell?.(from + (to - from) * share);
}

function leastPeople({ hideUnder, protectUnder, testFrom }: Settings): number {
  return Math.max(hideUnder, protectUnder, testFrom);
}

interface WorkedOut {
  readonly rSquared: number;
  /** Parts of R² over all of it. */
  readonly shares: Float64Array;
  readonly johnson: Float64Array | null;
  readonly correlations: Float64Array;
  readonly inflation: Float64Array;
}

function workedOut(
  data: DriverData,
  as: DriverRecipe['as'],
  tell: (share: number) => void,
): WorkedOut | { readonly why: DriverRefusal } {
  const linear = linearDrivers(data);
  if (linear.kind !== 'drivers') return { why: linear };
  const { correlations, inflation } = linear;
  if (as === 'score') {
    const over = (parts: Float64Array) => parts.map((part) => part / linear.rSquared);
    const { rSquared } = linear;
    return { rSquared, shares: over(linear.shapley), johnson: over(linear.johnson), correlations, inflation };
  }
  const logistic = logisticDrivers(data, tell);
  if (logistic.kind !== 'drivers') return { why: logistic };
  const { rSquared } = logistic;
  const shares = logistic.shapley.map((part) => part / rSquared);
  return { rSquared, shares, johnson: null, correlations, inflation };
}

/** A refusal with the columns it is about. */
function named(why: DriverRefusal, columns: readonly string[]): DriversRefused['why'] {
  if (why.kind !== 'dependent') return { kind: why.kind };
  const sets = why.sets.map((set) => set.map((place) => columns[place] as string));
  const alone = sets.filter((set) => set.length === 1);
  return alone.length > 0 ? { kind: 'noVariance', columns: alone.flat() } : { kind: 'dependent', sets };
}

interface Spreading {
  readonly data: DriverData;
  readonly recipe: DriverRecipe;
  readonly plan: DriversPlan;
  readonly worked: WorkedOut;
}

/** How surely the shares are known, or why that cannot be said. */
function spreadOf(
  dataset: Dataset,
  { data, recipe, plan, worked }: Spreading,
): { readonly of: DriverSpread | null; readonly why: NoInterval | null } {
  const { wave } = dataset;
  if (wave.sample === 'open') return { of: null, why: 'open' };
  if (recipe.as === 'net' && recipe.drivers.length > MOST_DRAWN) return { of: null, why: 'tooManyDrivers' };
  const { strata = null, clusters = null } = drawnBy(dataset);
  const drawn = { strata, clusters };
  const tell = partOf(plan.tell, [recipe.as === 'net' ? FITTED : 0, 1]);
  // Each begins the same row of chance: both look at the same resamples.
  const begin = () => ({ replicates: REPLICATES, random: seededRandom(JSON.stringify([wave.id, recipe])) });
  if (recipe.as === 'score') {
    const found = bootstrapDrivers(data, drawn, { ...begin(), tell });
    return found === null
      ? { of: null, why: 'onePoint' }
      : { of: driverSpread(found, worked.shares), why: null };
  }
  const linear = bootstrapDrivers(data, drawn, begin());
  const shares = bootstrapLogistic(data, drawn, { ...begin(), tell });
  if (linear === null || shares === null) return { of: null, why: 'onePoint' };
  return { of: driverSpread({ ...linear, shares }, worked.shares), why: null };
}

function meanOf(
  dataset: Dataset,
  { variable, scores }: ScoredDriver,
  counting: { readonly within: Uint8Array; readonly weights: Float64Array },
): DriverMean {
  const mean = weightedMean(countedIn(dataset, variable, counting).tally, scores.values);
  const isOpen = dataset.wave.sample === 'open';
  return {
    value: mean.mean,
    interval: (isOpen ? undefined : meanInterval(mean)) ?? null,
    least: scores.least,
    most: scores.most,
    effectiveBase: isOpen ? null : effectiveBaseOf(mean),
  };
}
