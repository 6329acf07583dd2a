import { FIRST_CATEGORY } from '../../core/column.ts';
import { marginWarnings } from '../stats/marginWarnings.ts';
import type { Margin } from '../stats/prepareMargins.ts';
import type { TrimOutcome } from '../stats/trimRatios.ts';
import { weightsReport } from '../stats/weightsReport.ts';
import { type Dataset, variableOf } from './dataset.ts';
import type { MarginName, MarginPlan } from './margins.ts';
import type { Settings } from './settings.ts';
import { hiddenCodes } from './smallGroups.ts';

/** What weights cost. */
export interface WeightsCost {
  /** Times the mean weight. */
  readonly smallest: number;
  readonly largest: number;
  readonly designEffect: number;
  /** Kish's: people. */
  readonly effectiveBase: number;
  /** Effective base over base, 0 to 1. */
  readonly efficiency: number;
}

/** One category before and after weighting. Shares are of the people whose category is known, 0 to 1. */
export interface MarginLine {
  readonly label: string;
  /** Null, as the shares that would tell it, where no number may be told (smallGroups.ts). */
  readonly people: number | null;
  readonly target: number;
  readonly unweighted: number | null;
  /** By design weight only. */
  readonly before: number | null;
  readonly after: number;
}

/** One margin before and after weighting. */
export interface MarginReport {
  readonly name: MarginName;
  readonly date: string;
  readonly source: string;
  readonly lines: readonly MarginLine[];
  /** People whose category is not known: they keep the share that they have by design. */
  readonly unknown: number;
  /** What the targets summed to as they were given, where they had to be scaled to 1; else null. */
  readonly scaledFrom: number | null;
}

/** What to tell the officer before the weights are used. */
export type WeightingWarning =
  /** Under 5 % of the population or under 30 people. */
  | {
      readonly kind: 'thinCategory';
      readonly margin: MarginName;
      readonly category: string;
      readonly target: number;
      /** Null where no number may be told. */
      readonly people: number | null;
    }
  | { readonly kind: 'manyMargins'; readonly margins: number }
  | { readonly kind: 'manyCategories'; readonly categories: number }
  /** The unweighted people are within a point of every target. */
  | { readonly kind: 'alreadyClose'; readonly margin: MarginName; readonly furthest: number }
  /** More than 5 % gave no answer to what the margin is read from. */
  | { readonly kind: 'manyUnknown'; readonly margin: MarginName; readonly share: number }
  /** For so many people nobody knows by what chance they were chosen. */
  | { readonly kind: 'chanceUnknown'; readonly people: number }
  | { readonly kind: 'costly'; readonly designEffect: number }
  | { readonly kind: 'askFirst'; readonly designEffect: number; readonly efficiency: number }
  | { readonly kind: 'oneHeavyPerson'; readonly part: number }
  | { readonly kind: 'fewEffective'; readonly effectiveBase: number };

/** Everything an officer needs to judge the weights. */
export interface WeightingReport {
  readonly margins: readonly MarginReport[];
  /** Of the design weights. */
  readonly before: WeightsCost;
  /** Of the final weights. */
  readonly after: WeightsCost;
  /** Final over design weight. */
  readonly ratio: { readonly smallest: number; readonly largest: number };
  /** How often weights were clipped and raked again. */
  readonly trimmed: number;
  readonly warnings: readonly WeightingWarning[];
}

/** Unknown categories above this share are worth a warning: DeBell and Krosnick, ANES nes012427 (2009). */
const MANY_UNKNOWN = 0.05;

interface Raked {
  readonly plans: readonly MarginPlan[];
  readonly margins: readonly Margin[];
  readonly outcome: Extract<TrimOutcome, { kind: 'trimmed' }>;
  readonly limits: Settings;
}

/** The report on weights that were made: margins before and after, cost, warnings. */
export function weightingReport(
  dataset: Dataset,
  { plans, margins, outcome, limits }: Raked,
): WeightingReport {
  const final = outcome.after.weights;
  const ratios = final.map((weight, i) => weight / (dataset.designWeight[i] as number));
  const reports = plans.map((plan, place) => {
    const told = withoutFew(dataset, plan, limits);
    return told(marginReport(plan, margins[place] as Margin, [dataset.designWeight, final]));
  });
  const after = costOf(final);
  return {
    margins: reports,
    before: costOf(dataset.designWeight).cost,
    after: after.cost,
    ratio: { smallest: Math.min(...ratios), largest: Math.max(...ratios) },
    trimmed: outcome.loops,
    warnings: [
      ...after.warnings,
      ...(dataset.chanceUnknown > 0
        ? [{ kind: 'chanceUnknown' as const, people: dataset.chanceUnknown }]
        : []),
      ...manyUnknown(reports, dataset.size),
      ...namedWarnings(plans, margins).map((one) => toldOf(one, reports)),
    ],
  };
}

function costOf(weights: Float64Array): {
  readonly cost: WeightsCost;
  readonly warnings: readonly WeightingWarning[];
} {
  const outcome = weightsReport(weights);
  if (outcome.kind !== 'report') throw new RangeError('weightingReport requires weights above 0');
  const { smallestOverMean, largestOverMean, designEffect, effectiveBase, efficiency, warnings } =
    outcome.report;
  return {
    cost: { smallest: smallestOverMean, largest: largestOverMean, designEffect, effectiveBase, efficiency },
    // Limits are held against the design weight here, not against the mean.
    warnings: warnings.filter((one) => one.kind !== 'aboveLimit' && one.kind !== 'belowLimit'),
  };
}

function marginReport(
  plan: MarginPlan,
  { codes }: Margin,
  [design, final]: readonly [Float64Array, Float64Array],
): MarginReport {
  const ones = new Float64Array(codes.length).fill(1);
  const [people, before, after] = [ones, design, final].map((weights) =>
    sumsBy(codes, weights, plan.categories.length),
  ) as [Float64Array, Float64Array, Float64Array];
  const known = (sums: Float64Array) => sums.reduce((sum, some) => sum + some, 0);
  const share = (sums: Float64Array, place: number) => (sums[place] as number) / known(sums);
  return {
    name: plan.name,
    date: plan.date,
    source: plan.source,
    lines: plan.categories.map(({ label, target }, place) => ({
      label,
      people: people[place] as number,
      target,
      unweighted: share(people, place),
      before: share(before, place),
      after: share(after, place),
    })),
    unknown: codes.length - known(people),
    scaledFrom: plan.scaledFrom ?? null,
  };
}

/** Takes the numbers out of lines that would tell of a handful of people. */
function withoutFew(dataset: Dataset, plan: MarginPlan, limits: Settings) {
  const variable = variableOf(dataset, plan.column);
  const hidden = variable === undefined ? [] : hiddenCodes(dataset, variable, limits);
  const places = new Map(variable?.column.categories.map(({ code }, i) => [code, FIRST_CATEGORY + i]));
  const few = plan.categories.map(({ codes }) => codes.some((code) => hidden[places.get(code) ?? -1]));
  return (report: MarginReport): MarginReport => ({
    ...report,
    lines: report.lines.map((line, i) =>
      few[i] ? { ...line, people: null, unweighted: null, before: null } : line,
    ),
  });
}

function toldOf(warning: WeightingWarning, reports: readonly MarginReport[]): WeightingWarning {
  if (warning.kind !== 'thinCategory') return warning;
  const lines = reports.find(({ name }) => name === warning.margin)?.lines;
  const line = lines?.find(({ label }) => label === warning.category);
  return { ...warning, people: line?.people ?? null };
}

function sumsBy(codes: Margin['codes'], weights: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < codes.length; i++) {
    const place = codes[i] as number;
    if (place < count) sums[place] = (sums[place] as number) + (weights[i] as number);
  }
  return sums;
}

function manyUnknown(reports: readonly MarginReport[], size: number): readonly WeightingWarning[] {
  return reports
    .filter(({ unknown }) => unknown / size > MANY_UNKNOWN)
    .map(({ name, unknown }) => ({ kind: 'manyUnknown', margin: name, share: unknown / size }));
}

function namedWarnings(
  plans: readonly MarginPlan[],
  margins: readonly Margin[],
): readonly WeightingWarning[] {
  return marginWarnings(margins).flatMap((warning): readonly WeightingWarning[] => {
    if (!('margin' in warning)) return [warning];
    const plan = plans[warning.margin] as MarginPlan;
    if (warning.kind === 'alreadyClose') return [{ ...warning, margin: plan.name }];
    const category = plan.categories[warning.category]?.label ?? '';
    return [{ ...warning, margin: plan.name, category }];
  });
}
