import { type Column, FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, checkOther, chosenOrNot, notAnOption, noViewsOf } from '../countedOptions.ts';
import type { AnswerOf, Option, QuestionOf } from '../question.ts';

/** Chosen comes first: the code in memory of every column of such a question. */
const CHOSEN = FIRST_CATEGORY;
const NOT_CHOSEN = FIRST_CATEGORY + 1;

type Several = AnswerOf<'multiple'>;

/** Any of a list of options: each becomes a column, chosen or not. */
export const countedMultiple: CountedKind<'multiple'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, (given) => {
      const { value } = given;
      const isList = Array.isArray(value) && value.length > 0 && new Set(value).size === value.length;
      if (!isList) return [notAnOption(question, value)];
      const found = value.map((code) => question.options.find((option) => option.code === code));
      const stray = found.indexOf(undefined);
      if (stray >= 0) return [notAnOption(question, value[stray])];
      const alone = value.length > 1 ? found.find((option) => option?.exclusive) : undefined;
      return alone ? [notAnOption(question, alone.code)] : checkOther(question, question.options, given);
    }),
  columns: (question) => question.options.map((option) => columnOf(question, option)),
  codes: (question, answer, offered) =>
    question.options.map(({ code }) => {
      if (offered?.includes(code) === false) return MISSING.notAsked;
      if (answer === undefined) return MISSING.notAnswered;
      if ('missing' in answer) return MISSING[answer.missing];
      return answer.value.includes(code) ? CHOSEN : NOT_CHOSEN;
    }),
  onPaper: (question) => [{ sort: 'options', options: question.options }],
  samples: (question) => sampleAnswers(question),
};

function columnOf(question: QuestionOf<'multiple'>, { code, text }: Option): Column {
  return {
    id: id<'column'>(`${question.id}.${code}`),
    question: question.id,
    row: String(code),
    label: text,
    categories: chosenOrNot,
    nets: [],
    dontKnowInBase: question.base === 'allAsked',
    isOneOfSeveral: true,
  };
}

function sampleAnswers(question: QuestionOf<'multiple'>): readonly Several[] {
  const { options } = question;
  const together = options.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
  const asking = options.filter(({ specify }) => specify).map(({ code }) => code);
  return [
    ...options.map(({ code }): Several => ({ value: [code] })),
    ...(together.length > 1 ? [{ value: together }] : []),
    ...asking.map((code): Several => ({ value: [code], other: { [code]: 'In other words' } })),
    ...noViewsOf(question),
  ];
}
