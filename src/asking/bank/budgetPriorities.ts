import type { BankModule } from './bankModule.ts';
import { benchmarkItem, ownWording, questionId } from './questionDefaults.ts';
import { agreement, optionsOf } from './scales.ts';
import { serviceRows, servicesRunBy } from './serviceRows.ts';

/** What to spend on, where to save, and whether council tax may rise: for the weeks before a budget is set. */
export const budgetPriorities: BankModule = {
  id: 'budget',
  title: { en: 'Budget priorities' },
  role: 'additional',
  standard: false,
  about: {
    en: 'Which services to protect, what may be saved, and whether council tax may rise: for the budget consultation.',
  },
  comparedWith: 'nobody',
  questions: [
    {
      question: {
        ...benchmarkItem,
        kind: 'single',
        id: questionId('budget_balance'),
        leadIn: {
          en: 'Each year {council} has to decide what it spends on services and how much council tax it asks for. The next questions are about the coming year.',
        },
        leadInMark: 'own',
        text: { en: 'Which of these comes closest to what you would like {council} to do?' },
        options: optionsOf(
          'Raise council tax to keep services as they are',
          'Raise council tax a little and reduce some services a little',
          'Keep council tax as it is and reduce some services',
        ),
        nets: [
          { id: 'raise', label: { en: 'Raise council tax' }, codes: [1, 2], direction: 'neutral' },
          { id: 'reduce', label: { en: 'Reduce services' }, codes: [2, 3], direction: 'neutral' },
        ],
        mark: 'own',
        source: ownWording,
        wording: 'own.budget_balance',
      },
    },
    {
      question: {
        ...benchmarkItem,
        kind: 'ranking',
        id: questionId('budget_protect'),
        text: {
          en: 'Which of these services should {council} protect first? Put up to three in order, the most important first.',
        },
        options: serviceRows.map(({ text }, index) => ({ code: index + 1, text })),
        nets: [],
        most: 3,
        optionOrder: 'random',
        mark: 'own',
        source: `${ownWording}; the services are those of the LGA question set`,
        wording: 'own.budget_protect',
      },
      optionsRunBy: Object.fromEntries(
        serviceRows.map(({ id }, index) => [index + 1, servicesRunBy[id] ?? []]),
      ),
    },
    {
      question: {
        ...benchmarkItem,
        kind: 'constantSum',
        id: questionId('budget_share'),
        text: { en: 'Imagine that you had £100 to share out. How much would you give to each of these?' },
        options: optionsOf(
          'Roads and pavements',
          'Waste and street cleaning',
          'Parks, sport and leisure',
          'Libraries and museums',
          'Care and support for adults and children',
          'Homes and planning',
        ),
        nets: [],
        total: 100,
        unit: { en: '£' },
        mark: 'own',
        source: ownWording,
        wording: 'own.budget_share',
      },
      optionsRunBy: {
        1: ['single', 'county'],
        2: ['single', 'district', 'northernIreland'],
        3: ['single', 'district', 'northernIreland'],
        4: ['single', 'county'],
        5: ['single', 'county'],
        6: ['single', 'district'],
      },
    },
    {
      question: {
        ...benchmarkItem,
        kind: 'multiple',
        id: questionId('budget_savings'),
        text: {
          en: 'Which of these ways of saving money or bringing in more would you support? Choose all that apply.',
        },
        options: [
          ...optionsOf(
            'Charge more for some services',
            'Share services with other councils',
            'Offer more services online',
            'Let community groups run some services',
            'Sell or let buildings that are little used',
          ),
          { code: 97, text: { en: 'Something else' }, specify: true, anchored: true },
          { code: 98, text: { en: 'None of these' }, exclusive: true, anchored: true },
        ],
        nets: [],
        optionOrder: 'random',
        mark: 'own',
        source: ownWording,
        wording: 'own.budget_savings',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...agreement,
        kind: 'single',
        id: questionId('budget_listens'),
        text: {
          en: 'To what extent do you agree or disagree that {council} takes account of residents’ views when it sets its budget?',
        },
        mark: 'own',
        source: ownWording,
        wording: 'own.budget_listens',
      },
    },
  ],
};
