import { FIRST_CATEGORY } from '../../core/column.ts';
import { hideSmallCells } from '../stats/hideSmallCells.ts';
import { marginWarnings } from '../stats/marginWarnings.ts';
import type { Margin } from '../stats/prepareMargins.ts';
import type { TrimOutcome } from '../stats/trimRatios.ts';
import { type Dataset, variableOf } from './dataset.ts';
import type { WeightBase } from './givenWeights.ts';
import { type MarginName, type MarginPlan, ownMarginTitle } from './margins.ts';
import type { Settings } from './settings.ts';
import { hiddenCodes } from './smallGroups.ts';
import { costOf, rangeOf, type WeightsCost, type WeightsRange } from './weightsCost.ts';

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
  /** What it is called where an officer brought its targets in; else null. */
  readonly title: string | null;
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
  /** Of given weights: some are beyond these limits, times the mean. */
  | { readonly kind: 'wildGiven'; readonly below: number; readonly above: number }
  | { readonly kind: 'oneHeavyPerson'; readonly part: number }
  | { readonly kind: 'fewEffective'; readonly effectiveBase: number };

/** Everything an officer needs to judge the weights. */
export interface WeightingReport {
  readonly margins: readonly MarginReport[];
  /** Where the weights begin: the design weights, or weights that were given. */
  readonly base: WeightBase;
  /** Of the weights that these begin with; of given weights that stay as they are, of the design weights. */
  readonly before: WeightsCost;
  /** Of the final weights. */
  readonly after: WeightsCost;
  /** How the raking came to rest; null where none was needed. */
  readonly raking: { readonly sweeps: number; readonly furthest: number } | null;
  /** Of the weights that match before any was cut; left out where none was cut. */
  readonly uncut?: WeightsCost;
  /** Final weight over the one it begins with. */
  readonly ratio: WeightsRange;
  /** How often weights were clipped and raked again. */
  readonly trimmed: number;
  /** Given weights that were above and below the limits before they were cut back; left out where none were cut. */
  readonly cut?: { readonly high: number; readonly low: number };
  readonly warnings: readonly WeightingWarning[];
}

/** Unknown categories above this share are worth a warning: DeBell and Krosnick, ANES nes012427 (2009). */
const MANY_UNKNOWN = 0.05;

interface Raked {
  readonly plans: readonly MarginPlan[];
  readonly margins: readonly Margin[];
  readonly outcome: Extract<TrimOutcome, { kind: 'trimmed' }>;
  readonly base: WeightBase;
  /** What the weights begin with, one per respondent. */
  readonly from: Float64Array;
  readonly limits: Settings;
}

/** The report on weights that were made: margins before and after, cost, warnings. */
export function weightingReport(
  dataset: Dataset,
  { plans, margins, outcome, base, from, limits }: Raked,
): WeightingReport {
  const final = outcome.after.weights;
  const reports = plans.map((plan, place) => {
    const told = withoutFew(dataset, plan, limits);
    return told(marginReport(plan, margins[place] as Margin, [from, final]));
  });
  const after = costOf(final);
  return {
    margins: reports,
    base,
    before: costOf(from).cost,
    after: after.cost,
    raking: { sweeps: outcome.after.sweeps, furthest: outcome.after.worst.error },
    ...(outcome.loops > 0 && { uncut: costOf(outcome.before.weights).cost }),
    ratio: rangeOf(final, from),
    trimmed: outcome.loops,
    warnings: [
      ...after.warnings,
      ...(base === 'design' && dataset.chanceUnknown > 0
        ? [{ kind: 'chanceUnknown' as const, people: dataset.chanceUnknown }]
        : []),
      ...manyUnknown(reports, dataset.size),
      ...namedWarnings(plans, margins).map((one) => toldOf(one, reports)),
    ],
  };
}

interface Given {
  readonly base: WeightBase;
  /** As they were given and as they are used, one per respondent, mean 1. */
  readonly from: Float64Array;
  readonly final: Float64Array;
  /** What cutting them back did; null where they stay as they are. */
  readonly cut: { readonly high: number; readonly low: number } | null;
}

/** The report on weights that somebody else made, as they are or cut back: how they were made is not known. */
export function givenReport(dataset: Dataset, { base, from, final, cut }: Given): WeightingReport {
  const after = costOf(final);
  return {
    margins: [],
    base,
    before: costOf(cut === null ? dataset.designWeight : from).cost,
    after: after.cost,
    raking: null,
    ratio: rangeOf(final, from),
    trimmed: 0,
    ...(cut !== null && { cut: { high: cut.high, low: cut.low } }),
    warnings: [
      ...after.warnings,
      ...(after.cost.largest > WILD.above || after.cost.smallest < WILD.below
        ? [{ kind: 'wildGiven' as const, ...WILD }]
        : []),
    ],
  };
}

/** Times the mean: the limits of R anesrake and of the ANES rule. */
const WILD = { below: 0.2, above: 5 } as const;

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
    title: ownMarginTitle(plan),
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
  if (plan.own) return withoutFewCells(limits);
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

// Cells of an officer's targets are no groups of a table: they are hidden among themselves.
function withoutFewCells({ protectUnder }: Settings) {
  return (report: MarginReport): MarginReport => {
    const { hidden } = hideSmallCells(
      report.lines.map(({ people }) => people ?? 0),
      protectUnder,
    );
    return {
      ...report,
      lines: report.lines.map((line, i) =>
        hidden[i] ? { ...line, people: null, unweighted: null, before: null } : line,
      ),
    };
  };
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
