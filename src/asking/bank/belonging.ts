import type { BankModule } from './bankModule.ts';
import { benchmarkItem, questionId } from './questionDefaults.ts';
import { agreement, belongingStrongly } from './scales.ts';
import { lgaBeingServed } from './sourcePages.ts';

const twelve = 'Part of the LGA’s guidance of 2012 on resident satisfaction, crime and cohesion; recalled';

/** Belonging, and people who get on. */
export const belonging: BankModule = {
  id: 'belonging',
  title: { en: 'Belonging and getting on' },
  role: 'additional',
  standard: false,
  about: { en: 'Whether people feel they belong, get on together and pull together.' },
  comparedWith: 'nobody',
  publishedAt: lgaBeingServed,
  questions: [
    {
      question: {
        ...benchmarkItem,
        ...belongingStrongly,
        kind: 'single',
        id: questionId('belonging'),
        text: { en: 'How strongly do you feel you belong to your local area?' },
        mark: 'recalled',
        source: `${twelve}. That it is asked: reports of Thurrock, St Albans and Barnet`,
        wording: 'lga2012.belonging',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...agreement,
        kind: 'single',
        id: questionId('cohesion'),
        text: {
          en: 'To what extent do you agree or disagree that your local area is a place where people from different backgrounds get on well together?',
        },
        mark: 'recalled',
        source: `${twelve}. That it is asked: reports of Thurrock`,
        wording: 'lga2012.cohesion',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...agreement,
        kind: 'single',
        id: questionId('pull_together'),
        text: {
          en: 'To what extent do you agree or disagree that people in your local area pull together to improve it?',
        },
        mark: 'recalled',
        source: `${twelve}. That it is asked: reports of Windsor and Maidenhead, and of Stroud`,
        wording: 'lga2012.pull_together',
      },
    },
  ],
};
