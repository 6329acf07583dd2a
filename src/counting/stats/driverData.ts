import { type CompleteRows, completeRows } from './completeRows.ts';
import { dependentColumns } from './dependentColumns.ts';

/** An outcome, and what may go with it: numbers of the same people. */
export interface DriverData {
  /** One per respondent; NaN is missing. 0 and 1 for a logistic analysis. */
  readonly outcome: Float64Array;
  /** 1 to 16 of them, each as the outcome. */
  readonly drivers: readonly Float64Array[];
  /** One per respondent; 0 or NaN leaves the file. */
  readonly weights: Float64Array;
}

/** Why nothing can be said of what goes with the outcome. Drivers are named by their place. */
export type DriverRefusal =
  /** Drivers that are worked out from others, each with those it depends on; alone where it is the same for everyone. */
  | {
      readonly kind: 'dependent';
      readonly base: number;
      /** Drivers that say something of their own. */
      readonly rank: number;
      readonly sets: readonly (readonly number[])[];
    }
  /** Everyone has the same outcome. */
  | { readonly kind: 'sameOutcome'; readonly base: number }
  /** Logistic: the drivers tell without fail who has the outcome, so that its odds are without end. */
  | { readonly kind: 'separated'; readonly base: number };

/** Complete rows that can be analysed: drivers about their weighted means. */
export interface DriverRows extends CompleteRows {
  readonly kind: 'rows';
  readonly outcome: Float64Array;
  /** Each driver less its weighted mean. */
  readonly centred: readonly Float64Array[];
  readonly means: Float64Array;
}

/**
 * Keeps the complete rows, or says why they cannot be analysed.
 *
 * Source: listwise deletion; R 4.2.2 qr(scale(x))$rank for dependent drivers.
 *
 * @throws RangeError for no drivers or more than 16, arrays of different length, or a negative weight.
 */
export function driverRows(data: DriverData): DriverRows | DriverRefusal {
  if (!(data.drivers.length >= 1 && data.drivers.length <= 16)) {
    throw new RangeError('1 to 16 drivers are required');
  }
  const rows = completeRows([data.outcome, ...data.drivers], data.weights);
  const [outcome = new Float64Array(0), ...columns] = rows.columns;
  const base = rows.people;
  const { rank, sets } = dependentColumns(columns);
  if (sets.length > 0) return { kind: 'dependent', base, rank, sets };
  if (outcome.every((value) => value === outcome[0])) return { kind: 'sameOutcome', base };
  const means = Float64Array.from(columns, (column) => {
    return column.reduce((sum, value, i) => sum + value * (rows.weights[i] as number), 0) / base;
  });
  const centred = columns.map((column, k) => column.map((value) => value - (means[k] as number)));
  return { kind: 'rows', ...rows, outcome, centred, means };
}
