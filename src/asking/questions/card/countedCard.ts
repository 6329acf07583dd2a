import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption } from '../countedOptions.ts';

/** What is only shown becomes no column. */
export const countedCard: CountedKind<'card'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) => (value === true ? [] : [notAnOption(question, value)])),
  columns: () => [],
  codes: () => [],
  onPaper: ({ lines, picture }) => [
    ...(picture === undefined ? [] : [{ sort: 'picture' as const, picture }]),
    ...(lines === undefined ? [] : [{ sort: 'read' as const, lines }]),
  ],
  samples: () => [{ value: true }, { missing: 'notAnswered' }],
};
