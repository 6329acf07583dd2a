import { type Coefficient, designCoefficients } from './designCoefficients.ts';
import { type DriverData, type DriverRefusal, driverRows } from './driverData.ts';
import { type LogisticFit, logisticFit } from './logisticFit.ts';
import { shapley } from './shapley.ts';

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

/** Sets between two words on how far it is. */
const PIECE = 16;

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
 * @param tell How much of the work is done, 0 to 1; told every few sets.
 * @throws RangeError for another outcome, no drivers or more than 16, arrays of different length, or a negative weight.
 */
export function logisticDrivers(
  data: DriverData,
  tell: (share: number) => void = () => undefined,
): LogisticDrivers | DriverRefusal {
  if (!data.outcome.every((y) => y === 0 || y === 1 || Number.isNaN(y))) {
    throw new RangeError('logisticDrivers requires an outcome of 0 and 1');
  }
  const rows = driverRows(data);
  if (rows.kind !== 'rows') return rows;
  const { outcome, weights, people: base } = rows;
  const fitOf = (set: number) => {
    return logisticFit(
      rows.centred.filter((_, k) => set & (1 << k)),
      outcome,
      weights,
    );
  };
  const count = rows.centred.length;
  const [none, whole] = [fitOf(0), fitOf(2 ** count - 1)];
  if (none === null || whole === null) return { kind: 'separated', base };
  const explained = (one: LogisticFit | null) => 1 - (one?.deviance ?? none.deviance) / none.deviance;
  return {
    kind: 'drivers',
    base,
    positive: outcome.reduce((sum, y) => sum + y, 0),
    incomplete: rows.incomplete,
    rSquared: explained(whole),
    coefficients: designCoefficients(rows, whole),
    shapley: shapley(count, (set) => {
      if ((set + 1) % PIECE === 0) tell((set + 1) / 2 ** count);
      return explained(fitOf(set));
    }),
  };
}
