import { FIRST_CATEGORY } from '../../core/column.ts';
import type { DriverData } from '../stats/driverData.ts';
import { kishBase } from '../stats/effectiveBase.ts';
import { type Dataset, type Variable, variableOf } from './dataset.ts';
import { favourableNet, type Scores, scoresOf } from './driverScores.ts';

/** What goes with what: an outcome and its drivers, by the ids of their columns. */
export interface DriverRecipe {
  readonly outcome: string;
  /** The outcome as a score, or as whether its favourable answers were given. */
  readonly as: 'score' | 'net';
  readonly drivers: readonly string[];
}

/**
 * The numbers of a recipe: a score for each driver, and a score or 1 and 0 for the outcome; NaN where somebody has none.
 *
 * @param weights One per respondent.
 * @throws RangeError for a column without scores, or an outcome without favourable answers.
 */
export function driverRowsOf(
  dataset: Dataset,
  recipe: DriverRecipe,
  weights: Float64Array,
): { readonly data: DriverData; readonly scored: readonly ScoredDriver[] } {
  const scored = recipe.drivers.map((column) => scoredIn(dataset, column));
  const drivers = scored.map(({ numbers }) => numbers);
  return { data: { outcome: outcomeIn(dataset, recipe), drivers, weights }, scored };
}

/** A driver with the score of each respondent. */
export interface ScoredDriver {
  readonly column: string;
  readonly variable: Variable;
  readonly scores: Scores;
  /** The score of each respondent; NaN where there is none. */
  readonly numbers: Float64Array;
}

function scoredIn(dataset: Dataset, column: string): ScoredDriver {
  const variable = variableOf(dataset, column);
  const scores = variable && scoresOf(variable);
  if (variable === undefined || !scores) throw new RangeError('driverRowsOf requires drivers with scores');
  return { column, variable, scores, numbers: numbersOf(variable, scores.values) };
}

function outcomeIn(dataset: Dataset, { outcome, as }: DriverRecipe): Float64Array {
  if (as === 'score') return scoredIn(dataset, outcome).numbers;
  const variable = variableOf(dataset, outcome);
  const net = variable && favourableNet(variable.column);
  if (variable === undefined || net === undefined) {
    throw new RangeError('driverRowsOf requires an outcome with favourable answers');
  }
  const { categories } = variable.column;
  const has = categories.map(({ code }) => (net.codes.includes(code) ? 1 : 0));
  return numbersOf(variable, [...noView, ...has]);
}

const noView = new Array<undefined>(FIRST_CATEGORY).fill(undefined);

function numbersOf({ codes }: Variable, values: readonly (number | undefined)[]): Float64Array {
  return Float64Array.from(codes, (code) => values[code] ?? Number.NaN);
}

/** Who has an outcome, and who a score for every driver as well. */
export function peopleIn({ outcome, drivers, weights }: DriverData) {
  const within = new Uint8Array(outcome.length);
  let [base, withOutcome, weight, squares, weightOfOutcome] = [0, 0, 0, 0, 0];
  for (const [i, y] of outcome.entries()) {
    const own = weights[i] as number;
    if (Number.isNaN(y) || !(own > 0)) continue;
    withOutcome += 1;
    weightOfOutcome += own;
    if (drivers.some((driver) => Number.isNaN(driver[i]))) continue;
    within[i] = 1;
    base += 1;
    weight += own;
    squares += own * own;
  }
  const kish = base === 0 ? 0 : kishBase(weight, squares);
  return { within, base, withOutcome, kish, weightLeft: base === 0 ? 0 : weight / weightOfOutcome };
}

/** People with an outcome who gave a driver no score. */
export function missingIn({ outcome, weights }: DriverData, numbers: Float64Array): number {
  let missing = 0;
  for (const [i, number] of numbers.entries()) {
    if (Number.isNaN(number) && !Number.isNaN(outcome[i]) && (weights[i] as number) > 0) missing += 1;
  }
  return missing;
}
