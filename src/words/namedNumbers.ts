/**
 * Numbers in rising order as an aside, those that follow on each other as a run; empty where there are none.
 *
 * @example namedNumbers([14, 15, 16, 23], ' (number ', ' to ') // ' (number 14 to 16, 23)'
 */
export function namedNumbers(numbers: readonly number[], opening: string, to: string): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  if (runs.length === 0) return '';
  const parts = runs.map(([first, last]) => (first === last ? `${first}` : `${first}${to}${last}`));
  return `${opening}${parts.join(', ')})`;
}
