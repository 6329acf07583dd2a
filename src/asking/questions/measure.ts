import type { Day } from '../../core/day.ts';
import type { Saying } from './question.ts';

/** What can be compared of an answer: a number, or a day, whose text is in the order of the calendar. */
export type Measured = number | Day;

/** What the answers of a question can be compared by, and between which ends they lie. */
export type Measure =
  | { readonly sort: 'number'; readonly from: number; readonly to: number }
  | { readonly sort: 'date'; readonly from: Day; readonly to: Day };

/** A saying that compares. */
export type Comparison = Extract<Saying, { readonly number: unknown } | { readonly date: unknown }>;

/** What an answer is compared with, whatever it is. */
export interface Bounds {
  readonly atLeast?: Measured | undefined;
  readonly atMost?: Measured | undefined;
  readonly more?: Measured | undefined;
  readonly less?: Measured | undefined;
  readonly equal?: Measured | undefined;
}

/** The bounds that a saying names: after a day is more, before it is less. */
export function boundsOf(said: Comparison): Bounds {
  if ('number' in said) return said.number;
  const { after, before, on } = said.date;
  return { more: after, less: before, equal: on };
}

const tests: { readonly [bound in keyof Bounds]-?: (measured: Measured, bound: Measured) => boolean } = {
  atLeast: (measured, bound) => measured >= bound,
  atMost: (measured, bound) => measured <= bound,
  more: (measured, bound) => measured > bound,
  less: (measured, bound) => measured < bound,
  equal: (measured, bound) => measured === bound,
};

/** Whether an answer keeps within every bound that a saying names. What was not answered keeps within none. */
export function compares(said: Comparison, measured: Measured | null): boolean {
  if (measured === null || (typeof measured === 'number') !== 'number' in said) return false;
  const bounds = Object.entries(boundsOf(said)) as [keyof Bounds, Measured | undefined][];
  return bounds.every(([name, bound]) => bound === undefined || tests[name](measured, bound));
}
