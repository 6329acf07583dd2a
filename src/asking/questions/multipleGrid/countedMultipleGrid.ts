import { id } from '../../../core/id.ts';
import type { CountedKind } from '../countedKind.ts';
import { notAnOption } from '../countedOptions.ts';
import type { GridRow } from '../grid/gridFace.ts';
import { countedMultiple } from '../multiple/countedMultiple.ts';
import type { AnswerOf, Given, QuestionOf } from '../question.ts';
import { severalRowsOf } from './multipleGrid.ts';

/** Rows that each take several options: each row becomes what a question with several choices does. */
export const countedMultipleGrid: CountedKind<'multipleGrid'> = {
  check: (question, answer) => {
    const value = (answer as { readonly value?: unknown } | null)?.value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [notAnOption(question, typeof answer)];
    const known = new Set(question.rows.map((row) => row.id));
    return Object.entries(value).flatMap(([row, given]) =>
      known.has(row) ? countedMultiple.check(asMultiple(question), given) : [notAnOption(question, row)],
    );
  },
  columns: (question) =>
    question.rows.flatMap((row) =>
      countedMultiple.columns(asMultiple(question)).map((column) => ({
        ...column,
        id: id<'column'>(`${question.id}.${row.id}.${column.row}`),
        gridRow: { id: row.id, label: row.text },
      })),
    ),
  codes: (question, answer, offered) =>
    question.rows.flatMap((row) =>
      countedMultiple.codes(asMultiple(question), givenFor(row, answer), offered),
    ),
  onPaper: ({ rows, options }) => [
    { sort: 'rows', rows },
    { sort: 'options', options },
  ],
  samples: (question) => {
    const choices = countedMultiple.samples(asMultiple(question));
    return choices.map((_, shift) => ({
      value: Object.fromEntries(
        question.rows.map((row, place) => [
          row.id,
          choices[(place + shift) % choices.length] as Given<readonly number[]>,
        ]),
      ),
    }));
  },
};

// A row is answered as such a question is, and not otherwise.
function asMultiple(question: QuestionOf<'multipleGrid'>): QuestionOf<'multiple'> {
  const { rows: _rows, ...choice } = question;
  return { ...choice, kind: 'multiple' };
}

function givenFor(row: GridRow, answer: AnswerOf<'multipleGrid'> | undefined) {
  return severalRowsOf(answer)[row.id];
}
