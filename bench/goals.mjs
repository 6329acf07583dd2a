/** What was measured beside its goal, in the order measured. @type {{ line: string, isMet: boolean }[]} */
const judged = [];

/**
 * Says whether a figure keeps its goal: at most so much.
 *
 * @param {string} what
 * @param {number} figure
 * @param {number} goal In the unit of the figure.
 * @param {string} unit Such as `ms`, `MB`, `times`.
 */
export function judge(what, figure, goal, unit) {
  const isMet = figure <= goal;
  const digits = unit === 'times' ? 2 : 1;
  const line = `${isMet ? 'met   ' : 'MISSED'} ${what}: ${figure.toFixed(digits)} of ${goal} ${unit}`;
  judged.push({ line, isMet });
  console.log(line);
}

/** Every goal of this run once more, with how many are met. Times of a busy machine prove little: ratios prove more. */
export function printGoals() {
  if (judged.length === 0) return;
  console.log('\n== goals');
  for (const { line } of judged) console.log(line);
  console.log(`${judged.filter(({ isMet }) => isMet).length} of ${judged.length} goals met`);
}
