import type { Problem } from '../../core/problem.ts';
import type { MarginProblem } from '../stats/prepareMargins.ts';
import type { TrimOutcome } from '../stats/trimRatios.ts';
import { isWeightless, unfitWeights } from './givenWeights.ts';
import {
  type MarginName,
  type MarginPlan,
  mergeCategories,
  offeredMerge,
  ownMarginTitle,
} from './margins.ts';

/** What an officer may do about a category with nobody in it. */
export type WeightOffer =
  | {
      readonly offer: 'merge';
      readonly margin: MarginName;
      readonly codes: readonly number[];
      readonly label: string;
    }
  | { readonly offer: 'leaveOut'; readonly margin: MarginName }
  /** Leave out of the results whoever has no given weight. */
  | { readonly offer: 'leaveOutWeightless' }
  /** Begin from the chance of being chosen: the given weights cannot be used. */
  | { readonly offer: 'byDesign' };

/** Why there are no weights, and what may be done. */
export interface Refusal {
  readonly problems: readonly Problem[];
  readonly offers: readonly WeightOffer[];
}

/** Given weights of which somebody has none that is fit. */
export function noneGiven(size: number, given: Float64Array | null): Refusal {
  const people = given === null ? size : unfitWeights(given);
  const rest = given?.filter((weight) => !isWeightless(weight)) ?? new Float64Array();
  // Nobody is left out for a weight that is a fault: it is put right in the file.
  const canLeave = rest.length > 0 && unfitWeights(rest) === 0;
  return {
    problems: [{ kind: 'badWeights', people }],
    offers: [...(canLeave ? [{ offer: 'leaveOutWeightless' as const }] : []), { offer: 'byDesign' }],
  };
}

/** Given weights of which nobody is within the limits to take up what is cut. */
export const noRoomToCut: Refusal = {
  problems: [{ kind: 'trimNotPossible', loops: 1, margin: null }],
  offers: [{ offer: 'byDesign' }],
};

/** Margins of which nobody gave the category: there is nothing to match. */
export function nobodyKnown(plans: readonly MarginPlan[], people: number): Refusal {
  return {
    problems: plans.map((plan) => ({ kind: 'missingInMargin', margin: calledOf(plan), people })),
    offers: plans.flatMap(leaveOut),
  };
}

/** Why weights could not be raked or trimmed, and what to do about it. */
export function refusal(
  outcome: Exclude<TrimOutcome, { kind: 'trimmed' }>,
  plans: readonly MarginPlan[],
): Refusal {
  if (outcome.kind === 'refused') {
    return {
      problems: emptyTogether(outcome.problems.map((problem) => problemOf(problem, plans))),
      offers: eachOnce(outcome.problems.flatMap((problem) => offersFor(problem, plans))),
    };
  }
  if (outcome.kind === 'marginsMissed') {
    return {
      problems: [
        {
          kind: 'marginsContradict',
          worst: outcome.raking.worst.error,
          margin: namedIn(plans, outcome.raking.worst),
        },
      ],
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
    problems: [{ kind: 'trimNotPossible', loops: outcome.loops, margin: namedIn(plans, outcome.gives) }],
    offers: leaveOut(plans[outcome.gives.margin]),
  };
}

/** The empty categories of a margin as one problem: of a wave that has just begun most are empty. */
function emptyTogether(problems: readonly Problem[]): readonly Problem[] {
  const empty = new Map<string, string[]>();
  for (const problem of problems) {
    if (problem.kind !== 'emptyCategory') continue;
    empty.set(problem.margin, [...(empty.get(problem.margin) ?? []), ...problem.categories]);
  }
  const told = new Set<string>();
  return problems.flatMap((problem): readonly Problem[] => {
    if (problem.kind !== 'emptyCategory') return [problem];
    const { margin } = problem;
    if (told.has(margin)) return [];
    told.add(margin);
    return [{ ...problem, categories: empty.get(margin) ?? [] }];
  });
}

/** Two empty neighbours ask for the same. What keeps a margin comes before what leaves it out. */
function eachOnce(offers: readonly WeightOffer[]): readonly WeightOffer[] {
  // The same two categories, whichever of them is empty.
  const keyOf = (offer: WeightOffer) =>
    JSON.stringify(offer.offer === 'merge' ? { ...offer, codes: offer.codes.toSorted() } : offer);
  const once = [...new Map(offers.map((offer) => [keyOf(offer), offer])).values()];
  return [
    ...once.filter(({ offer }) => offer !== 'leaveOut'),
    ...once.filter(({ offer }) => offer === 'leaveOut'),
  ];
}

function namedIn(plans: readonly MarginPlan[], { margin }: { readonly margin: number }): string {
  const plan = plans[margin];
  return plan ? calledOf(plan) : '';
}

function calledOf(plan: MarginPlan): string {
  return ownMarginTitle(plan) ?? plan.name;
}

function problemOf(problem: MarginProblem, plans: readonly MarginPlan[]): Problem {
  const plan = plans[problem.margin];
  const margin = plan ? calledOf(plan) : '';
  switch (problem.kind) {
    case 'targetsDoNotAddUp':
      return { kind: 'targetsDoNotSum', margin, sum: problem.sum };
    case 'missing':
      return { kind: 'missingInMargin', margin, people: problem.people };
    case 'nobodyInCategory':
      return { kind: 'emptyCategory', margin, categories: [plan?.categories[problem.category]?.label ?? ''] };
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
