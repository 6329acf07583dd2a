import type { Problem } from '../../core/problem.ts';
import type { Margin, MarginProblem } from '../stats/prepareMargins.ts';
import { type TrimOutcome, trimRatios } from '../stats/trimRatios.ts';
import type { Dataset } from './dataset.ts';
import {
  type MarginName,
  type MarginPlan,
  marginsFrom,
  mergeCategories,
  offeredMerge,
  type Targets,
  toMargin,
} from './margins.ts';
import type { Settings } from './settings.ts';
import { type WeightingReport, weightingReport } from './weightingReport.ts';

/** What an officer decided about the weights of a wave. */
export interface WeightChoices {
  /** Margins to weight to, of those the wave allows. */
  readonly margins: readonly MarginName[];
  /** Categories put together, as sets of codes, by margin. */
  readonly merges: Readonly<Partial<Record<MarginName, readonly (readonly number[])[]>>>;
  /** Whether the officer said yes to weights that cost more than half the interviews. */
  readonly costAccepted: boolean;
}

/** Weight to everything that targets are known for, merge nothing, ask before costly weights are used. */
export const DEFAULT_CHOICES: WeightChoices = {
  margins: ['age', 'sex', 'area'],
  merges: {},
  costAccepted: false,
};

/** How the weights of a wave were made, as data: with it they can be made again. Format version 1. */
export interface WeightRecipe {
  readonly v: 1;
  readonly margins: readonly MarginPlan[];
  readonly trim: { readonly low: number; readonly high: number };
  /** Dwellings x adults counted at most this much in the design weight. */
  readonly householdCap: number;
}

/** What an officer may do about a category with nobody in it. */
export type WeightOffer =
  | {
      readonly offer: 'merge';
      readonly margin: MarginName;
      readonly codes: readonly number[];
      readonly label: string;
    }
  | { readonly offer: 'leaveOut'; readonly margin: MarginName };

/** The weights of a wave, or why there are none yet. */
export interface Weights {
  /**
   * `weighted`: made to match the population. `designOnly`: how people were chosen is all that counts (an
   * open sample, no margins chosen, no targets). `refused`: see `problems`. `askFirst`: so costly that an
   * officer has to say yes.
   */
  readonly status: 'weighted' | 'designOnly' | 'refused' | 'askFirst';
  /** One per respondent, mean 1: design weights unless `weighted`. */
  readonly perResponse: Float64Array;
  /** What these weights take into account: `design` where chances differed, then the margins. */
  readonly weightedBy: readonly string[];
  readonly problems: readonly Problem[];
  readonly offers: readonly WeightOffer[];
  /** Of the weights made, used or not; null when there are none. */
  readonly report: WeightingReport | null;
  readonly recipe: WeightRecipe | null;
  /** Where targets that an officer loaded come from, where these weights match any. */
  readonly ownTargets: TargetSource | null;
}

/** Where targets come from, and when they are for. */
export interface TargetSource {
  readonly source: string;
  readonly date: string;
}

/**
 * Weights that make the respondents of a wave match the council's adults.
 *
 * Raked from the design weights to age, sex and area; the ratio of final to design weight is kept within
 * the limits by clipping and raking again. People whose category is unknown keep the share that they have
 * by design. Weights do not mend a self-selected sample, so an open one stays as it is.
 */
export function weigh(
  dataset: Dataset,
  targets: Targets,
  { choices, settings }: { readonly choices: WeightChoices; readonly settings: Settings },
): Weights {
  const open = dataset.wave.sample === 'open';
  const plans = open
    ? []
    : marginsFrom(dataset, targets)
        .filter(({ name }) => choices.margins.includes(name))
        .map((plan) => (choices.merges[plan.name] ?? []).reduce(mergeCategories, plan));
  const byDesign = designOnly(dataset);
  if (plans.length === 0 || dataset.size === 0) return byDesign;
  const margins = plans.map((plan) => toMargin(dataset, plan));
  const unknown = plans.filter((_, place) => isAllUnknown(margins[place]));
  if (unknown.length > 0) return { ...byDesign, status: 'refused', ...nobodyKnown(unknown, dataset.size) };
  const limits = { lower: settings.trim.low, upper: settings.trim.high };
  const outcome = trimRatios(dataset.designWeight, margins, {
    limits,
    reference: dataset.designWeight,
    missing: 'ownCategory',
  });
  if (outcome.kind !== 'trimmed') return { ...byDesign, status: 'refused', ...refusal(outcome, plans) };
  const report = weightingReport(dataset, { plans, margins, outcome, limits: settings });
  const recipe: WeightRecipe = {
    v: 1,
    margins: plans,
    trim: settings.trim,
    householdCap: settings.householdCap,
  };
  const costly = report.warnings.some(({ kind }) => kind === 'askFirst');
  if (costly && !choices.costAccepted) return { ...byDesign, status: 'askFirst', report, recipe };
  return {
    status: 'weighted',
    perResponse: outcome.after.weights,
    weightedBy: [...byDesign.weightedBy, ...plans.map(({ name }) => name)],
    problems: [],
    offers: [],
    report,
    recipe,
    ownTargets: loadedOf(plans),
  };
}

function loadedOf(plans: readonly MarginPlan[]): TargetSource | null {
  const loaded = plans.find(({ isLoaded }) => isLoaded);
  return loaded ? { source: loaded.source, date: loaded.date } : null;
}

function designOnly(dataset: Dataset): Weights {
  const differ = dataset.designWeight.some((weight) => Math.abs(weight - 1) > 1e-9);
  return {
    status: 'designOnly',
    perResponse: dataset.designWeight,
    weightedBy: differ ? ['design'] : [],
    problems: [],
    offers: [],
    report: null,
    recipe: null,
    ownTargets: null,
  };
}

// Held at the share they have, people of unknown category would be the whole margin.
function isAllUnknown(margin: Margin | undefined): boolean {
  return margin?.codes.every((code) => code >= margin.targets.length) ?? false;
}

function nobodyKnown(plans: readonly MarginPlan[], people: number): Pick<Weights, 'problems' | 'offers'> {
  return {
    problems: plans.map(({ name }) => ({ kind: 'missingInMargin', margin: name, people })),
    offers: plans.flatMap(leaveOut),
  };
}

function refusal(
  outcome: Exclude<TrimOutcome, { kind: 'trimmed' }>,
  plans: readonly MarginPlan[],
): Pick<Weights, 'problems' | 'offers'> {
  if (outcome.kind === 'refused') {
    return {
      problems: outcome.problems.map((problem) => problemOf(problem, plans)),
      offers: outcome.problems.flatMap((problem) => offersFor(problem, plans)),
    };
  }
  if (outcome.kind === 'marginsMissed') {
    return {
      problems: [{ kind: 'marginsContradict', worst: outcome.raking.worst.error }],
      offers: plans.flatMap(leaveOut),
    };
  }
  if (outcome.kind === 'notConverged') {
    return {
      problems: [{ kind: 'notConverged', sweeps: outcome.raking.sweeps }],
      offers: plans.flatMap(leaveOut),
    };
  }
  return {
    problems: [{ kind: 'trimNotPossible', loops: outcome.loops }],
    offers: leaveOut(plans[outcome.gives.margin]),
  };
}

function problemOf(problem: MarginProblem, plans: readonly MarginPlan[]): Problem {
  const plan = plans[problem.margin];
  const margin = plan?.name ?? '';
  switch (problem.kind) {
    case 'targetsDoNotAddUp':
      return { kind: 'targetsDoNotSum', margin, sum: problem.sum };
    case 'missing':
      return { kind: 'missingInMargin', margin, people: problem.people };
    case 'nobodyInCategory':
      return { kind: 'emptyCategory', margin, category: plan?.categories[problem.category]?.label ?? '' };
    case 'targetOfZero':
      return {
        kind: 'zeroTarget',
        margin,
        category: plan?.categories[problem.category]?.label ?? '',
        people: problem.people,
      };
  }
}

function offersFor(problem: MarginProblem, plans: readonly MarginPlan[]): readonly WeightOffer[] {
  const plan = plans[problem.margin];
  if (plan === undefined || problem.kind !== 'nobodyInCategory') return leaveOut(plan);
  const codes = offeredMerge(plan, problem.category);
  if (codes === null) return leaveOut(plan);
  const label = mergeCategories(plan, codes).categories.find(
    (one) => one.codes.length === codes.length,
  )?.label;
  return [{ offer: 'merge', margin: plan.name, codes, label: label ?? '' }, ...leaveOut(plan)];
}

function leaveOut(plan: MarginPlan | undefined): readonly WeightOffer[] {
  return plan ? [{ offer: 'leaveOut', margin: plan.name }] : [];
}
