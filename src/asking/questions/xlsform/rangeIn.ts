/**
 * The ends of a line and the step between its points, the lower end first: a form may begin at the upper one, with a step
 * below nought. NaN where a parameter is no number.
 */
export function rangeIn(
  parameters: Readonly<Record<string, string>> = {},
): readonly [from: number, to: number, step: number] {
  const { start = '1', end = '10', step = '1' } = parameters;
  const [one, other] = [Number(start), Number(end)];
  return [Math.min(one, other), Math.max(one, other), Math.abs(Number(step))];
}
