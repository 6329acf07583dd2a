import type { Kind } from './kind.ts';
import { checkNoViewOr, notAnOption } from './options.ts';

/** A text that is read and not answered: going on passes it. It becomes no column. */
export const statement: Kind<'statement'> = {
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
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) => (value === true ? [] : [notAnOption(question, value)])),
  columns: () => [],
  codes: () => [],
  samples: () => [{ value: true }, { missing: 'notAnswered' }],
};
