import { GIVEN_WEIGHT } from '../../asking/questions/collected/besideAnswers.ts';
import { eachOf, type Respondents } from './respondents.ts';

/** Where weights begin: by the chance of being chosen, or as weights that were given. */
export type WeightBase = 'design' | 'responses' | 'file';

/** Weights that somebody else made, one per respondent as given; NaN for who has none. Null where there are none at all. */
export interface GivenWeights {
  /** Carried by the responses themselves. */
  readonly responses: Float64Array | null;
  /** From a file that an officer brought in. */
  readonly file: Float64Array | null;
}

/** The weights that came with the responses, and those of a file by the id of the response. */
export function givenWeights(
  respondents: Respondents,
  file: Readonly<Record<string, number>> | null,
): GivenWeights {
  const carried = eachOf(respondents.design('frameVariables')).map((frame) => frame?.[GIVEN_WEIGHT]);
  const numbers = (values: readonly (number | undefined)[]) =>
    Float64Array.from(values, (value) => value ?? Number.NaN);
  return {
    responses: carried.every((text) => text === undefined) ? null : numbers(carried.map(decimal)),
    file: file === null ? null : numbers(eachOf(respondents.part('id')).map((id) => file[String(id)])),
  };
}

/** Where the weights of a wave can begin: by design always, and as given where they were. */
export function basesOf({ given }: { readonly given: GivenWeights }): readonly WeightBase[] {
  const bases = ['design', 'responses', 'file'] as const;
  return bases.filter((base) => base === 'design' || given[base] !== null);
}

function decimal(text: string | undefined): number {
  return text !== undefined && /^[+-]?\d*[.,]?\d+(e[+-]?\d+)?$/i.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : Number.NaN;
}

/** A weight of more than so many times the middle one is a slip, or would make one person the survey. */
export const HUGE_TIMES = 100;

/** Whether somebody has no given weight, or 0: such people leave the weighted file. What is below 0 or without end is a fault. */
export function isWeightless(weight: number): boolean {
  return Number.isNaN(weight) || weight === 0;
}

/** How many weights are none: missing, 0, negative, infinite, or huge beside the middle one. */
export function unfitWeights(weights: Float64Array): number {
  const fit = weights.filter((weight) => weight > 0 && weight < Number.POSITIVE_INFINITY).sort();
  const middle = fit[Math.floor(fit.length / 2)] ?? 0;
  return weights.length - fit.filter((weight) => weight <= HUGE_TIMES * middle).length;
}
