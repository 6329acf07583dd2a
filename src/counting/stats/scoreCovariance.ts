import type { Tally } from './tally.ts';

/** Several scores of each category, all of one weighted base. */
export interface ScoreRows {
  /** How many scores a category has. */
  readonly count: number;
  /** Categories × count, category by category; 0 outside the base. */
  readonly values: Float64Array;
}

/**
 * The covariance of several weighted sums Σ w × score over the same people: Σ n/(n−1) [Σ u uᵀ − Σ u Σ uᵀ / n] with the n
 * people of each stratum, or the same over the clusters of each stratum where people were drawn in clusters.
 *
 * Scores that are linearised (score less mean, over the weighted base) give the covariance of means and shares.
 *
 * Source: Lumley, Complex Surveys (2010), ch. 2; R survey 4.1-1 svyrecvar of a matrix.
 *
 * @param of The tally whose categories are scored.
 * @returns count × count, row by row. A stratum of one person or cluster adds nothing: ask linearised whether there is any.
 * @throws RangeError when the scores do not fit the tally.
 */
export function scoreCovariance(of: Tally, scores: ScoreRows): Float64Array {
  if (scores.values.length !== of.categories * scores.count) {
    throw new RangeError('scoreCovariance requires scores for each category');
  }
  const total = new Float64Array(scores.count * scores.count);
  if (of.clusters) {
    addClusters(total, of.clusters, scores);
    return total;
  }
  for (let stratum = 0; stratum < of.strata; stratum++) {
    const people = of.respondents[stratum] as number;
    if (people < 2) continue;
    const sums = new Float64Array(scores.count);
    const products = new Float64Array(total.length);
    for (let category = 0; category < of.categories; category++) {
      const place = stratum * (of.categories + 1) + category;
      const row = scores.values.subarray(category * scores.count, (category + 1) * scores.count);
      addTo(sums, row, of.weights[place] as number);
      addProduct(products, row, of.squares[place] as number);
    }
    addProduct(products, sums, -1 / people);
    const population = of.populations?.[stratum] ?? Number.POSITIVE_INFINITY;
    addTo(total, products, Math.max(0, 1 - people / population) * (people / (people - 1)));
  }
  return total;
}

function addClusters(total: Float64Array, clusters: NonNullable<Tally['clusters']>, scores: ScoreRows): void {
  const { count, values } = scores;
  const pulls = Array.from(clusters.strata, () => new Float64Array(count));
  for (let category = 0; category < values.length / count; category++) {
    const row = values.subarray(category * count, (category + 1) * count);
    for (let at = clusters.starts[category] as number; at < (clusters.starts[category + 1] as number); at++) {
      addTo(pulls[clusters.clusters[at] as number] as Float64Array, row, clusters.weights[at] as number);
    }
  }
  const strata = clusters.strata.reduce((most, stratum) => Math.max(most, stratum + 1), 0);
  const sizes = new Float64Array(strata);
  const sums = new Float64Array(strata * count);
  for (const [cluster, pull] of pulls.entries()) {
    const stratum = clusters.strata[cluster] as number;
    sizes[stratum] = (sizes[stratum] as number) + 1;
    addTo(sums.subarray(stratum * count, (stratum + 1) * count), pull, 1);
  }
  for (const [cluster, pull] of pulls.entries()) {
    const stratum = clusters.strata[cluster] as number;
    const size = sizes[stratum] as number;
    if (size < 2) continue;
    addTo(pull, sums.subarray(stratum * count, (stratum + 1) * count), -1 / size);
    addProduct(total, pull, size / (size - 1));
  }
}

function addTo(target: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + times * (row[i] as number);
}

/** Adds a row by itself, times a factor, to a square matrix. Source: the outer product. */
export function addProduct(target: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let i = 0; i < row.length; i++) {
    const part = times * (row[i] as number);
    if (part === 0) continue;
    for (let j = 0; j < row.length; j++) {
      target[i * row.length + j] = (target[i * row.length + j] as number) + part * (row[j] as number);
    }
  }
}
