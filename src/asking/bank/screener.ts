import type { BankModule } from './bankModule.ts';
import { aboutPerson, ownWording, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';

/** Who may take part, and what weights and quotas need: before the first question of the survey. */
export const screener: BankModule = {
  id: 'screener',
  title: { en: 'Who can take part' },
  role: 'screener',
  standard: true,
  about: {
    en: 'Who may take part, and what quotas and weights need: age, sex and ward. Asked before everything else.',
  },
  comparedWith: 'nobody',
  questions: [
    {
      question: {
        ...aboutPerson,
        kind: 'single',
        id: questionId('adult'),
        text: { en: 'Are you aged 18 or over?' },
        options: [
          { code: 1, text: { en: 'Yes' } },
          { code: 2, text: { en: 'No' }, endsWith: 'underAge' },
        ],
        nets: [],
        preferNot: 'forbidden',
        required: true,
        mark: 'own',
        source: ownWording,
        wording: 'own.adult',
      },
    },
    {
      question: {
        ...aboutPerson,
        kind: 'single',
        id: questionId('lives_here'),
        text: { en: 'Is your main home in the area of {council}?' },
        options: [
          { code: 1, text: { en: 'Yes' } },
          { code: 2, text: { en: 'No' }, endsWith: 'notResident' },
        ],
        nets: [],
        preferNot: 'forbidden',
        required: true,
        mark: 'own',
        source: ownWording,
        wording: 'own.lives_here',
      },
    },
    {
      question: {
        ...aboutPerson,
        kind: 'single',
        id: questionId('age_band'),
        text: { en: 'Which of these age groups are you in?' },
        options: optionsOf(
          '18 to 24',
          '25 to 34',
          '35 to 44',
          '45 to 54',
          '55 to 64',
          '65 to 74',
          '75 or over',
        ),
        nets: [],
        mark: 'own',
        source: `${ownWording}; the bands are those of the bundled population estimates`,
        wording: 'own.age_band',
      },
    },
    {
      question: {
        ...aboutPerson,
        kind: 'single',
        id: questionId('sex'),
        text: { en: 'What is your sex?' },
        options: optionsOf('Female', 'Male'),
        nets: [],
        mark: 'own',
        source:
          'Wording and options as in the GOV.UK Design System pattern "Equality information" (read August 2026). ' +
          'There was no harmonised standard for data on sex when this was written: look up the live page.',
        wording: 'own.sex',
      },
    },
    {
      question: {
        ...aboutPerson,
        kind: 'single',
        id: questionId('ward'),
        text: { en: 'Which ward or area do you live in?' },
        options: [],
        nets: [],
        dontKnow: 'volunteered',
        mark: 'own',
        source: `${ownWording}; the options are the survey's own list`,
        wording: 'own.ward',
      },
      optionsFrom: 'wards',
    },
  ],
};
