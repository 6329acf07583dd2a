import { GIVEN_WEIGHT } from '../../asking/questions/collected/besideAnswers.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { CellTrouble } from './collectedFeed.ts';

interface Huge {
  /** A weight of more than so many times the middle one is a slip. */
  readonly times: number;
  /** The column that weights are in, as the heading calls it. */
  readonly column: string;
  readonly tell: (trouble: CellTrouble) => void;
}

/**
 * The responses of a file, without the weights that lie far beyond the others: those are told with their row. It is known only
 * once all of them are read. A response stays, without a weight, as it does where its weight is no number.
 */
export function withoutHugeWeights(
  responses: readonly Response[],
  { times, column, tell }: Huge,
): readonly Response[] {
  const most = mostOf(
    Float64Array.from(responses.flatMap((response) => weightOf(response) ?? [])).sort(),
    times,
  );
  return responses.map((response) => {
    const weight = weightOf(response);
    if (weight === null || weight <= most) return response;
    tell({ kind: 'hugeWeight', row: response.number, column, found: `${weight}` });
    const { [GIVEN_WEIGHT]: _, ...frameVariables } = response.design.frameVariables;
    return { ...response, design: { ...response.design, frameVariables } };
  });
}

/** The most that a weight may be; weights in order. Without the huge ones the middle is another, so it is looked at again. */
function mostOf(weights: Float64Array, times: number): number {
  const most = times * (weights[Math.floor(weights.length / 2)] ?? 0);
  const fit = weights.filter((weight) => weight <= most);
  return fit.length === weights.length ? most : mostOf(fit, times);
}

function weightOf({ design }: Response): number | null {
  const text = design.frameVariables[GIVEN_WEIGHT];
  return text === undefined ? null : Number(text);
}
