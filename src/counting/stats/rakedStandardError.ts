import { type Codes, tally } from './tally.ts';
import { type ShareOf, weightedShare } from './weightedShare.ts';

/** How often the margins are taken out of the deviations, as in R. */
const SWEEPS = 10;

/**
 * The standard error of a share that counts what raking gains: people of one category vary less around
 * each other than around everyone. Usually a little smaller than with the weights taken as fixed, not always.
 *
 * Source: R survey 4.1-1 svymean on a design from rake: the mean of u/w of each category of each margin is
 * taken out of u, margin by margin, ten times; then n/(n−1) Σ (u − ū)².
 *
 * @param codes The question, one code per respondent.
 * @param weights The raked weights, one per respondent, above 0.
 * @param about share: which codes; margins: the categories raked to, one code per respondent each.
 * @returns A standard error as a share.
 * @throws RangeError when the base is empty or there is only one respondent.
 */
export function rakedStandardError(
  codes: Codes,
  weights: Float64Array,
  about: { readonly share: ShareOf; readonly margins: readonly Codes[] },
): number {
  const people = codes.length;
  if (people < 2) throw new RangeError('rakedStandardError requires at least two respondents');
  const listed = Math.max(countOf(codes), ...about.share.base.map((code) => code + 1));
  const { share, weightedBase } = weightedShare(tally(codes, weights, { categories: listed }), about.share);
  const away = new Float64Array(listed);
  for (const code of about.share.base) away[code] = -share / weightedBase;
  for (const code of about.share.yes) away[code] = (1 - share) / weightedBase;
  // Deviation of each person, over their weight.
  const deviations = Float64Array.from(codes, (code) => away[code] as number);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const margin of about.margins) takeOutMeans(deviations, margin);
  }
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < people; i++) {
    const u = (deviations[i] as number) * (weights[i] as number);
    sum += u;
    squares += u * u;
  }
  return Math.sqrt((people / (people - 1)) * Math.max(0, squares - (sum * sum) / people));
}

function countOf(codes: Codes): number {
  let most = -1;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i] as number);
  return most + 1;
}

function takeOutMeans(deviations: Float64Array, margin: Codes): void {
  const count = countOf(margin);
  const sums = new Float64Array(count);
  const people = new Float64Array(count);
  for (let i = 0; i < deviations.length; i++) {
    const category = margin[i] as number;
    sums[category] = (sums[category] as number) + (deviations[i] as number);
    people[category] = (people[category] as number) + 1;
  }
  for (let i = 0; i < deviations.length; i++) {
    const category = margin[i] as number;
    deviations[i] = (deviations[i] as number) - (sums[category] as number) / (people[category] as number);
  }
}
