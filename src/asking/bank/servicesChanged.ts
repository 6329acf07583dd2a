import type { BankModule } from './bankModule.ts';
import { benchmarkItem, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';
import { serviceRows, servicesRunBy } from './serviceRows.ts';
import { lgaBenchmarks } from './sourcePages.ts';

/** Whether single services got better or worse; asked in the national poll of 2018. */
export const servicesChanged: BankModule = {
  id: 'services_changed',
  title: { en: 'Whether services have changed' },
  role: 'additional',
  standard: false,
  about: { en: 'Whether each service got better or worse over a year.' },
  comparedWith: 'poll',
  publishedAt: lgaBenchmarks,
  questions: [
    {
      question: {
        ...benchmarkItem,
        kind: 'grid',
        id: questionId('services_changed'),
        text: {
          en: 'Over the last 12 months, do you think each of the following services provided by {council} has got better, got worse or stayed the same?',
        },
        rows: serviceRows,
        options: optionsOf('Got better', 'Stayed the same', 'Got worse'),
        nets: [
          { id: 'positive', label: { en: 'Got better' }, codes: [1], direction: 'positive' },
          { id: 'negative', label: { en: 'Got worse' }, codes: [3], direction: 'negative' },
        ],
        mark: 'recalled',
        source: 'Recalled. That it was asked in 2018: localgov.co.uk/…/46423',
        wording: 'lga2018.services_changed',
      },
      rowsRunBy: servicesRunBy,
    },
  ],
};
