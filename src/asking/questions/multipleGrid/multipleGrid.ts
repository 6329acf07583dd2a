import type { Kind } from '../kind.ts';
import { wordsOfChoice } from '../options.ts';
import { notTyped } from '../plainKind.ts';
import type { AnswerOf, Given } from '../question.ts';

type Rows = Readonly<Record<string, Given<readonly number[]>>>;

/** Rows that each take any of the same options. */
export const multipleGrid: Kind<'multipleGrid'> = {
  ...notTyped,
  parts: (question) => question.rows.map((row) => row.id),
  // Everything unticked again is no answer.
  partOf: (answer, part) => {
    const given = severalRowsOf(answer)[part];
    return isEmpty(given) ? undefined : given;
  },
  withPart: (answer, part, given) => ({ value: { ...severalRowsOf(answer), [part]: given } }),
  said: (question, given) => wordsOfChoice(question.options, given),
  passing: null,
  chosen: (given) => ('value' in given ? given.value : []),
  most: ({ options }) => Math.max(1, options.filter(({ exclusive }) => !exclusive).length),
  options: (question) => question.options,
  settled: (answer, offered, asked) => {
    if ('missing' in answer) return answer;
    const rows = Object.entries(answer.value);
    const given = rows
      .filter(([id]) => asked?.includes(id) !== false)
      .map(([id, row]) => [id, rowSettled(row, offered)] as const);
    const left = given.filter(([, row]) => !isEmpty(row));
    if (left.length === 0) return undefined;
    const isSame = left.length === rows.length && left.every(([, row], at) => row === rows[at]?.[1]);
    return isSame ? answer : { ...answer, value: Object.fromEntries(left) };
  },
  // A row speaks of one thing among several: it ends nothing.
  endings: () => [],
  endingOf: () => null,
};

/** What was given for each row. */
export function severalRowsOf(answer: AnswerOf<'multipleGrid'> | undefined): Rows {
  return answer !== undefined && 'value' in answer ? answer.value : {};
}

function rowSettled(
  row: Given<readonly number[]>,
  offered: readonly number[] | null,
): Given<readonly number[]> {
  if ('missing' in row || offered === null) return row;
  const value = row.value.filter((code) => offered.includes(code));
  return value.length === row.value.length ? row : { ...row, value };
}

function isEmpty(given: Given<readonly number[]> | undefined): boolean {
  return given === undefined || ('value' in given && given.value.length === 0);
}
