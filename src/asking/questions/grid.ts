import { id } from '../../core/id.ts';
import type { Kind } from './kind.ts';
import { categoriesOf, checkChoice, choicesOf, codeInMemory, codesChosen, wordsOfChoice } from './options.ts';
import type { AnswerOf, Given, QuestionOf } from './question.ts';

type Rows = Readonly<Record<string, Given<number>>>;

/** Several rows answered on one scale. Each row is a part and a column of its own. */
export const grid: Kind<'grid'> = {
  parts: (question) => question.rows.map((row) => row.id),
  partOf: (answer, part) => rowsOf(answer)[part],
  withPart: (answer, part, given) => ({ value: { ...rowsOf(answer), [part]: given } }),
  said: (question, given) => wordsOfChoice(question.options, given),
  passing: null,
  chosen: codesChosen,
  most: () => 1,
  options: (question) => question.options,
  settled: (answer) => answer,
  // A row speaks of one thing among several: it ends nothing.
  endings: () => [],
  endingOf: () => null,
  check: (question, answer) => {
    const value = (answer as { readonly value?: unknown } | null)?.value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [{ kind: 'notAnOption', question: question.id, found: typeof answer }];
    }
    const known = new Set(question.rows.map((row) => row.id));
    return Object.entries(value).flatMap(([row, given]) =>
      known.has(row)
        ? checkChoice(question, question.options, given)
        : [{ kind: 'notAnOption' as const, question: question.id, found: row }],
    );
  },
  columns: (question) =>
    question.rows.map((row) => ({
      id: id<'column'>(`${question.id}.${row.id}`),
      question: question.id,
      row: row.id,
      label: row.text,
      categories: categoriesOf(question.options),
      nets: question.nets,
      dontKnowInBase: question.base === 'allAsked',
    })),
  codes: (question, answer) =>
    question.rows.map((row) => codeInMemory(question.options, rowsOf(answer)[row.id])),
  samples: (question) => sampleAnswers(question),
};

function rowsOf(answer: AnswerOf<'grid'> | undefined): Rows {
  return answer !== undefined && 'value' in answer ? answer.value : {};
}

function sampleAnswers(question: QuestionOf<'grid'>): readonly AnswerOf<'grid'>[] {
  const choices = choicesOf(question, question.options);
  return choices.map((_, shift) => ({
    value: Object.fromEntries(
      question.rows.map((row, index) => [row.id, choices[(index + shift) % choices.length] as Given<number>]),
    ),
  }));
}
