import { countText, percentNumber, percentOf, rounded } from '../../core/percent.ts';
import type { Plan, SeenGap } from '../../counting/analysis/planning.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { planningWords } from '../../words/planning.ts';
import type { MadePlan, PlanFault } from './planForm.ts';

const words = wordsIn(planningWords, 'en');

/** The id of a box on the page. */
export function boxId(box: string): string {
  return `plan-${box}`;
}

/** What is wrong, as the summary and the boxes say it. */
export function planErrors(faults: readonly PlanFault[]) {
  return faults.map(({ box, fault }) => ({
    field: boxId(box),
    text: fault === 'tooMany' ? words.tooMany : words.boxes[box].fault,
  }));
}

/** One line of a table: what it is, then its cells. */
export interface PlanLine {
  readonly key: string;
  readonly cells: readonly string[];
  readonly strong?: boolean;
}

/** Shares at which a plan is looked at, as heads of a table: one half, and the other. */
export function shareHeads({ wish }: MadePlan): readonly string[] {
  return ['50', percentOf(wish.share)].map(words.atShare);
}

/** From a simple random sample to interviews and addresses, a line a step. Steps that change nothing are left out. */
export function neededLines({ wish, plan }: MadePlan): readonly PlanLine[] {
  const { atHalf, atShare } = plan;
  const up = (size: number) => countText(Math.ceil(size - 1e-9));
  const line = (step: keyof Plan['atHalf'], strong = false): PlanLine => ({
    key: step,
    cells: [words.steps[step], up(atHalf[step]), up(atShare[step])],
    strong,
  });
  return [
    line('simple'),
    ...(plan.designEffect.all > 1 ? [line('withDesignEffect')] : []),
    ...(plan.isCorrected ? [line('withPopulation')] : []),
    line('required', true),
    ...(wish.sample === 'random' ? [line('issued')] : []),
  ];
}

/** What the figures of a plan rest on, a sentence each. */
export function assumptions({ wish, plan }: MadePlan): readonly string[] {
  const { all, weights, clusters } = plan.designEffect;
  const number = (value: number) => String(Number(rounded(value, 2)));
  return [
    ...(wish.sample === 'quota' ? [words.asIfRandom] : []),
    words.effect(number(all), number(weights), number(clusters)),
    plan.isCorrected && wish.population !== null
      ? words.corrected(countText(wish.population))
      : words.notCorrected[wish.sample === 'quota' ? 'quota' : 'unknown'],
    words.level,
  ];
}

/** What the interviews of a plan take, a sentence each. */
export function plannedTexts({ wish, plan }: MadePlan): readonly string[] {
  return [
    words.plannedLead(countText(plan.interviews), countText(Math.floor(plan.effective + 1e-9))),
    ...(plan.points === null ? [] : [words.pointsNeeded(countText(plan.points), countText(wish.perPoint))]),
    ...(plan.issued === null
      ? []
      : [words.issuedNeeded(countText(plan.issued), percentOf(wish.responseRate))]),
  ];
}

/** The margins of error of a plan, one a share. */
export function marginLine({ plan }: MadePlan): PlanLine {
  const margins = [plan.marginAtHalf, plan.marginAtShare];
  return {
    key: 'margin',
    cells: [countText(plan.interviews), ...margins.map((margin) => words.marginIs(percentNumber(margin, 1)))],
  };
}

/** The smallest gaps that could be seen, a line for each comparison. */
export function gapLine({ between, one, other, atHalf, atShare }: SeenGap): PlanLine {
  return {
    key: between,
    cells: [
      words.between[between],
      words.and(countText(one), countText(other)),
      ...[atHalf, atShare].map((gap) => words.points(percentNumber(gap, 1))),
    ],
  };
}
