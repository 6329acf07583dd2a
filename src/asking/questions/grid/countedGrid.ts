import { id } from '../../../core/id.ts';
import type { CountedKind } from '../countedKind.ts';
import { categoriesOf, checkChoice, choicesOf, codeInMemory } from '../countedOptions.ts';
import type { AnswerOf, Given, QuestionOf } from '../question.ts';
import { rowsOf } from './grid.ts';

/** Rows on one scale: each becomes a column. */
export const countedGrid: CountedKind<'grid'> = {
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
  onPaper: ({ rows, options }) => [
    { sort: 'rows', rows },
    { sort: 'options', options },
  ],
  samples: (question) => sampleAnswers(question),
};

function sampleAnswers(question: QuestionOf<'grid'>): readonly AnswerOf<'grid'>[] {
  const choices = choicesOf(question, question.options);
  return choices.map((_, shift) => ({
    value: Object.fromEntries(
      question.rows.map((row, index) => [row.id, choices[(index + shift) % choices.length] as Given<number>]),
    ),
  }));
}
