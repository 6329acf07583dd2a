import type { Condition, Option } from '../questions/question.ts';
import type { BankModule } from './bankModule.ts';
import { benchmarkItem, ownWording, questionId } from './questionDefaults.ts';
import { agreement, optionsOf, satisfaction } from './scales.ts';

const ways: readonly Option[] = optionsOf(
  'The council’s website',
  'Emails or an email newsletter from the council',
  'The council’s pages on social media',
  'A magazine or leaflets from the council',
  'Local newspapers, radio or television',
  'Posters or notice boards',
  'Local councillors',
  'Friends, family or neighbours',
);
const other: Option = { code: 97, text: { en: 'Something else' }, specify: true, anchored: true };

const didContact: Condition = { question: questionId('contact_made'), isOneOf: [1] };

/** How residents hear of the council, and how it was to get in touch with it. */
export const councilCommunication: BankModule = {
  id: 'communication',
  title: { en: 'News from the council and getting in touch' },
  role: 'additional',
  standard: false,
  about: {
    en: 'Where residents hear about the council, where they would like to, and how it dealt with them when they got in touch.',
  },
  comparedWith: 'nobody',
  questions: [
    {
      question: {
        ...benchmarkItem,
        kind: 'multiple',
        id: questionId('news_now'),
        text: {
          en: 'In which of these ways do you find out about {council} and its services? Choose all that apply.',
        },
        options: [
          ...ways,
          other,
          { code: 98, text: { en: 'None of these' }, exclusive: true, anchored: true },
        ],
        nets: [],
        mark: 'own',
        source: ownWording,
        wording: 'own.news_now',
      },
    },
    {
      question: {
        ...benchmarkItem,
        kind: 'single',
        id: questionId('news_liked'),
        text: { en: 'And in which one way would you most like to find out about {council}?' },
        options: [...ways, other],
        nets: [],
        mark: 'own',
        source: ownWording,
        wording: 'own.news_liked',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...agreement,
        kind: 'single',
        id: questionId('news_clear'),
        text: {
          en: 'To what extent do you agree or disagree that what {council} writes is easy to understand?',
        },
        mark: 'own',
        source: ownWording,
        wording: 'own.news_clear',
      },
    },
    {
      question: {
        ...benchmarkItem,
        kind: 'single',
        id: questionId('contact_made'),
        text: { en: 'Have you been in touch with {council} in the last 12 months?' },
        options: optionsOf('Yes', 'No'),
        nets: [],
        mark: 'own',
        source: ownWording,
        wording: 'own.contact_made',
      },
    },
    {
      question: {
        ...benchmarkItem,
        kind: 'single',
        id: questionId('contact_way'),
        text: { en: 'How did you get in touch the last time?' },
        options: [
          ...optionsOf(
            'By telephone',
            'By email',
            'On the council’s website or in its app',
            'On social media',
            'By letter',
            'In person',
          ),
          other,
        ],
        nets: [],
        askIf: didContact,
        mark: 'own',
        source: ownWording,
        wording: 'own.contact_way',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...satisfaction,
        kind: 'single',
        id: questionId('contact_satisfied'),
        text: {
          en: 'How satisfied or dissatisfied were you with the way {council} dealt with you the last time?',
        },
        askIf: didContact,
        mark: 'own',
        source: ownWording,
        wording: 'own.contact_satisfied',
      },
    },
  ],
};
