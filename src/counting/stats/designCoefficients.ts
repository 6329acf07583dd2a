import { tBothTails } from './distributions.ts';
import type { DriverRows } from './driverData.ts';

/** One row of a regression, its error and p-value as the sample was weighted. */
export interface Coefficient {
  readonly value: number;
  readonly standardError: number;
  /** Two-sided, t on people less coefficients; null where none are left. */
  readonly pValue: number | null;
}

/**
 * The coefficients of a regression with the errors of a weighted sample.
 *
 * Each person moves them by M⁻¹ z r, with M the information, z = 1 and the drivers, r the weighted residual;
 * var = n/(n−1) Σ of its squares. Fitted on drivers about their means and moved back.
 *
 * Source: Binder, International Statistical Review 51 (1983); R survey 4.1-1 svyglm on svydesign(ids = ~1, weights = ~w) of
 * the complete rows.
 *
 * @param rows The people.
 * @param fit values: intercept at the means, then slopes; inverse: of the information, row by row; residuals: weight ×
 *   (outcome − fitted) of each person.
 * @returns Intercept at 0, then a slope a driver.
 */
export function designCoefficients(
  rows: DriverRows,
  fit: {
    readonly values: Float64Array;
    readonly inverse: Float64Array;
    readonly residuals: Float64Array;
  },
): readonly Coefficient[] {
  const size = fit.values.length;
  const squares = new Float64Array(size);
  for (let i = 0; i < rows.people; i++) {
    const pull = atZero(rows, pullOf(rows, fit, i));
    for (let k = 0; k < size; k++) squares[k] = (squares[k] as number) + (pull[k] as number) ** 2;
  }
  const degreesOfFreedom = rows.people - size;
  return Array.from(atZero(rows, fit.values), (value, k) => {
    const standardError = Math.sqrt((rows.people / (rows.people - 1)) * (squares[k] as number));
    const tested = degreesOfFreedom >= 1 && standardError > 0;
    return {
      value,
      standardError,
      pValue: tested ? tBothTails(value / standardError, degreesOfFreedom) : null,
    };
  });
}

function pullOf(
  rows: DriverRows,
  { inverse, residuals }: { readonly inverse: Float64Array; readonly residuals: Float64Array },
  person: number,
): Float64Array {
  const size = rows.centred.length + 1;
  const residual = residuals[person] as number;
  return Float64Array.from({ length: size }, (_, k) => {
    let sum = inverse[k * size] as number;
    for (let j = 1; j < size; j++) {
      sum += (inverse[k * size + j] as number) * ((rows.centred[j - 1] as Float64Array)[person] as number);
    }
    return sum * residual;
  });
}

/** The intercept where every driver is 0, in the place of the one at their means. */
function atZero(rows: DriverRows, values: Float64Array): Float64Array {
  const moved = values.slice();
  for (const [k, mean] of rows.means.entries()) {
    moved[0] = (moved[0] as number) - mean * (values[k + 1] as number);
  }
  return moved;
}

/**
 * Σ w z zᵀ over the people, z = 1 and the drivers about their means: the information of a regression.
 *
 * Source: the normal equations; iteratively reweighted for other links, McCullagh and Nelder (1989), 2.5.
 *
 * @param columns The drivers used, about their means.
 * @param weights One a person.
 * @returns (drivers + 1)², row by row.
 */
export function informationOf(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const size = columns.length + 1;
  const information = new Float64Array(size * size);
  const z = new Float64Array(size);
  z[0] = 1;
  for (let i = 0; i < weights.length; i++) {
    for (let k = 1; k < size; k++) z[k] = (columns[k - 1] as Float64Array)[i] as number;
    for (let k = 0; k < size; k++) {
      const part = (weights[i] as number) * (z[k] as number);
      for (let j = 0; j <= k; j++) {
        information[k * size + j] = (information[k * size + j] as number) + part * (z[j] as number);
      }
    }
  }
  for (let k = 0; k < size; k++) {
    for (let j = 0; j < k; j++) information[j * size + k] = information[k * size + j] as number;
  }
  return information;
}
