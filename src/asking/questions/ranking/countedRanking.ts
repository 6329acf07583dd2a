import { type Column, FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, checkOther, notAnOption, noViewsOf } from '../countedOptions.ts';
import type { AnswerOf, Option, QuestionOf } from '../question.ts';
import { rankingWords } from './rankingWords.ts';

const words = wordsIn(rankingWords, 'en');

/** The code in the questionnaire of an option that got no rank. */
const NOT_RANKED = 0;

/** Options in order of importance: each becomes a column with the ranks it was given. */
export const countedRanking: CountedKind<'ranking'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, (given) => {
      const { value } = given;
      const isOrder =
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= question.most &&
        new Set(value).size === value.length;
      if (!isOrder) return [notAnOption(question, value)];
      const stray = value.find((code) => !question.options.some((option) => option.code === code));
      return stray === undefined
        ? checkOther(question, question.options, given)
        : [notAnOption(question, stray)];
    }),
  columns: (question) => question.options.map((option) => columnOf(question, option)),
  codes: (question, answer, offered) =>
    question.options.map(({ code }) => {
      if (offered?.includes(code) === false) return MISSING.notAsked;
      if (answer === undefined) return MISSING.notAnswered;
      if ('missing' in answer) return MISSING[answer.missing];
      const place = answer.value.indexOf(code);
      return FIRST_CATEGORY + (place < 0 ? ranksOf(question) : place);
    }),
  onPaper: ({ options, most }) => [{ sort: 'options', options, how: words.onPaper(most) }],
  samples: (question) => sampleAnswers(question),
};

/** How many ranks there are: no more than options. */
function ranksOf({ most, options }: QuestionOf<'ranking'>): number {
  return Math.min(most, options.length);
}

function columnOf(question: QuestionOf<'ranking'>, { code, text }: Option): Column {
  const ranks = Array.from({ length: ranksOf(question) }, (_, place) => place + 1);
  return {
    id: id<'column'>(`${question.id}.${code}`),
    question: question.id,
    row: String(code),
    label: text,
    categories: [
      ...ranks.map((rank) => ({ code: rank, label: { en: words.rank(rank) } })),
      { code: NOT_RANKED, label: { en: words.notRanked } },
    ],
    nets: [{ id: 'ranked', label: { en: words.ranked(ranks.length) }, codes: ranks, direction: 'positive' }],
    dontKnowInBase: question.base === 'allAsked',
    ofOption: code,
  };
}

function sampleAnswers(question: QuestionOf<'ranking'>): readonly AnswerOf<'ranking'>[] {
  const codes = question.options.map(({ code }) => code);
  const ranks = ranksOf(question);
  const orders = codes.map((_, first) => [...codes.slice(first), ...codes.slice(0, first)].slice(0, ranks));
  const asking = question.options.filter(({ specify }) => specify).map(({ code }) => code);
  return [
    ...orders.map((value): AnswerOf<'ranking'> => ({ value })),
    ...codes.slice(0, 1).map((code): AnswerOf<'ranking'> => ({ value: [code] })),
    ...asking.map((code): AnswerOf<'ranking'> => ({ value: [code], other: { [code]: 'In other words' } })),
    ...noViewsOf(question),
  ];
}
