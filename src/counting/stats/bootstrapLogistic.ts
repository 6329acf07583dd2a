import type { BootstrapPlan } from './bootstrapDrivers.ts';
import { type DriverData, driverRows } from './driverData.ts';
import { type LogisticFit, logisticFit } from './logisticFit.ts';
import { type Drawn, type Resampling, resampling } from './resample.ts';
import { shapley } from './shapley.ts';

/**
 * How the drivers of an outcome that people have or have not share McFadden's R² when the sample is drawn again and again.
 *
 * Each set of drivers is fitted once, to the sample. In a resample its deviance is that of the same fit, less what one step
 * towards the resample's own fit gains: with u the pull of a person on the fit and M its information,
 * Σ t d − (Σ t u)' M⁻¹ (Σ t u) with t how much the person counts. Fitting anew would change it in the third order only.
 *
 * Source: Moulton and Zeger, Computational Statistics & Data Analysis 11 (1991), one-step bootstrap; Hu and Kalbfleisch,
 * Canadian J. Statistics 28 (2000), from the pulls alone; R 4.2.2 glm(binomial, weights = replicate weights) of every set.
 *
 * @param drawn One code a respondent, of all of them, complete or not.
 * @returns Shares, replicate by replicate: those of one add up to 1. Null where the sample cannot be drawn again, or the
 *   drivers cannot be analysed.
 * @throws RangeError as logisticDrivers does.
 */
export function bootstrapLogistic(data: DriverData, drawn: Drawn, plan: BootstrapPlan): Float64Array | null {
  const again = resampling(data.weights, drawn);
  const rows = driverRows(data);
  if (again === null || rows.kind !== 'rows') return null;
  const count = rows.centred.length;
  const sets = 2 ** count;
  const units = unitsOf(data, again);
  const times = drawAll(again, plan);
  const deviances = new Float64Array(plan.replicates * sets);
  for (let set = 0; set < sets; set++) {
    const columns = rows.centred.filter((_, k) => set & (1 << k));
    const fit = logisticFit(columns, rows.outcome, rows.weights);
    if (fit === null) return null;
    const sums = pullsOf(fit, columns, { units, count: again.units + 1 });
    for (let r = 0; r < plan.replicates; r++) {
      deviances[r * sets + set] = devianceIn(fit, sums, times.subarray(r * sums.units, (r + 1) * sums.units));
    }
    if (set % EVERY === EVERY - 1 || set === sets - 1) plan.tell?.((set + 1) / sets);
  }
  const shares: number[] = [];
  for (let r = 0; r < plan.replicates; r++) {
    const own = deviances.subarray(r * sets, (r + 1) * sets);
    const none = own[0] as number;
    const explained = own.map((deviance) => (none > 0 ? 1 - deviance / none : 0));
    const whole = explained[sets - 1] as number;
    if (!(whole > 0)) continue;
    for (const part of shapley(count, (set) => explained[set] as number)) shares.push(part / whole);
  }
  return Float64Array.from(shares);
}

/** Sets between two words on how far it is. */
const EVERY = 16;

/** The unit of each complete row. */
function unitsOf({ outcome, drivers, weights }: DriverData, { unitOf }: Resampling): Uint32Array {
  const columns = [outcome, ...drivers];
  return unitOf.filter(
    (_, i) => (weights[i] as number) > 0 && columns.every((column) => !Number.isNaN(column[i])),
  );
}

/** Every resample, one after the other. */
function drawAll({ units, draw }: Resampling, { replicates, random }: BootstrapPlan): Float64Array {
  const all = new Float64Array(replicates * (units + 1));
  for (let r = 0; r < replicates; r++) draw(random, all.subarray(r * (units + 1), (r + 1) * (units + 1)));
  return all;
}

interface Sums {
  readonly units: number;
  /** What each unit adds to the deviance, and then to the pull on the intercept and on each slope, unit by unit. */
  readonly values: Float64Array;
  readonly width: number;
}

function pullsOf(
  { parts, residuals }: LogisticFit,
  columns: readonly Float64Array[],
  { units, count }: { readonly units: Uint32Array; readonly count: number },
): Sums {
  const width = columns.length + 2;
  const values = new Float64Array(count * width);
  for (let i = 0; i < parts.length; i++) {
    const start = (units[i] as number) * width;
    const residual = residuals[i] as number;
    values[start] = (values[start] as number) + (parts[i] as number);
    values[start + 1] = (values[start + 1] as number) + residual;
    for (let k = 0; k < columns.length; k++) {
      const place = start + k + 2;
      values[place] = (values[place] as number) + residual * ((columns[k] as Float64Array)[i] as number);
    }
  }
  return { units: count, values, width };
}

function devianceIn({ inverse }: LogisticFit, { units, values, width }: Sums, times: Float64Array): number {
  const sums = new Float64Array(width);
  for (let unit = 0; unit < units; unit++) {
    const often = times[unit] as number;
    if (often === 0) continue;
    for (let k = 0; k < width; k++) {
      sums[k] = (sums[k] as number) + often * (values[unit * width + k] as number);
    }
  }
  const size = width - 1;
  let gained = 0;
  for (let k = 0; k < size; k++) {
    for (let j = 0; j < size; j++) {
      gained += (inverse[k * size + j] as number) * (sums[k + 1] as number) * (sums[j + 1] as number);
    }
  }
  return (sums[0] as number) - gained;
}
