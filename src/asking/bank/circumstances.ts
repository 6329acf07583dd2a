import type { BankModule } from './bankModule.ts';
import { aboutPerson, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';

/** Work and home, after the main answers. Off until the officer records an approval. */
export const circumstances: BankModule = {
  id: 'circumstances',
  title: { en: 'Work and home' },
  role: 'equality',
  standard: false,
  about: { en: 'Working status and how people occupy their homes.' },
  comparedWith: 'nobody',
  questions: [
    {
      question: {
        ...aboutPerson,
        kind: 'single',
        id: questionId('working_status'),
        text: { en: 'Which of these best describes what you are doing at present?' },
        hint: {
          en: 'The last questions are about you. They help the council to see whether all groups are heard. You do not have to answer them.',
        },
        options: optionsOf(
          'Working full time, 30 hours a week or more',
          'Working part time, under 30 hours a week',
          'Self-employed',
          'Unemployed and looking for work',
          'Retired',
          'In full-time education',
          'Looking after home or family',
          'Long-term sick or disabled',
          'Doing something else',
        ),
        nets: [
          {
            id: 'working',
            label: { en: 'Working or self-employed' },
            codes: [1, 2, 3],
            direction: 'neutral',
          },
        ],
        mark: 'own',
        source: 'Wording of this product, after what council surveys commonly ask; not a harmonised question',
        wording: 'own.working_status',
      },
    },
    {
      question: {
        ...aboutPerson,
        kind: 'single',
        id: questionId('tenure'),
        text: { en: 'Which of these best describes how you occupy your home?' },
        options: optionsOf(
          'Owned outright',
          'Being bought with a mortgage or loan',
          'Part owned and part rented',
          'Rented from the council',
          'Rented from a housing association',
          'Rented from a private landlord',
          'Living here rent free',
          'Something else',
        ),
        nets: [
          { id: 'owner', label: { en: 'Owned or being bought' }, codes: [1, 2, 3], direction: 'neutral' },
          { id: 'social', label: { en: 'Social renting' }, codes: [4, 5], direction: 'neutral' },
        ],
        dontKnow: 'volunteered',
        mark: 'own',
        source: 'Wording of this product, after what council surveys commonly ask; not a harmonised question',
        wording: 'own.tenure',
      },
    },
  ],
};
