import { FIRST_CATEGORY } from '../../core/column.ts';
import { crossingTally } from '../stats/crossingTally.ts';
import { type CrossTally, crossTally } from '../stats/crossTally.ts';
import { crossVariables } from './crossVariables.ts';
import type { Dataset, Variable } from './dataset.ts';
import type { Measure } from './findingMeasures.ts';
import { drawnBy } from './peopleDrawn.ts';

/** What is crossed. */
interface Crossed {
  readonly measures: readonly Measure[];
  readonly breaks: readonly Variable[];
  /** One per respondent. */
  readonly weights: Float64Array;
}

/**
 * The tally of any of the breaks by any of the measures, by their places. The columns of each are the codes of the break in
 * memory. People drawn one by one are all counted in one go; over clusters or within strata each tally is taken when it is asked for.
 */
export function findingTallies(
  dataset: Pick<Dataset, 'clusters' | 'people'>,
  { measures, breaks, weights }: Crossed,
): (breakPlace: number, measurePlace: number) => CrossTally {
  const rows = measures.map(({ codes, scores, option = null }) => ({ codes, count: scores.length, option }));
  const columns = breaks.map(({ column, codes }) => ({
    codes,
    count: FIRST_CATEGORY + column.categories.length,
  }));
  const of = <Found>(list: readonly Found[] | undefined, place: number): Found => {
    const found = list?.[place];
    if (found === undefined) throw new RangeError('findingTallies requires places of what it was given');
    return found;
  };
  const drawn = drawnBy(dataset);
  if (Object.keys(drawn).length > 0) {
    const by = { weights, ...drawn };
    return (b, m) => crossTally(of(rows, m), of(columns, b), by);
  }
  const respondents = weights.reduce((people, weight) => people + (weight > 0 ? 1 : 0), 0);
  const crossings = crossVariables({ questions: rows, breaks: columns, weights });
  return (b, m) => crossingTally(of(of(crossings, b), m), { columns: of(columns, b).count, respondents });
}
