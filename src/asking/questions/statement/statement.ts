import type { Kind } from '../kind.ts';
import { notTyped } from '../plainKind.ts';

/** A text that is read and not answered: going on passes it. It becomes no column. */
export const statement: Kind<'statement'> = {
  ...notTyped,
  parts: () => [''],
  partOf: (answer) => answer,
  withPart: (_answer, _part, given) => given,
  said: () => [],
  passing: { value: true },
  chosen: () => [],
  most: () => 0,
  options: () => [],
  settled: (answer) => answer,
  endings: () => [],
  endingOf: () => null,
};
