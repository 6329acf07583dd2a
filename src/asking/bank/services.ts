import type { BankModule } from './bankModule.ts';
import { benchmarkItem, questionId } from './questionDefaults.ts';
import { satisfaction } from './scales.ts';
import { serviceRows, servicesRunBy } from './serviceRows.ts';
import { lgaBenchmarks } from './sourcePages.ts';

/** Satisfaction with single services, as a grid. */
export const services: BankModule = {
  id: 'services',
  title: { en: 'Council services' },
  role: 'core',
  standard: true,
  about: { en: 'Satisfaction with each service that the council runs.' },
  comparedWith: 'poll',
  publishedAt: lgaBenchmarks,
  questions: [
    {
      question: {
        ...benchmarkItem,
        ...satisfaction,
        kind: 'grid',
        id: questionId('services'),
        leadIn: {
          en: 'I am going to read out a number of different types of services that are provided in your area.',
        },
        leadInMark: 'recalled',
        text: {
          en: 'I would like you to tell me how satisfied or dissatisfied you are with each of the following services provided by {council}.',
        },
        rows: serviceRows,
        mark: 'recalled',
        source:
          'Recalled. Eight services: localgov.co.uk/…/46423 (2018). Nine by 2023: LGA, round 34. Options in part: highwaysmagazine.co.uk',
        wording: 'lga2021.services',
      },
      printedLeadIn: {
        leadIn: { en: 'A number of different types of services are provided in your area.' },
        leadInMark: 'recalled',
      },
      rowsRunBy: servicesRunBy,
    },
  ],
};
