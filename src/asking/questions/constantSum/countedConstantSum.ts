import { FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { id } from '../../../core/id.ts';
import { bandText } from '../../../words/bands.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { amountText } from '../../../words/typed.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption, noViewsOf } from '../countedOptions.ts';
import { type Band, bandHolding, bandsOf } from '../number/numberBands.ts';
import type { AnswerOf, QuestionOf } from '../question.ts';
import { type Amounts, amountsIn, constantSum } from './constantSum.ts';
import { constantSumWords } from './constantSumWords.ts';

const words = wordsIn(constantSumWords, 'en');

/** A total that is shared out: each option becomes a number, counted in bands, with the number itself beside them. */
export const countedConstantSum: CountedKind<'constantSum'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [notAnOption(question, value)];
      const codes = new Set(question.options.map(({ code }) => String(code)));
      const stray = Object.keys(value).find((code) => !codes.has(code));
      if (stray !== undefined) return [notAnOption(question, stray)];
      const fault = constantSum.fault(question, { value: value as Amounts });
      return fault === null ? [] : [notAnOption(question, value)];
    }),
  columns: (question) =>
    question.options.map(({ code, text }) => ({
      id: id<'column'>(`${question.id}.${code}`),
      question: question.id,
      row: String(code),
      label: text,
      categories: amountBands(question).map(({ from, to }, place) => ({
        code: place + 1,
        label: bandText(from, to, question.unit),
      })),
      nets: [],
      dontKnowInBase: question.base === 'allAsked',
      number: { decimals: 0, unit: question.unit ?? null },
      ofOption: code,
    })),
  codes: (question, answer, offered) => {
    const bands = amountBands(question);
    return question.options.map(({ code }) => {
      if (offered?.includes(code) === false) return MISSING.notAsked;
      if (answer === undefined) return MISSING.notAnswered;
      if ('missing' in answer) return MISSING[answer.missing];
      const amount = amountsIn(answer)[code];
      const place = typeof amount === 'number' ? bandHolding(bands, amount) : -1;
      return place < 0 ? MISSING.notAnswered : FIRST_CATEGORY + place;
    });
  },
  exact: {
    sort: 'number',
    of: (_question, answer, row) => {
      const amount = row === null ? null : amountsIn(answer)[row];
      return typeof amount === 'number' ? amount : null;
    },
  },
  onPaper: ({ options, total, unit }) => [
    { sort: 'options', options, how: words.onPaper(amountText(total, unit)) },
  ],
  samples: (question) => sampleAnswers(question),
};

function amountBands({ total }: QuestionOf<'constantSum'>): readonly Band[] {
  return bandsOf({ from: 0, to: total, decimals: 0 });
}

function sampleAnswers(question: QuestionOf<'constantSum'>): readonly AnswerOf<'constantSum'>[] {
  const codes = question.options.map(({ code }) => code);
  const amounts = (given: (place: number) => number): AnswerOf<'constantSum'> => ({
    value: Object.fromEntries(codes.map((code, place) => [code, given(place)])),
  });
  const share = Math.floor(question.total / codes.length);
  return [
    ...codes.map((_, at) => amounts((place) => (place === at ? question.total : 0))),
    amounts((place) => (place === 0 ? question.total - share * (codes.length - 1) : share)),
    ...noViewsOf(question),
  ];
}
