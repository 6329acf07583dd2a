import { completeRows } from './completeRows.ts';
import type { DriverData } from './driverData.ts';
import { explainedBySets } from './explainedBySets.ts';
import { type Drawn, resampling } from './resample.ts';
import { shapley } from './shapley.ts';

/** How often a sample is drawn again, and by which chance. */
export interface BootstrapPlan {
  readonly replicates: number;
  /** From 0 up to 1, always the same for the same seed. */
  readonly random: () => number;
  /** How much of the work is done, 0 to 1; told every few resamples. */
  readonly tell?: (share: number) => void;
}

/** What came of each resample, one after the other: a figure a driver. */
export interface DriverReplicates {
  readonly drivers: number;
  /** Each driver's part of R² over all of it: those of one resample add up to 1. */
  readonly shares: Float64Array;
  /** Weighted correlation of each driver with the outcome; 0 where one of the two never varies. */
  readonly correlations: Float64Array;
}

/** Resamples between two words on how far it is. */
const PIECE = 20;

/**
 * How the drivers of an outcome share R² among them when the sample is drawn again and again.
 *
 * Of each resample only the weighted moments are added up; the R² of all 2ⁿ sets follows from them, so that nothing is fitted
 * to people more than once. A resample in which everyone has the same outcome, or nothing goes with it, is left out.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 13; Grömping, J. Statistical Software 17(1) (2006),
 * for shares of LMG; R survey 4.1-1 withReplicates(as.svrepdesign(type = "subbootstrap")) with R² of cov.wt(w).
 *
 * @param drawn One code a respondent, of all of them, complete or not.
 * @returns Null where the sample cannot be drawn again (resample.ts).
 * @throws RangeError as drivers does.
 */
export function bootstrapDrivers(
  data: DriverData,
  drawn: Drawn,
  plan: BootstrapPlan,
): DriverReplicates | null {
  const again = resampling(data.weights, drawn);
  if (again === null) return null;
  const count = data.drivers.length;
  const { rows, weights, units } = completeIn(data, again.unitOf);
  const times = new Float64Array(again.units + 1);
  const moments = new Float64Array((count + 2) ** 2);
  const shares: number[] = [];
  const correlations: number[] = [];
  for (let replicate = 0; replicate < plan.replicates; replicate++) {
    again.draw(plan.random, times);
    addUp(moments, rows, { weights, units, times });
    const together = correlationsIn(moments, count + 1);
    const explained = explainedBySets(together);
    const whole = explained.at(-1) as number;
    // Of an outcome that is the same for all, nothing is to be explained.
    if (together.at(-1) === 1 && whole > 0) {
      for (const part of shapley(count, (set) => explained[set] as number)) shares.push(part / whole);
      for (let k = 0; k < count; k++) correlations.push(together[k * (count + 1) + count] as number);
    }
    if ((replicate + 1) % PIECE === 0) plan.tell?.((replicate + 1) / plan.replicates);
  }
  return {
    drivers: count,
    shares: Float64Array.from(shares),
    correlations: Float64Array.from(correlations),
  };
}

/** Complete rows, each as 1, its drivers and its outcome about their means, with the unit it was drawn in. */
function completeIn({ outcome, drivers, weights }: DriverData, unitOf: Uint32Array) {
  const kept = completeRows([...drivers, outcome, Float64Array.from(unitOf)], weights);
  const columns = kept.columns.slice(0, -1);
  const size = columns.length + 1;
  const rows = new Float64Array(kept.people * size);
  for (let i = 0; i < kept.people; i++) rows[i * size] = 1;
  for (const [k, column] of columns.entries()) {
    const mean = column.reduce((sum, value) => sum + value, 0) / kept.people;
    for (let i = 0; i < kept.people; i++) rows[i * size + k + 1] = (column[i] as number) - mean;
  }
  return { rows, weights: kept.weights, units: Uint32Array.from(kept.columns.at(-1) ?? []) };
}

/** Σ w z zᵀ over the people of a resample; the lower half. */
function addUp(
  moments: Float64Array,
  rows: Float64Array,
  of: { readonly weights: Float64Array; readonly units: Uint32Array; readonly times: Float64Array },
): void {
  const size = Math.sqrt(moments.length);
  moments.fill(0);
  for (let i = 0; i < of.weights.length; i++) {
    const weight = (of.weights[i] as number) * (of.times[of.units[i] as number] as number);
    if (weight === 0) continue;
    const start = i * size;
    for (let k = 0; k < size; k++) {
      const part = weight * (rows[start + k] as number);
      for (let j = 0; j <= k; j++) {
        const place = k * size + j;
        moments[place] = (moments[place] as number) + part * (rows[start + j] as number);
      }
    }
  }
}

/** A spread this small a part of what was added up is rounding. */
const ROUNDING = 1e-13;

/** Correlations from moments about a fixed point; 0 with a column that never varies. */
function correlationsIn(moments: Float64Array, size: number): Float64Array {
  const whole = size + 1;
  const at = (k: number, j: number) => moments[(k + 1) * whole + j + 1] as number;
  const people = moments[0] as number;
  const sums = Float64Array.from({ length: size }, (_, k) => moments[(k + 1) * whole] as number);
  const about = (k: number, j: number) => at(k, j) - ((sums[k] as number) * (sums[j] as number)) / people;
  const spreads = sums.map((_, k) => (about(k, k) > ROUNDING * at(k, k) ? about(k, k) : 0));
  const found = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let j = 0; j <= k; j++) {
      const both = (spreads[k] as number) * (spreads[j] as number);
      const correlation = both > 0 ? (k === j ? 1 : about(k, j) / Math.sqrt(both)) : 0;
      found[k * size + j] = correlation;
      found[j * size + k] = correlation;
    }
  }
  return found;
}
