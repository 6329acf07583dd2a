/**
 * How many people are behind a part of all weight, the heaviest first: few people behind much weight means that the
 * results hang on what these few said.
 *
 * Source: the Lorenz curve of the weights read from its top, M. O. Lorenz, Publications of the American Statistical
 * Association 9 (1905); R: `which(cumsum(sort(w, decreasing = TRUE)) >= part * sum(w))[1]`.
 *
 * @param weights One per respondent, above 0, any scale.
 * @param part 0 to 1.
 * @returns People, at least 1.
 * @throws RangeError when there is nobody, or the part is not above 0 and at most 1.
 * @example heaviestPeople(Float64Array.of(1, 1, 1, 3), 0.5) // 1
 */
export function heaviestPeople(weights: Float64Array, part: number): number {
  if (weights.length === 0) throw new RangeError('heaviestPeople requires somebody');
  if (!(part > 0 && part <= 1)) throw new RangeError('heaviestPeople requires a part of the whole');
  const heaviest = weights.slice().sort().reverse();
  const wanted = part * weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  for (let i = 0; i < heaviest.length; i++) {
    sum += heaviest[i] as number;
    // What arithmetic leaves must not call for one person more.
    if (sum >= wanted * (1 - 1e-12)) return i + 1;
  }
  return heaviest.length;
}
