/** What holds of every kind whose answers are not typed: none can be wrong in itself, and none is compared. */
export const notTyped = {
  fault: () => null,
  measure: () => null,
  measured: () => null,
} as const;

/** What holds of every kind without a list to choose from. */
export const nothingToChoose = {
  chosen: () => [],
  most: () => 0,
  options: () => [],
  endings: () => [],
  endingOf: () => null,
} as const;

/** What holds of every kind that is answered as a whole. */
export const inOnePart = {
  parts: () => [''],
  withPart: <Given>(_answer: unknown, _part: string, given: Given): Given => given,
} as const;
