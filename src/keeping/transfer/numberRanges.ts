/** Numbers from one to another, both included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** Numbers put together where one follows the other, upwards, each once. */
export function rangesOf(numbers: readonly number[]): readonly NumberRange[] {
  return joinedRanges(numbers.map((number) => ({ from: number, to: number })));
}

/** All numbers that are in any of these, in as few ranges as can be, upwards. */
export function joinedRanges(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** Whether a number is in one of these. */
export function isWithinRanges(ranges: readonly NumberRange[], number: number): boolean {
  return ranges.some(({ from, to }) => from <= number && number <= to);
}

/** The same numbers without these. */
export function rangesWithout(
  ranges: readonly NumberRange[],
  numbers: readonly number[],
): readonly NumberRange[] {
  let left = ranges;
  for (const { from, to } of rangesOf(numbers))
    left = left
      .flatMap((range) => [
        { from: range.from, to: Math.min(range.to, from - 1) },
        { from: Math.max(range.from, to + 1), to: range.to },
      ])
      .filter((range) => range.from <= range.to);
  return left;
}
