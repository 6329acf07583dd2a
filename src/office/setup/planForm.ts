import type { SampleType } from '../../asking/survey/design.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Plan, type PlanWish, planOf } from '../../counting/analysis/planning.ts';

/** The boxes of a plan, in their order. */
export const PLAN_BOXES = [
  'margin',
  'share',
  'interviews',
  'responseRate',
  'weightsEffect',
  'perPoint',
  'correlation',
  'population',
  'power',
] as const;

export type PlanBox = (typeof PLAN_BOXES)[number];

/** What stands in the boxes, as typed. Kept with the survey. */
export interface PlanForm {
  readonly v: 1;
  readonly sample: SampleType;
  readonly boxes: Readonly<Record<PlanBox, string>>;
}

/** What is wrong in a box: it cannot be read, or asks for more interviews than there are people. */
export interface PlanFault {
  readonly box: PlanBox;
  readonly fault: 'wrong' | 'tooMany';
}

interface Limits {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: true;
  /** Nothing typed means: not known. */
  readonly mayBeEmpty?: true;
}

const LIMITS: Readonly<Record<PlanBox, Limits>> = {
  margin: { least: 0.5, most: 30 },
  share: { least: 1, most: 99 },
  interviews: { least: 1, most: 1_000_000, isWhole: true, mayBeEmpty: true },
  responseRate: { least: 1, most: 100 },
  weightsEffect: { least: 1, most: 10 },
  perPoint: { least: 1, most: 500, isWhole: true },
  correlation: { least: 0, most: 1 },
  population: { least: 1, most: 100_000_000, isWhole: true, mayBeEmpty: true },
  power: { least: 50, most: 99 },
};

/** The boxes as they begin. */
export function beginPlan(sample: SampleType, adults: number | null): PlanForm {
  return {
    v: 1,
    sample,
    boxes: {
      margin: '3',
      share: '70',
      interviews: '',
      responseRate: '30',
      weightsEffect: '1.35',
      perPoint: '1',
      correlation: '0.02',
      population: adults === null ? '' : String(adults),
      power: '80',
    },
  };
}

/** What was kept, as boxes; null when it is nothing, or cannot be read. */
export function readPlanForm(kept: unknown): PlanForm | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { v, sample, boxes } = kept as { [K in keyof PlanForm]?: unknown };
  if (v !== 1 || !['random', 'quota', 'open'].includes(String(sample))) return null;
  if (typeof boxes !== 'object' || boxes === null) return null;
  const texts = boxes as Partial<Record<PlanBox, unknown>>;
  return PLAN_BOXES.every((box) => typeof texts[box] === 'string') ? (kept as PlanForm) : null;
}

/** A plan with the wish it was made of. */
export interface MadePlan {
  readonly wish: PlanWish;
  readonly plan: Plan;
}

/** What the boxes ask for, worked out: null for an open sample, which has no plan; else what is wrong in which box. */
export function workOut({ sample, boxes }: PlanForm): Result<MadePlan | null, readonly PlanFault[]> {
  if (sample === 'open') return ok(null);
  const numbers = PLAN_BOXES.map((box) => [box, numberIn(boxes[box], LIMITS[box])] as const);
  const wrong = numbers.filter(([, number]) => Number.isNaN(number));
  if (wrong.length > 0) return fail(wrong.map(([box]) => ({ box, fault: 'wrong' })));
  const { interviews, population, ...found } = Object.fromEntries(numbers) as Record<PlanBox, number | null>;
  const number = (box: Exclude<PlanBox, 'interviews' | 'population'>) => found[box] ?? 0;
  const wish: PlanWish = {
    sample,
    margin: number('margin') / 100,
    share: number('share') / 100,
    weightsEffect: number('weightsEffect'),
    perPoint: number('perPoint'),
    correlation: number('correlation'),
    population,
    responseRate: number('responseRate') / 100,
    power: number('power') / 100,
    interviews,
  };
  const plan = planOf(wish);
  return plan === null ? fail([{ box: 'interviews', fault: 'tooMany' }]) : ok({ wish, plan });
}

/** A number as people type it; null for nothing where that may be, NaN where it cannot be used. */
function numberIn(typed: string, { least, most, isWhole, mayBeEmpty }: Limits): number | null {
  const text = typed
    .trim()
    .replace(/%$/, '')
    .replace(/[,\s](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  if (text === '') return mayBeEmpty ? null : Number.NaN;
  const number = Number(text);
  const fits = number >= least && number <= most && (!isWhole || Number.isInteger(number));
  return fits ? number : Number.NaN;
}
