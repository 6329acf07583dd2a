import type { Problem } from '../../core/problem.ts';
import type { Margin } from '../stats/prepareMargins.ts';
import { trimDelivered } from '../stats/trimDelivered.ts';
import { trimRatios } from '../stats/trimRatios.ts';
import type { Dataset } from './dataset.ts';
import { fitsIn } from './fixedTargets.ts';
import { unfitWeights, type WeightBase } from './givenWeights.ts';
import {
  knownMargin,
  type MarginName,
  type MarginPlan,
  marginsFrom,
  mergeCategories,
  ownMarginTitle,
  type Targets,
  toMargin,
} from './margins.ts';
import type { Settings } from './settings.ts';
import { givenReport, type WeightingReport, weightingReport } from './weightingReport.ts';
import { nobodyKnown, noneGiven, noRoomToCut, refusal, type WeightOffer } from './weightRefusals.ts';
import type { TargetSource, WeightsMade } from './weightsMade.ts';

/** What an officer decided about the weights of a wave. */
export interface WeightChoices {
  /** Margins to weight to, of those the wave allows. */
  readonly margins: readonly MarginName[];
  /** Categories put together, as sets of codes, by margin. */
  readonly merges: Readonly<Partial<Record<MarginName, readonly (readonly number[])[]>>>;
  /** Whether the officer said yes to weights that cost more than half the interviews. */
  readonly costAccepted: boolean;
  /** Where weights begin; the chance of being chosen when left out. */
  readonly base?: WeightBase;
  /** Given weights without margins are cut back to the limits; they stay as they are when left out. */
  readonly cutsGiven?: boolean;
  /** Whoever is in no category of a margin is left out of the results; held at the share by design when left out. */
  readonly leavesOutUnknown?: boolean;
  /** The targets that a recipe was kept with, to be matched in the place of those that are here now; those when left out. */
  readonly fixedTargets?: readonly MarginPlan[];
  /** The name of the recipe that these choices are; none when left out. */
  readonly recipe?: string;
  /** The recipe was kept with other targets than those that are matched. */
  readonly otherTargets?: boolean;
}

/** Weight to everything that targets are known for, merge nothing, ask before costly weights are used. */
export const DEFAULT_CHOICES: WeightChoices = {
  margins: ['age', 'sex', 'area', 'stratum'],
  merges: {},
  costAccepted: false,
};

/** How the weights of a wave were made, as data: with it they can be made again. Format version 1. */
export interface WeightRecipe {
  readonly v: 1;
  readonly base: WeightBase;
  readonly margins: readonly MarginPlan[];
  readonly trim: { readonly low: number; readonly high: number };
  /** Dwellings x adults counted at most this much in the design weight. */
  readonly householdCap: number;
}

/** The weights of a wave, or why there are none yet. */
export interface Weights {
  /**
   * `weighted`: made to match the population. `designOnly`: how people were chosen is all that counts (an
   * open sample, no margins chosen, no targets). `given`: weights that somebody else made, as they are or cut back. `refused`: see
   * `problems`. `askFirst`: so costly that an officer has to say yes.
   */
  readonly status: 'weighted' | 'designOnly' | 'given' | 'refused' | 'askFirst';
  /** One per respondent, mean 1: design weights unless `weighted` or `given`. */
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
  /** Left out where there is nothing to say. */
  readonly made?: WeightsMade;
}

/**
 * Weights that make the respondents of a wave match the council's adults.
 *
 * Raked from the design weights to age, sex and area; the ratio of final to design weight is kept within
 * the limits by clipping and raking again. People whose category is unknown keep the share that they have
 * by design. Weights that somebody else made may take the place of the design weights, or stay as they are.
 * Weights do not mend a self-selected sample, so an open one stays as it is.
 */
export function weigh(
  dataset: Dataset,
  targets: Targets,
  { choices, settings }: { readonly choices: WeightChoices; readonly settings: Settings },
): Weights {
  const open = dataset.wave.sample === 'open';
  const byDesign = designOnly(dataset);
  if (open || dataset.size === 0) return byDesign;
  const plans = plansOf(dataset, targets, choices);
  const base = choices.base ?? 'design';
  const from = base === 'design' ? dataset.designWeight : givenFrom(dataset.given[base]);
  if (from === null)
    return {
      ...byDesign,
      status: 'refused',
      ...noneGiven(dataset.size, base === 'design' ? null : dataset.given[base]),
    };
  const kept: Kept = { base, from, plans, choices, settings };
  if (plans.length === 0) return base === 'design' ? byDesign : asGiven(dataset, kept);
  const margins = plans.map((plan) => toMargin(dataset, plan));
  const unknown = plans.filter((_, place) => isAllUnknown(margins[place]));
  if (unknown.length > 0) return { ...byDesign, status: 'refused', ...nobodyKnown(unknown, dataset.size) };
  const limits = { lower: settings.trim.low, upper: settings.trim.high };
  const outcome = trimRatios(from, margins, { limits, reference: from, missing: 'ownCategory' });
  if (outcome.kind !== 'trimmed') return { ...byDesign, status: 'refused', ...refusal(outcome, plans) };
  const report = weightingReport(dataset, { plans, margins, outcome, base, from, limits: settings });
  return whenAccepted(byDesign, kept, {
    ...byDesign,
    status: 'weighted',
    perResponse: outcome.after.weights,
    weightedBy: [...new Set([...baseName(byDesign, base), ...plans.flatMap(namesOf)])],
    report,
    recipe: recipeOf(kept),
    ownTargets: loadedOf(plans),
    ...madeOf(kept),
  });
}

/** The margins of a wave that were chosen, their categories put together as was chosen. */
export function plansOf(
  dataset: Dataset,
  targets: Targets,
  { margins, merges, fixedTargets }: Pick<WeightChoices, 'margins' | 'merges' | 'fixedTargets'>,
): readonly MarginPlan[] {
  if (fixedTargets !== undefined) return fixedTargets.filter((plan) => fitsIn(dataset, plan));
  return marginsFrom(dataset, targets)
    .filter(({ name }) => margins.includes(name))
    .map((plan) => (merges[plan.name] ?? []).reduce(mergeCategories, plan));
}

/** What weights are made with. */
interface Kept {
  readonly base: WeightBase;
  /** One per respondent, mean 1. */
  readonly from: Float64Array;
  readonly plans: readonly MarginPlan[];
  readonly choices: WeightChoices;
  readonly settings: Settings;
}

function asGiven(dataset: Dataset, kept: Kept): Weights {
  const byDesign = designOnly(dataset);
  const { low, high } = kept.settings.trim;
  const limits = kept.choices.cutsGiven ? { lower: low, upper: high } : null;
  const cut = limits && trimDelivered(kept.from, limits, 'strict');
  if (cut?.kind === 'noRoom') return { ...byDesign, status: 'refused', ...noRoomToCut };
  const perResponse = cut?.weights ?? kept.from;
  return whenAccepted(byDesign, kept, {
    ...byDesign,
    status: 'given',
    perResponse,
    weightedBy: ['given'],
    report: givenReport(dataset, { from: kept.from, final: perResponse, base: kept.base, cut }),
    recipe: recipeOf(kept),
    ...madeOf(kept),
  });
}

// Costly weights are told about, and not used before an officer said yes.
function whenAccepted(byDesign: Weights, { choices }: Kept, weights: Weights): Weights {
  const { report, recipe } = weights;
  const costly = report?.warnings.some(({ kind }) => kind === 'askFirst') ?? false;
  return costly && !choices.costAccepted ? { ...byDesign, status: 'askFirst', report, recipe } : weights;
}

function recipeOf({ base, plans, settings }: Kept): WeightRecipe {
  return { v: 1, base, margins: plans, trim: settings.trim, householdCap: settings.householdCap };
}

function madeOf({ base, plans, choices, settings }: Kept): Pick<Weights, 'made'> {
  const own = plans.filter((plan) => plan.own !== undefined);
  if (base === 'design' && own.length === 0 && choices.recipe === undefined) return {};
  return {
    made: {
      recipe: choices.recipe ?? null,
      ...(choices.otherTargets && { otherTargets: true as const }),
      base,
      ...(choices.cutsGiven && plans.length === 0 && { cut: settings.trim }),
      isByCells: plans.length === 1 && own[0]?.own?.columns.length === 2,
      targets: own.map((plan) => ({
        title: ownMarginTitle(plan) ?? plan.name,
        source: plan.source,
        date: plan.date,
      })),
    },
  };
}

/** Given weights with mean 1; null where there are none, or not everyone has one that is fit. */
function givenFrom(given: Float64Array | null): Float64Array | null {
  if (given === null || unfitWeights(given) > 0) return null;
  const mean = given.reduce((sum, weight) => sum + weight, 0) / given.length;
  return given.map((weight) => weight / mean);
}

function baseName(byDesign: Weights, base: WeightBase): readonly string[] {
  return base === 'design' ? byDesign.weightedBy : ['given'];
}

// Cells of age by sex match age and sex.
function namesOf({ name, own }: MarginPlan): readonly string[] {
  return own?.columns.map(({ id, label }) => knownMargin(id) ?? label) ?? [name];
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
