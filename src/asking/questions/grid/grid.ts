import type { Kind } from '../kind.ts';
import { choiceSettled, codesChosen, wordsOfChoice } from '../options.ts';
import { notTyped } from '../plainKind.ts';
import type { AnswerOf, Given } from '../question.ts';

type Rows = Readonly<Record<string, Given<number>>>;

/** Several rows answered on one scale. Each row is a part and a column of its own. */
export const grid: Kind<'grid'> = {
  ...notTyped,
  parts: (question) => question.rows.map((row) => row.id),
  partOf: (answer, part) => rowsOf(answer)[part],
  withPart: (answer, part, given) => ({ value: { ...rowsOf(answer), [part]: given } }),
  said: (question, given) => wordsOfChoice(question.options, given),
  passing: null,
  chosen: codesChosen,
  most: () => 1,
  options: (question) => question.options,
  settled: (answer, offered, asked) => {
    if ('missing' in answer || (offered === null && !asked)) return answer;
    const rows = Object.entries(answer.value);
    const left = rows.filter(
      ([id, row]) => asked?.includes(id) !== false && choiceSettled(row, offered) !== undefined,
    );
    if (left.length === rows.length) return answer;
    return left.length === 0 ? undefined : { ...answer, value: Object.fromEntries(left) };
  },
  // A row speaks of one thing among several: it ends nothing.
  endings: () => [],
  endingOf: () => null,
};

export function rowsOf(answer: AnswerOf<'grid'> | undefined): Rows {
  return answer !== undefined && 'value' in answer ? answer.value : {};
}
