import { type Coefficient, designCoefficients, informationOf } from './designCoefficients.ts';
import { type DriverData, type DriverRefusal, type DriverRows, driverRows } from './driverData.ts';
import { explainedBySets } from './explainedBySets.ts';
import { shapley } from './shapley.ts';
import { invertSymmetric, rootOfSymmetric, solveSymmetric } from './symmetricMatrix.ts';

/** What goes with an outcome, and how much of it. Arrays have one entry a driver. */
export interface Drivers {
  readonly kind: 'drivers';
  /** Unweighted people with every number. */
  readonly base: number;
  /** People with a weight who lack a number. */
  readonly incomplete: number;
  /** The part of the outcome's variance that goes with all drivers together, 0 to 1. */
  readonly rSquared: number;
  /** Weighted correlation of each with the outcome: the sign to be shown beside a share, which has none. */
  readonly correlations: Float64Array;
  /** Slopes in standard deviations. */
  readonly standardised: Float64Array;
  /** The intercept, then a slope a driver, in their own units. */
  readonly coefficients: readonly Coefficient[];
  /** Shapley's (LMG) and Johnson's parts of R²: each adds up to it. */
  readonly shapley: Float64Array;
  readonly johnson: Float64Array;
  /** Variance inflation: above 5 two near-copies split a share between them. */
  readonly inflation: Float64Array;
}

/**
 * How much of an outcome goes with each of several numbers that go together among themselves. It says "goes with", not
 * "causes".
 *
 * People who lack a number leave, and how many is told. R² of a set of drivers comes from the weighted correlations.
 *
 * Source: Grömping, J. Statistical Software 17(1) (2006) for LMG; Johnson, Multivariate Behavioral Research 35 (2000): with
 * Λ = Rxx^½ and β = Λ⁻¹ rxy, Σ Λ²β²; R 4.2.2 lm(weights = w) over all 2ⁿ sets, eigen; survey 4.1-1 svyglm for errors and p-values.
 *
 * @throws RangeError for no drivers or more than 16, arrays of different length, or a negative weight.
 * @example drivers({ outcome: overall, drivers: [parks, roads, listens], weights })
 */
export function drivers(data: DriverData): Drivers | DriverRefusal {
  const rows = driverRows(data);
  if (rows.kind !== 'rows') return rows;
  const count = rows.centred.length;
  const outcomeMean =
    rows.outcome.reduce((sum, y, i) => sum + y * (rows.weights[i] as number), 0) / rows.people;
  const outcome = rows.outcome.map((y) => y - outcomeMean);
  const all = correlationsOf([...rows.centred, outcome], rows.weights);
  const every = Array.from({ length: count }, (_, k) => k);
  const among = part(all, every, every);
  const correlations = part(all, every, [count]);
  const standardised = solveSymmetric(among, correlations);
  const inverse = invertSymmetric(among);
  if (standardised === null || inverse === null) {
    return { kind: 'dependent', base: rows.people, rank: count - 1, sets: [every] };
  }
  const explained = explainedBySets(all);
  return {
    kind: 'drivers',
    base: rows.people,
    incomplete: rows.incomplete,
    rSquared: dot(standardised, correlations),
    correlations,
    standardised,
    coefficients: regress(rows, outcome, outcomeMean),
    shapley: shapley(count, (set) => explained[set] as number),
    johnson: johnson(among, correlations),
    inflation: Float64Array.from(every, (k) => inverse[k * count + k] as number),
  };
}

/** Weighted correlations of columns about their means, row by row. */
function correlationsOf(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const size = columns.length;
  const moments = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let j = 0; j < size; j++) {
      const [one, other] = [columns[k] as Float64Array, columns[j] as Float64Array];
      moments[k * size + j] = weights.reduce(
        (sum, weight, i) => sum + weight * (one[i] as number) * (other[i] as number),
        0,
      );
    }
  }
  return moments.map((moment, at) => {
    const [k, j] = [Math.floor(at / size), at % size];
    return moment / Math.sqrt((moments[k * size + k] as number) * (moments[j * size + j] as number));
  });
}

/** Some rows and columns of a square matrix. */
function part(matrix: Float64Array, rows: readonly number[], columns: readonly number[]): Float64Array {
  const size = Math.sqrt(matrix.length);
  return Float64Array.from(
    rows.flatMap((row) => columns.map((column) => matrix[row * size + column] as number)),
  );
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, i) => sum + value * (other[i] as number), 0);
}

function johnson(among: Float64Array, correlations: Float64Array): Float64Array {
  const count = correlations.length;
  const root = rootOfSymmetric(among);
  const slopes = solveSymmetric(root, correlations) ?? new Float64Array(count);
  return correlations.map((_, j) => {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += ((root[j * count + k] as number) * (slopes[k] as number)) ** 2;
    return sum;
  });
}

function regress(rows: DriverRows, outcome: Float64Array, outcomeMean: number): readonly Coefficient[] {
  const { centred, weights } = rows;
  const inverse = invertSymmetric(informationOf(centred, weights));
  if (inverse === null) throw new RangeError('these drivers were found to be independent before');
  const size = centred.length + 1;
  const right = centred.map((column) =>
    column.reduce((sum, x, i) => sum + x * (outcome[i] as number) * (weights[i] as number), 0),
  );
  const values = Float64Array.from({ length: size }, (_, k) => {
    if (k === 0) return outcomeMean;
    return right.reduce((sum, moment, j) => sum + (inverse[k * size + j + 1] as number) * moment, 0);
  });
  const residuals = outcome.map((y, i) => {
    const fitted = centred.reduce((sum, x, k) => sum + (x[i] as number) * (values[k + 1] as number), 0);
    return (weights[i] as number) * (y - fitted);
  });
  return designCoefficients(rows, { values, inverse, residuals });
}
