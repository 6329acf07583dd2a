import type { Margin } from './prepareMargins.ts';

/**
 * Gives the people whose category is unknown a category of their own, held at the share they have already.
 *
 * The other targets are scaled by 1 less that share, so that the known people still match the population.
 *
 * Source: our own choice, recomputed in the R reference cases (group rake, missing_rule
 * own_category_held_at_sample_share); survey::rake itself refuses missing values.
 *
 * @param margin A code at or above the number of targets is missing. Targets add up to 1.
 * @param weights The base weights, one per respondent, above 0.
 * @returns The margin itself when nobody is missing; else one with a last category for them.
 * @example holdMissing({ codes: Uint8Array.of(0, 1, 9, 0), targets: [0.5, 0.5] }, ones).targets // .375, .375, .25
 */
export function holdMissing(margin: Margin, weights: Float64Array): Margin {
  const own = margin.targets.length;
  let missing = 0;
  let total = 0;
  const codes = new Uint16Array(margin.codes.length);
  for (let i = 0; i < codes.length; i++) {
    const weight = weights[i] as number;
    codes[i] = Math.min(margin.codes[i] as number, own);
    total += weight;
    if (codes[i] === own) missing += weight;
  }
  if (missing === 0) return margin;
  const share = missing / total;
  return { codes, targets: [...margin.targets.map((target) => target * (1 - share)), share] };
}
