import { FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { type NetOf, type NetScore, netScore } from '../stats/netScore.ts';
import { type Tally, tally } from '../stats/tally.ts';
import { type Mean, meanInterval, weightedMean } from '../stats/weightedMean.ts';
import { weightedMedian } from '../stats/weightedMedian.ts';
import type { Dataset, Variable } from './dataset.ts';
import { countedIn, meanIntervalOf, worthOf } from './estimates.ts';
import { drawnBy } from './peopleDrawn.ts';
import type { Settings } from './settings.ts';
import { guardTable } from './smallGroups.ts';
import type { NetPromoter, Summary, WithheldReason } from './table.ts';

/** Which groups of a table are summed up, and how. */
interface SummaryPlan {
  readonly weights: Float64Array;
  readonly broken: Variable | null;
  /** For each group, everybody first: 1 for the respondents in it. */
  readonly groups: readonly Uint8Array[];
  readonly settings: Settings;
  readonly open: boolean;
}

/**
 * What the numbers of each group come to: mean with its interval, median, standard deviation. Of those who gave a
 * number; who had no view is never in it. Hidden where a table hides a group, and where too few of a group gave a number.
 *
 * @returns Null for a column without numbers.
 */
export function summariesOf(dataset: Dataset, asked: Variable, plan: SummaryPlan): readonly Summary[] | null {
  if (asked.column.number === undefined) return null;
  const numbers = numbersOf(asked);
  return ofEachGroup({ dataset, asked, numbers }, plan, (within) =>
    summaryOf(dataset, numbers, { ...plan, within }),
  );
}

/** The net promoter score of each group, hidden where its numbers are. Null for a column that has none. */
export function netPromotersOf(
  dataset: Dataset,
  asked: Variable,
  plan: SummaryPlan,
): readonly NetPromoter[] | null {
  if (asked.column.netPromoter === undefined) return null;
  const numbers = numbersOf(asked);
  return ofEachGroup({ dataset, asked, numbers }, plan, (within): NetPromoter => {
    const found = netPromoterOf(dataset, asked, { weights: plan.weights, within });
    const interval = meanIntervalOf(found.interval, found);
    return {
      shown: true,
      base: found.base,
      points: 100 * found.net,
      interval:
        plan.open || interval === null ? null : { low: 100 * interval.low, high: 100 * interval.high },
      ...worthOf(found, plan.open),
    };
  });
}

/** People whose numbers are added up, and how much each counts. */
interface Counting {
  readonly weights: Float64Array;
  readonly within?: Uint8Array;
}

/**
 * Promoters less detractors, from -1 to 1, of those who gave a number.
 *
 * @throws RangeError when the column has no such score, or nobody gave a number.
 */
export function netPromoterOf(dataset: Dataset, asked: Variable, counting: Counting): NetScore {
  if (asked.column.netPromoter === undefined)
    throw new RangeError('netPromoterOf requires a column with that score');
  return netScore(countedIn(dataset, asked, counting).tally, promotersNet(asked));
}

/** The codes in memory of promoters, detractors and all who gave a number. */
export function promotersNet({ column }: Variable): NetOf {
  const { categories, nets, netPromoter } = column;
  const base = categories.map((_, i) => FIRST_CATEGORY + i);
  const codesIn = (wanted: string | undefined) => {
    const counted = nets.find(({ id }) => id === wanted)?.codes ?? [];
    return base.filter((_, i) => counted.includes(categories[i]?.code ?? Number.NaN));
  };
  return { plus: codesIn(netPromoter?.promoters), minus: codesIn(netPromoter?.detractors), base };
}

/** How many people of the whole wave gave a number. */
export function gaveNumber(asked: Variable): number {
  return peopleIn(numbersOf(asked));
}

/**
 * The mean of the numbers that were given.
 *
 * @throws RangeError when nobody gave one.
 */
export function meanOf(dataset: Dataset, asked: Variable, counting: Counting): Mean {
  const numbers = numbersOf(asked);
  return weightedMean(tallied(dataset, numbers, counting), numbers.values);
}

/** What is worked out of each group, or why it is not: hidden where a table hides a group, or too few gave a number. */
function ofEachGroup<Found>(
  {
    dataset,
    asked,
    numbers,
  }: { readonly dataset: Dataset; readonly asked: Variable; readonly numbers: Numbers },
  { broken, groups, settings, weights }: SummaryPlan,
  of: (within: Uint8Array) => Found,
): readonly (Found | { readonly shown: false; readonly why: WithheldReason })[] {
  const people = groups.map((within) => ({
    asked: askedIn(asked, within),
    base: peopleIn(numbers, within),
  }));
  const guard = guardTable({ dataset, asked, broken, people, limits: settings, weights });
  const guarded = [guard.everybody, ...guard.groups];
  return groups.map((within, place) => {
    if (guarded[place]) return { shown: false, why: 'protected' };
    const { asked: put, base } = people[place] ?? { asked: 0, base: 0 };
    if (put === 0) return { shown: false, why: 'noBase' };
    return base < settings.hideUnder ? { shown: false, why: 'smallBase' } : of(within);
  });
}

/** Each different number once, and which of them everybody gave; one more than there are for nobody's. */
interface Numbers {
  readonly values: readonly number[];
  readonly codes: Uint32Array;
}

/** Each different number that was given, and which of them each respondent gave. */
export function numbersOf({ column, codes, exact }: Variable): Numbers {
  // Where no number stands beside the code, the code of the category is the number.
  const given = Array.from(codes, (code, i) => {
    const value = exact ? exact[i] : column.categories[code - FIRST_CATEGORY]?.code;
    return typeof value === 'number' && code >= FIRST_CATEGORY ? value : null;
  });
  const values = [...new Set(given.filter((value) => value !== null))].sort((one, other) => one - other);
  const places = new Map(values.map((value, place) => [value, place]));
  const found = given.map((value) => (value === null ? undefined : places.get(value)) ?? values.length);
  return { values, codes: Uint32Array.from(found) };
}

function askedIn({ codes }: Variable, within: Uint8Array): number {
  let people = 0;
  for (const [i, code] of codes.entries()) if (within[i] !== 0 && code !== MISSING.notAsked) people += 1;
  return people;
}

function peopleIn({ values, codes }: Numbers, within?: Uint8Array): number {
  let people = 0;
  for (const [i, code] of codes.entries()) if (within?.[i] !== 0 && code < values.length) people += 1;
  return people;
}

function tallied(dataset: Dataset, { values, codes }: Numbers, { weights, within }: Counting): Tally {
  return tally(codes, weights, {
    categories: values.length,
    ...(within && { within }),
    ...drawnBy(dataset),
  });
}

/** What the numbers of some people come to; at least one of them gave one. */
export function summaryOf(
  dataset: Dataset,
  numbers: Numbers,
  { weights, within, open }: SummaryPlan & { readonly within: Uint8Array },
): Summary {
  const counted = tallied(dataset, numbers, { weights, within });
  const mean = weightedMean(counted, numbers.values);
  return {
    shown: true,
    base: mean.base,
    mean: mean.mean,
    interval: open ? null : meanIntervalOf(meanInterval(mean), mean),
    median: weightedMedian(counted, numbers.values),
    standardDeviation: mean.scoreVariance === undefined ? null : Math.sqrt(mean.scoreVariance),
    ...worthOf(mean, open),
  };
}
