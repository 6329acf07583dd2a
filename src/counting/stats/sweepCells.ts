import type { Cells } from './joinCells.ts';

/** When to stop sweeping over the margins. */
export interface SweepRule {
  /** Stop when no category is further than this from its target, as a share. 0 never stops by it. */
  readonly marginTolerance: number;
  /** Stop when a sweep changes no cell by this share of the total: it will not get nearer. */
  readonly stableAt: number;
  readonly maxSweeps: number;
}

/** What came of the sweeps. */
export interface Sweeps {
  /** The sum of weights of each cell, adding up to 1. */
  readonly cells: Float64Array;
  readonly sweeps: number;
  /** Whether the sweeps stopped by themselves, rather than at their limit. Says nothing about the margins. */
  readonly settled: boolean;
  /** The distance of the category furthest from its target after each sweep, as a share. */
  readonly errors: readonly number[];
}

/**
 * Brings the cells to each margin in turn, over and over: iterative proportional fitting.
 *
 * Source: Deming and Stephan, Annals of Mathematical Statistics 11 (1940); R survey 4.1-1 rake, which stops
 * when no joint cell changes by more than epsilon (stableAt; marginTolerance 0 gives R's rule).
 *
 * @param cells The combinations of categories.
 * @param start The weight of each cell, above 0.
 * @param targets For each margin the target share of each category; above 0 where a cell has it.
 */
export function sweepCells(
  cells: Cells,
  start: Float64Array,
  { targets, rule }: { readonly targets: readonly Float64Array[]; readonly rule: SweepRule },
): Sweeps {
  const total = start.reduce((sum, weight) => sum + weight, 0);
  const now = start.map((weight) => weight / total);
  const before = now.slice();
  const errors: number[] = [];
  let settled = false;
  while (!settled && errors.length < rule.maxSweeps) {
    targets.forEach((target, margin) => {
      meetMargin(cells.categories[margin] as Uint16Array, now, target);
    });
    const { error } = worstMargin(cells, now, targets);
    errors.push(error);
    let change = 0;
    for (let cell = 0; cell < now.length; cell++) {
      change = Math.max(change, Math.abs((now[cell] as number) - (before[cell] as number)));
    }
    settled = error < rule.marginTolerance || change < rule.stableAt;
    before.set(now);
  }
  return { cells: now, sweeps: errors.length, settled, errors };
}

/** The category furthest from its target. */
export interface WorstMargin {
  /** Its distance, as a share of all weights. */
  readonly error: number;
  /** Which margin, in the order given. */
  readonly margin: number;
  readonly category: number;
}

/**
 * Finds the category furthest from its target.
 *
 * Source: the largest absolute difference; R's rake does not look at it, so contradictory margins pass there.
 *
 * @param weights The weight of each cell, adding up to 1.
 */
export function worstMargin(
  cells: Cells,
  weights: Float64Array,
  targets: readonly Float64Array[],
): WorstMargin {
  let worst: WorstMargin = { error: 0, margin: 0, category: 0 };
  targets.forEach((target, margin) => {
    const sums = categorySums(cells.categories[margin] as Uint16Array, weights, target.length);
    sums.forEach((sum, category) => {
      const error = Math.abs(sum - (target[category] as number));
      if (error > worst.error) worst = { error, margin, category };
    });
  });
  return worst;
}

function categorySums(categories: Uint16Array, weights: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let cell = 0; cell < weights.length; cell++) {
    const category = categories[cell] as number;
    sums[category] = (sums[category] as number) + (weights[cell] as number);
  }
  return sums;
}

function meetMargin(categories: Uint16Array, weights: Float64Array, target: Float64Array): void {
  const sums = categorySums(categories, weights, target.length);
  for (let cell = 0; cell < weights.length; cell++) {
    const category = categories[cell] as number;
    weights[cell] = ((weights[cell] as number) * (target[category] as number)) / (sums[category] as number);
  }
}
