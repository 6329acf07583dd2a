import { type Cells, cellSums } from './joinCells.ts';
import { type Margin, type MarginProblem, type PreparedMargins, prepareMargins } from './prepareMargins.ts';
import { type SweepRule, sweepCells, type WorstMargin, worstMargin } from './sweepCells.ts';

/** Weights after sweeping, whether they are good for anything or not. */
export interface Raking {
  /** One per respondent, in their order, mean 1. */
  readonly weights: Float64Array;
  readonly sweeps: number;
  /** Whether the sweeps stopped by themselves, which says nothing about the margins. */
  readonly settled: boolean;
  /** The category furthest from its target at the end. */
  readonly worst: WorstMargin;
  /** The distance of the category furthest from its target after each sweep, as a share. */
  readonly errors: readonly number[];
  /** The targets met or missed, scaled to add up to 1, with that of the missing last. */
  readonly targets: readonly Float64Array[];
}

/** What came of a raking. Only `raked` may be used to weight. */
export type RakeOutcome =
  | { readonly kind: 'raked'; readonly raking: Raking }
  | { readonly kind: 'refused'; readonly problems: readonly MarginProblem[] }
  /** The sweeps came to rest off a target: the margins contradict each other. */
  | { readonly kind: 'marginsMissed'; readonly raking: Raking }
  | { readonly kind: 'notConverged'; readonly raking: Raking };

/** How to rake. */
export interface RakeOptions {
  /** People without a category: refuse (as R does), or hold them at the share they have. */
  readonly missing?: 'refuse' | 'ownCategory';
  readonly rule?: SweepRule;
}

/** A margin further off than this is not met. */
const MET = 1e-6;

/** Our rule: margins met to a ten-thousandth of a millionth, or nothing moves any more, or 1,000 sweeps. */
const USUAL: SweepRule = { marginTolerance: 1e-10, stableAt: 1e-12, maxSweeps: 1000 };

/**
 * Weights that make the respondents match the population in several respects at once.
 *
 * Iterative proportional fitting from the base weights over the margins in their order. The weights do not
 * depend on the order. Whether the margins are met is looked at after the last sweep: contradictory margins
 * come to rest too.
 *
 * Source: Deming and Stephan (1940); R survey 4.1-1 rake, equal to calibrate(calfun = "raking").
 *
 * @param weights The base weights, one per respondent, above 0, any scale.
 * @param margins In the order to sweep.
 * @throws RangeError when there are no margins or people, a weight is not above 0, or a target is negative.
 * @example rake(ones, [{ codes: sex, targets: [0.51, 0.49] }, { codes: age, targets: ages }])
 */
export function rake(
  weights: Float64Array,
  margins: readonly Margin[],
  options: RakeOptions = {},
): RakeOutcome {
  const prepared = prepareMargins(margins, weights, options.missing ?? 'refuse');
  if (prepared.kind === 'refused') return prepared;
  return rakeFrom(prepared, weights, options.rule);
}

/**
 * Rakes to margins prepared already.
 *
 * Source: as rake.
 */
export function rakeFrom(
  { cells, targets }: PreparedMargins,
  weights: Float64Array,
  rule: SweepRule = USUAL,
): Exclude<RakeOutcome, { kind: 'refused' }> {
  const start = cellSums(cells, weights);
  const swept = sweepCells(cells, start, { targets, rule });
  const worst = worstMargin(cells, swept.cells, targets);
  const { sweeps, settled, errors } = swept;
  const raked = spreadOver(cells, weights, (cell) => {
    return (weights.length * (swept.cells[cell] as number)) / (start[cell] as number);
  });
  const raking = { weights: raked, sweeps, settled, worst, errors, targets };
  if (!settled) return { kind: 'notConverged', raking };
  return worst.error > MET ? { kind: 'marginsMissed', raking } : { kind: 'raked', raking };
}

function spreadOver(cells: Cells, weights: Float64Array, factorOf: (cell: number) => number): Float64Array {
  const factors = Float64Array.from({ length: cells.count }, (_, cell) => factorOf(cell));
  const spread = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    spread[i] = (weights[i] as number) * (factors[cells.of[i] as number] as number);
  }
  return spread;
}
