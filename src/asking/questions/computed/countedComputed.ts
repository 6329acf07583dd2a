import { type Column, FIRST_CATEGORY, MISSING } from '../../../core/column.ts';
import { type Day, day } from '../../../core/day.ts';
import { id } from '../../../core/id.ts';
import { bandText, dateBandText, hadText, openBandText } from '../../../words/bands.ts';
import type { CountedKind } from '../countedKind.ts';
import { checkNoViewOr, notAnOption } from '../countedOptions.ts';
import { bandCode, dateBandsOf } from '../date/dateBands.ts';
import type { AnswerOf, QuestionOf } from '../question.ts';
import type { ComputedFace } from './computedFace.ts';

/** Where bands of a computed number begin when its question does not say it. */
const LADDER = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000];
/** The days that are counted; others are no answer. */
const DAYS = { earliest: '1900-01-01' as Day, latest: '2099-12-31' as Day };

/** A value that was worked out: a number in bands, a day by decades, a text only as being there. */
export const countedComputed: CountedKind<'computed'> = {
  check: (question, answer) =>
    checkNoViewOr(question, answer, ({ value }) =>
      isOfSort(question.result, value) ? [] : [notAnOption(question, typeof value)],
    ),
  columns: (question) => [
    {
      id: id<'column'>(question.id),
      question: question.id,
      row: null,
      label: question.text,
      nets: [],
      dontKnowInBase: question.base === 'allAsked',
      ...categoriesOf[question.result](question),
    },
  ],
  codes: (question, answer) => [codeOf(question, answer)],
  exact: {
    sort: ({ result }) => (result === 'text' ? 'ownWords' : result),
    of: (question, answer) =>
      'value' in answer && codeOf(question, answer) >= FIRST_CATEGORY ? answer.value : null,
  },
  onPaper: () => [],
  samples: (question) => samplesOf[question.result].map((value) => ({ value })),
};

type Result = ComputedFace['result'];

const samplesOf: { readonly [R in Result]: readonly (number | string)[] } = {
  number: [-1, 0, 37],
  date: [DAYS.earliest, DAYS.latest],
  text: ['Worked out'],
};

const categoriesOf: {
  readonly [R in Result]: (
    question: QuestionOf<'computed'>,
  ) => Pick<Column, 'categories' | 'number' | 'isOwnWords'>;
} = {
  number: (question) => {
    const { unit, decimals = 0 } = question;
    const starts = startsOf(question);
    const least = 10 ** -decimals;
    const labels = starts.map((from, place) => {
      const next = starts[place + 1];
      if (next === undefined) return openBandText('orMore', from, unit);
      return bandText(from, Math.max(from, Number((next - least).toFixed(decimals))), unit);
    });
    const all = [openBandText('under', starts[0] ?? 0, unit), ...labels];
    return {
      categories: all.map((label, place) => ({ code: place + 1, label })),
      number: { decimals: question.decimals ?? 4, unit: unit ?? null },
    };
  },
  date: () => {
    const { by, codes } = dateBandsOf(DAYS);
    return { categories: codes.map((code) => ({ code, label: dateBandText(code, by) })) };
  },
  text: () => ({ categories: [{ code: 1, label: hadText }], isOwnWords: true }),
};

function startsOf({ bands }: ComputedFace): readonly number[] {
  return bands === undefined || bands.length === 0 ? LADDER : bands;
}

function isOfSort(result: Result, value: unknown): boolean {
  if (result === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === 'string' && (result === 'date' ? day(value) !== null : value !== '');
}

function codeOf(question: QuestionOf<'computed'>, answer: AnswerOf<'computed'> | undefined): number {
  if (answer === undefined) return MISSING.notAnswered;
  if ('missing' in answer) return MISSING[answer.missing];
  const { value } = answer;
  if (!isOfSort(question.result, value)) return MISSING.notAnswered;
  if (typeof value === 'number')
    return FIRST_CATEGORY + 1 + startsOf(question).findLastIndex((from) => value >= from);
  if (question.result === 'text') return FIRST_CATEGORY;
  const { by, codes } = dateBandsOf(DAYS);
  const place = codes.indexOf(bandCode(value as Day, by));
  return place < 0 ? MISSING.notAnswered : FIRST_CATEGORY + place;
}
