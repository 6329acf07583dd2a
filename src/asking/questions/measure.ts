import type { Saying } from './question.ts';

/** What can be compared of an answer: a number. */
export type Measured = number;

/** What the answers of a question can be compared by, and between which ends they lie. */
export interface Measure {
  readonly sort: 'number';
  readonly from: Measured;
  readonly to: Measured;
}

/** A saying that compares. */
export type Comparison = Extract<Saying, { readonly number: unknown }>;

const tests: Readonly<Record<string, (measured: Measured, bound: Measured) => boolean>> = {
  atLeast: (measured, bound) => measured >= bound,
  atMost: (measured, bound) => measured <= bound,
  more: (measured, bound) => measured > bound,
  less: (measured, bound) => measured < bound,
  equal: (measured, bound) => measured === bound,
};

/** Whether an answer keeps within every bound that a saying names. What was not answered keeps within none. */
export function compares(said: Comparison, measured: Measured | null): boolean {
  return (
    measured !== null &&
    Object.entries(said.number).every(([name, bound]) => tests[name]?.(measured, bound) === true)
  );
}
