import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption } from '../countedOptions.ts';

/** What is only read becomes no column. */
export const countedStatement: CountedKind<'statement'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) => (value === true ? [] : [notAnOption(question, value)])),
  columns: () => [],
  codes: () => [],
  onPaper: () => [],
  samples: () => [{ value: true }, { missing: 'notAnswered' }],
};
