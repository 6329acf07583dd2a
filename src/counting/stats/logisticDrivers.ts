import { type Coefficient, designCoefficients, informationOf } from './designCoefficients.ts';
import { type DriverData, type DriverRefusal, driverRows } from './driverData.ts';
import { shapley } from './shapley.ts';
import { invertSymmetric, solveSymmetric } from './symmetricMatrix.ts';

/** What goes with having an outcome or not. Arrays have one entry a driver. */
export interface LogisticDrivers {
  readonly kind: 'drivers';
  /** Unweighted people with every number, and those of them with the outcome. */
  readonly base: number;
  readonly positive: number;
  /** People with a weight who lack a number. */
  readonly incomplete: number;
  /** McFadden's: 1 − deviance / deviance without drivers, 0 to 1. */
  readonly rSquared: number;
  /** On the scale of log odds: the intercept, then a slope a driver. */
  readonly coefficients: readonly Coefficient[];
  /** Shapley's parts of it, which add up to it. */
  readonly shapley: Float64Array;
}

/** A log odds this far out is a chance no survey can tell from 0 or 1: the fit runs away. */
const RUNS_AWAY = 30;
/** Nothing that matters changes any more. */
const SETTLED = 1e-9;
const MOST_STEPS = 100;

/**
 * How much of an outcome that people have or have not goes with each of several numbers, with weights scaled to mean 1.
 *
 * Refused where the drivers tell without fail who has the outcome, for all people or for some: then the slopes grow without
 * end.
 *
 * Source: McFadden (1974) for R²; its Shapley parts as LMG; McCullagh and Nelder, Generalized Linear Models (1989), 4.4, for
 * the fit by Newton's steps; R 4.2.2 glm(binomial, weights) over all 2ⁿ sets, survey 4.1-1 svyglm(quasibinomial) for errors.
 *
 * @param data outcome: 0 and 1.
 * @throws RangeError for another outcome, no drivers or more than 16, arrays of different length, or a negative weight.
 */
export function logisticDrivers(data: DriverData): LogisticDrivers | DriverRefusal {
  if (!data.outcome.every((y) => y === 0 || y === 1 || Number.isNaN(y))) {
    throw new RangeError('logisticDrivers requires an outcome of 0 and 1');
  }
  const rows = driverRows(data);
  if (rows.kind !== 'rows') return rows;
  const { outcome, weights, people: base } = rows;
  const fitOf = (set: number) => {
    return fitted(
      rows.centred.filter((_, k) => set & (1 << k)),
      outcome,
      weights,
    );
  };
  const count = rows.centred.length;
  const [none, whole] = [fitOf(0), fitOf(2 ** count - 1)];
  if (none === null || whole === null) return { kind: 'separated', base };
  const explained = (one: Fit | null) => 1 - (one?.deviance ?? none.deviance) / none.deviance;
  return {
    kind: 'drivers',
    base,
    positive: outcome.reduce((sum, y) => sum + y, 0),
    incomplete: rows.incomplete,
    rSquared: explained(whole),
    coefficients: designCoefficients(rows, whole),
    shapley: shapley(count, (set) => explained(fitOf(set))),
  };
}

interface Fit {
  /** Intercept at the means of the drivers, then slopes. */
  readonly values: Float64Array;
  readonly inverse: Float64Array;
  /** Weight × (outcome − chance) of each person. */
  readonly residuals: Float64Array;
  readonly deviance: number;
}

function fitted(columns: readonly Float64Array[], outcome: Float64Array, weights: Float64Array): Fit | null {
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
      return inverse && { values, inverse, residuals, deviance: devianceOf(odds, outcome, weights) };
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

/** −2 Σ w ln(chance of what was seen) */
function devianceOf(odds: Float64Array, outcome: Float64Array, weights: Float64Array): number {
  return odds.reduce((sum, one, i) => {
    const away = outcome[i] === 1 ? -one : one;
    return sum + 2 * (weights[i] as number) * (Math.max(0, away) + Math.log1p(Math.exp(-Math.abs(away))));
  }, 0);
}
