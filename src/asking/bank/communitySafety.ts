import type { BankModule } from './bankModule.ts';
import { benchmarkItem, questionId } from './questionDefaults.ts';
import { safety } from './scales.ts';
import { lgaBenchmarks } from './sourcePages.ts';

const source =
  'Recalled, and so is which of the two comes first. That both are asked: yoursay.southend.gov.uk, survey of 2021';

/** Feeling safe outside, by day and after dark. */
export const communitySafety: BankModule = {
  id: 'safety',
  title: { en: 'Feeling safe' },
  role: 'core',
  standard: true,
  about: { en: 'Feeling safe outside, by day and after dark.' },
  comparedWith: 'poll',
  publishedAt: lgaBenchmarks,
  questions: [
    {
      question: {
        ...benchmarkItem,
        ...safety,
        kind: 'single',
        id: questionId('safe_day'),
        text: { en: 'How safe or unsafe do you feel when outside in your local area during the day?' },
        mark: 'recalled',
        source,
        wording: 'lga2021.safe_day',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...safety,
        kind: 'single',
        id: questionId('safe_dark'),
        text: { en: 'How safe or unsafe do you feel when outside in your local area after dark?' },
        mark: 'recalled',
        source,
        wording: 'lga2021.safe_dark',
      },
    },
  ],
};
