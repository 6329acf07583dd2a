import { FIRST_CATEGORY } from '../../core/column.ts';
import type { Dataset, Variable } from './dataset.ts';
import { remembered } from './remembered.ts';

/** How people count. */
interface Weighting {
  /** One per respondent. */
  readonly weights: Float64Array;
  /** The fewest people that may be told. */
  readonly least: number;
}

/** Weights no farther apart than this share of them are alike: they move no count by a person where a percent would not. */
const ALIKE = 0.01;

/**
 * The groups of a break in which weights vary: all but a handful of people counting alike is no difference.
 *
 * Where they do not, a weighted share is a count over the base, which both are told. Its whole percent is one count of a base up to
 * 100, and with its interval in whole percents some counts of any base (variedGroups.test.ts, up to 3,000): so such
 * percents cover nobody. Where weights vary the reader, who does not know them, cannot turn a share into people.
 */
export function variedGroups(
  dataset: Dataset,
  broken: Variable,
  { weights, least }: Weighting,
): readonly boolean[] {
  const name = `varied ${least} ${broken.column.id}`;
  const known = remembered(dataset, name, () => new WeakMap<Float64Array, readonly boolean[]>());
  const found = known.get(weights) ?? groupWeights(broken, weights).map((group) => vary(group, least));
  known.set(weights, found);
  return found;
}

function groupWeights({ column, codes }: Variable, weights: Float64Array): readonly (readonly number[])[] {
  const groups = column.categories.map((): number[] => []);
  for (const [i, weight] of weights.entries()) groups[(codes[i] ?? 0) - FIRST_CATEGORY]?.push(weight);
  return groups;
}

// A weight that more than half have in common is the one in the middle.
function vary(weights: readonly number[], least: number): boolean {
  const middle = Float64Array.from(weights).sort()[weights.length >> 1] ?? 0;
  return weights.filter((weight) => Math.abs(weight - middle) > ALIKE * middle).length >= least;
}
