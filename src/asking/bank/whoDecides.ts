import type { BankModule } from './bankModule.ts';
import { benchmarkItem, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';
import { lgaBenchmarks } from './sourcePages.ts';

/** Trust in councils and government to decide on local services: in the national poll, maybe not for councils. */
export const whoDecides: BankModule = {
  id: 'who_decides',
  title: { en: 'Who should decide' },
  role: 'additional',
  standard: false,
  about: { en: 'Who is trusted most to decide about local services.' },
  comparedWith: 'poll',
  publishedAt: lgaBenchmarks,
  questions: [
    {
      question: {
        ...benchmarkItem,
        kind: 'single',
        id: questionId('trust_decisions_body'),
        text: {
          en: 'Who do you trust most to make decisions about how services are provided in your local area?',
        },
        options: optionsOf('Your local council', 'The Government', 'Neither'),
        nets: [],
        mark: 'recalled',
        source: 'In part: lgcomms.org.uk, June 2018 and June 2019; middevon.gov.uk. "Neither" is recalled',
        wording: 'lga2021.trust_decisions_body',
      },
    },
    {
      question: {
        ...benchmarkItem,
        kind: 'single',
        id: questionId('trust_decisions_person'),
        text: {
          en: 'And which people do you trust most to make decisions about how services are provided in your local area?',
        },
        options: optionsOf(
          'Local councillors',
          'Members of Parliament',
          'Government ministers',
          'None of these',
        ),
        nets: [],
        mark: 'recalled',
        source: 'In part: lgcomms.org.uk, June 2018 and June 2019. "None of these" is recalled',
        wording: 'lga2021.trust_decisions_person',
      },
    },
  ],
};
