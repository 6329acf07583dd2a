import { FIRST_CATEGORY } from '../../core/column.ts';
import { tally } from '../stats/tally.ts';
import { meanInterval, weightedMean } from '../stats/weightedMean.ts';
import { weightedMedian } from '../stats/weightedMedian.ts';
import type { Dataset, Variable } from './dataset.ts';
import { effectiveBaseOf } from './estimates.ts';
import type { Settings } from './settings.ts';
import { guardTable } from './smallGroups.ts';
import type { Summary } from './table.ts';

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
  const bases = plan.groups.map((within) => peopleIn(numbers, within));
  const { settings } = plan;
  const guard = guardTable({
    dataset,
    asked,
    broken: plan.broken,
    bases: bases.slice(1),
    limits: settings,
  });
  const guarded = [guard.everybody, ...guard.groups];
  return plan.groups.map((within, place): Summary => {
    const base = bases[place] ?? 0;
    if (base === 0) return { shown: false, why: 'noBase' };
    if (guarded[place]) return { shown: false, why: 'protected' };
    if (base < settings.hideUnder) return { shown: false, why: 'smallBase' };
    return summaryOf(dataset, numbers, { ...plan, within });
  });
}

/** Each different number once, and which of them everybody gave; one more than there are for nobody's. */
interface Numbers {
  readonly values: readonly number[];
  readonly codes: Uint32Array;
}

function numbersOf({ codes, exact = [] }: Variable): Numbers {
  const given = exact.map((value, i) =>
    typeof value === 'number' && (codes[i] ?? 0) >= FIRST_CATEGORY ? value : null,
  );
  const values = [...new Set(given.filter((value) => value !== null))].sort((one, other) => one - other);
  const places = new Map(values.map((value, place) => [value, place]));
  const found = given.map((value) => (value === null ? undefined : places.get(value)) ?? values.length);
  return { values, codes: Uint32Array.from(found) };
}

function peopleIn({ values, codes }: Numbers, within: Uint8Array): number {
  let people = 0;
  for (const [i, code] of codes.entries()) if (within[i] === 1 && code < values.length) people += 1;
  return people;
}

function summaryOf(
  dataset: Dataset,
  { values, codes }: Numbers,
  { weights, within, open }: SummaryPlan & { readonly within: Uint8Array },
): Summary {
  const { clusters, strata } = dataset.clusters ?? { clusters: null, strata: null };
  const counted = tally(codes, weights, {
    categories: values.length,
    within,
    ...(strata && { strata }),
    ...(clusters && { clusters }),
  });
  const mean = weightedMean(counted, values);
  return {
    shown: true,
    base: mean.base,
    mean: mean.mean,
    interval: (open ? undefined : meanInterval(mean)) ?? null,
    median: weightedMedian(counted, values),
    standardDeviation: mean.scoreVariance === undefined ? null : Math.sqrt(mean.scoreVariance),
    effectiveBase: open ? null : effectiveBaseOf(mean),
  };
}
