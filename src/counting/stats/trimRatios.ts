import { cellSums } from './joinCells.ts';
import { type Margin, type PreparedMargins, prepareMargins } from './prepareMargins.ts';
import { type RakeOptions, type RakeOutcome, type Raking, rakeFrom } from './rake.ts';
import { type WorstMargin, worstMargin } from './sweepCells.ts';

/** The least and most that a final weight may be, as a ratio to the weight it is compared with. */
export interface RatioLimits {
  readonly lower: number;
  readonly upper: number;
}

/** How to trim. */
export interface TrimOptions extends RakeOptions {
  readonly limits: RatioLimits;
  /**
   * What final weights are compared with, one per respondent: the design weights, so that a person drawn
   * with a small chance keeps their weight. All ones compare with the mean. Scaled to mean 1 here.
   */
  readonly reference: Float64Array;
  readonly maxLoops?: number;
}

/** What came of trimming. Only `trimmed` may be used to weight. */
export type TrimOutcome =
  | {
      readonly kind: 'trimmed';
      /** Before any clipping. */
      readonly before: Raking;
      readonly after: Raking;
      /** How often the weights were clipped and raked again; 0 when nothing was out of the limits. */
      readonly loops: number;
    }
  /** Limits and margins cannot both hold. `gives` is the margin that clipped weights miss most. */
  | {
      readonly kind: 'limitsNotMet';
      readonly before: Raking;
      readonly after: Raking;
      readonly loops: number;
      readonly gives: WorstMargin;
    }
  | Exclude<RakeOutcome, { kind: 'raked' }>;

/** A weight this little beyond a limit is within it. */
const WITHIN = 1e-8;
const MAX_LOOPS = 200;

/**
 * Rakes, clips the weights whose ratio to the design weight is beyond the limits, and rakes again until
 * both the limits and the margins hold.
 *
 * Source: our own loop over R survey 4.1-1 rake (reference cases, rake_clip_loop): survey::trimWeights ends
 * above the cap when it is not strict and off the margins when it is. Limits 0.2 to 5: R anesrake.
 *
 * @param weights The base weights, one per respondent, above 0.
 * @param margins As for rake.
 * @throws RangeError as rake does, and when the limits or the reference make no sense.
 * @example trimRatios(design, margins, { reference: design, limits: { lower: 0.2, upper: 5 } })
 */
export function trimRatios(
  weights: Float64Array,
  margins: readonly Margin[],
  options: TrimOptions,
): TrimOutcome {
  const bounds = boundsOf(weights.length, options);
  const prepared = prepareMargins(margins, weights, options.missing ?? 'refuse');
  if (prepared.kind === 'refused') return prepared;
  const first = rakeFrom(prepared, weights, options.rule);
  if (first.kind !== 'raked') return first;
  const before = first.raking;
  let after = before;
  let loops = 0;
  while (loops < (options.maxLoops ?? MAX_LOOPS)) {
    if (areWithin(after.weights, bounds)) return { kind: 'trimmed', before, after, loops };
    const again = rakeFrom(prepared, clip(after.weights, bounds), options.rule);
    loops++;
    after = again.raking;
    if (again.kind !== 'raked') break;
  }
  return {
    kind: 'limitsNotMet',
    before,
    after,
    loops,
    gives: missedMost(prepared, clip(after.weights, bounds)),
  };
}

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function boundsOf(people: number, { reference, limits }: TrimOptions): Bounds {
  if (reference.length !== people) throw new RangeError('trimRatios requires a reference for everyone');
  if (!(limits.lower >= 0 && limits.lower < 1 && limits.upper > 1)) {
    throw new RangeError('trimRatios requires limits around 1');
  }
  const mean = reference.reduce((sum, weight) => sum + weight, 0) / people;
  return {
    low: reference.map((weight) => (limits.lower * weight) / mean),
    high: reference.map((weight) => (limits.upper * weight) / mean),
  };
}

function areWithin(weights: Float64Array, { low, high }: Bounds): boolean {
  return weights.every(
    (weight, i) =>
      weight <= (high[i] as number) * (1 + WITHIN) && weight >= (low[i] as number) * (1 - WITHIN),
  );
}

function clip(weights: Float64Array, { low, high }: Bounds): Float64Array {
  return weights.map((weight, i) => Math.min(Math.max(weight, low[i] as number), high[i] as number));
}

function missedMost({ cells, targets }: PreparedMargins, clipped: Float64Array): WorstMargin {
  const sums = cellSums(cells, clipped);
  const total = sums.reduce((all, sum) => all + sum, 0);
  return worstMargin(
    cells,
    sums.map((sum) => sum / total),
    targets,
  );
}
