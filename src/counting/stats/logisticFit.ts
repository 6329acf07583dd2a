import { informationOf } from './designCoefficients.ts';
import { invertSymmetric, solveSymmetric } from './symmetricMatrix.ts';

/** A log odds this far out is a chance no survey can tell from 0 or 1: the fit runs away. */
const RUNS_AWAY = 30;
/** Nothing that matters changes any more. */
const SETTLED = 1e-9;
const MOST_STEPS = 100;

/** A logistic regression of some drivers. */
export interface LogisticFit {
  /** Intercept at the means of the drivers, then slopes. */
  readonly values: Float64Array;
  readonly inverse: Float64Array;
  /** Weight × (outcome − chance) of each person. */
  readonly residuals: Float64Array;
  /** Each person's part of the deviance, −2 × weight × ln(chance of what was seen); and their sum. */
  readonly parts: Float64Array;
  readonly deviance: number;
}

/**
 * Fits the odds of an outcome that people have or have not to some drivers, by Newton's steps.
 *
 * Source: McCullagh and Nelder, Generalized Linear Models (1989), 4.4; R 4.2.2 glm(binomial, weights).
 *
 * @param columns Drivers about their means; none for the same odds for all.
 * @param outcome 0 and 1.
 * @returns Null when the fit runs away: the drivers tell without fail who has the outcome.
 */
export function logisticFit(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array,
): LogisticFit | null {
  let values = new Float64Array(columns.length + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const odds = logOdds(columns, values, outcome.length);
    if (odds.some((one) => !(Math.abs(one) < RUNS_AWAY))) return null;
    const chances = odds.map((one) => 1 / (1 + Math.exp(-one)));
    const residuals = outcome.map((y, i) => (weights[i] as number) * (y - (chances[i] as number)));
    const spread = chances.map((chance, i) => (weights[i] as number) * chance * (1 - chance));
    const information = informationOf(columns, spread);
    const change = solveSymmetric(information, scoreOf(columns, residuals));
    if (change === null) return null;
    if (change.every((one, k) => Math.abs(one) <= SETTLED * (1 + Math.abs(values[k] as number)))) {
      const inverse = invertSymmetric(information);
      const parts = devianceParts(odds, outcome, weights);
      return (
        inverse && { values, inverse, residuals, parts, deviance: parts.reduce((sum, one) => sum + one, 0) }
      );
    }
    values = values.map((value, k) => value + (change[k] as number));
  }
  return null;
}

function logOdds(columns: readonly Float64Array[], values: Float64Array, people: number): Float64Array {
  const odds = new Float64Array(people).fill(values[0] as number);
  for (const [k, column] of columns.entries()) {
    const slope = values[k + 1] as number;
    for (let i = 0; i < people; i++) odds[i] = (odds[i] as number) + slope * (column[i] as number);
  }
  return odds;
}

function scoreOf(columns: readonly Float64Array[], residuals: Float64Array): Float64Array {
  const sums = columns.map((column) => column.reduce((sum, x, i) => sum + x * (residuals[i] as number), 0));
  return Float64Array.of(
    residuals.reduce((sum, one) => sum + one, 0),
    ...sums,
  );
}

function devianceParts(odds: Float64Array, outcome: Float64Array, weights: Float64Array): Float64Array {
  return odds.map((one, i) => {
    const away = outcome[i] === 1 ? -one : one;
    return 2 * (weights[i] as number) * (Math.max(0, away) + Math.log1p(Math.exp(-Math.abs(away))));
  });
}
