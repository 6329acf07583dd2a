import type { Groups } from './tally.ts';

/** How people were drawn: one by one where there are no clusters, from one stratum where there are none. */
export interface Drawn {
  readonly strata: Groups | null;
  readonly clusters: Groups | null;
}

/** Draws a sample again from itself. */
export interface Resampling {
  /** Clusters, or people. */
  readonly units: number;
  /** The unit of each respondent; that of those without a weight is not drawn. */
  readonly unitOf: Uint32Array;
  /** Fills in how much each unit counts in one more resample; 1 on average. As long as there are units, and one more. */
  draw(random: () => number, times: Float64Array): void;
}

/**
 * Makes a sample ready to be drawn again: of the n clusters of each stratum (or people, where they were drawn one by one)
 * n − 1 are drawn with replacement, and each counts n/(n−1) times as often as it was drawn. The variance of a total over such
 * resamples is Σ n/(n−1) Σ (z − z̄)², as in all intervals here; n drawn of n would make it too small.
 *
 * Everyone with a weight belongs to the sample that is drawn again, whether a figure is about them or not. Weights stay as they
 * are: they are not raked anew.
 *
 * Source: Rao and Wu, JASA 83 (1988); Rao, Wu and Yue, Survey Methodology 18 (1992); R survey 4.1-1
 * as.svrepdesign(type = "subbootstrap").
 *
 * @param weights One per respondent; 0 or NaN leaves the file.
 * @returns Null where a stratum has one unit: it cannot be drawn again.
 */
export function resampling(weights: Float64Array, { strata, clusters }: Drawn): Resampling | null {
  const known = new Map<number, number>();
  const inStratum: number[][] = [];
  const unitOf = new Uint32Array(weights.length);
  const nobody: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    if (!((weights[i] as number) > 0)) {
      nobody.push(i);
      continue;
    }
    const stratum = strata?.codes[i] ?? 0;
    // One code in two strata is two clusters.
    const name = clusters === null ? i : stratum * clusters.count + (clusters.codes[i] as number);
    const unit = known.get(name) ?? known.size;
    if (!known.has(name)) {
      known.set(name, unit);
      inStratum[stratum] = [...(inStratum[stratum] ?? []), unit];
    }
    unitOf[i] = unit;
  }
  const units = known.size;
  for (const i of nobody) unitOf[i] = units;
  const drawnFrom = inStratum.filter((some) => some !== undefined);
  if (drawnFrom.some((some) => some.length < 2)) return null;
  return {
    units,
    unitOf,
    draw: (random, times) => {
      times.fill(0);
      for (const some of drawnFrom) {
        const most = some.length;
        for (let drawn = 1; drawn < most; drawn++) {
          const unit = some[Math.floor(random() * most)] as number;
          times[unit] = (times[unit] as number) + most / (most - 1);
        }
      }
    },
  };
}
