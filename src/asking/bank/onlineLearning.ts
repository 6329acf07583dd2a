import type { BankModule } from './bankModule.ts';
import { annexItem, learningAnnex, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';
import { learningReport } from './sourcePages.ts';

const dontKnow = { dontKnow: 'offered' } as const;

/** The first part of the LGA's survey of 2012/13 on online learning: what the organisation encourages. */
export const onlineLearning: BankModule = {
  id: 'kh_learning',
  title: { en: 'About your organisation’s approach to online learning' },
  role: 'core',
  standard: false,
  about: {
    en: 'The LGA’s online learning survey of 2012/13, first part: sharing experience between councils. For officers and councillors.',
  },
  comparedWith: 'report',
  publishedAt: learningReport,
  screener: 'kh_frame',
  questions: [
    {
      question: {
        ...annexItem,
        ...dontKnow,
        kind: 'single',
        id: questionId('kh_culture'),
        text: {
          en: 'In general, would you say there is a culture within your organisation that encourages learning through sharing experience and information with other organisations?',
        },
        options: optionsOf('Yes', 'No'),
        nets: [],
        source: learningAnnex,
        wording: 'kh2012.culture',
      },
    },
    {
      question: {
        ...annexItem,
        ...dontKnow,
        kind: 'grid',
        id: questionId('kh_encouraged'),
        text: {
          en: 'In general which, if any, of the following activities does your authority actively encourage?',
        },
        hint: { en: 'Please select one option for each row.' },
        rows: [
          { id: 'benchmark', text: { en: 'Benchmarking /comparing services with other organisations' } },
          { id: 'ideas', text: { en: 'Obtaining ideas about other ways of working/delivery services' } },
          { id: 'share', text: { en: 'Sharing problems with others outside the organisation' } },
          {
            id: 'contact',
            text: { en: 'Identifying organisations that it would be useful to contact' },
          },
        ],
        options: optionsOf('Does actively encourage', 'Does not actively encourage'),
        nets: [],
        source: learningAnnex,
        wording: 'kh2012.encouraged',
      },
    },
    {
      question: {
        ...annexItem,
        ...dontKnow,
        kind: 'grid',
        id: questionId('kh_does'),
        text: {
          en: 'And currently in your role to what extent would you say you do the following activities?',
        },
        hint: { en: 'Please select one option from each row.' },
        rows: [
          { id: 'benchmark', text: { en: 'Benchmark /compare services with other organisations' } },
          { id: 'ideas', text: { en: 'Obtain ideas about other ways of working/delivery services' } },
          { id: 'share', text: { en: 'Share problems with others outside the organisation' } },
          {
            id: 'contact',
            text: { en: 'Identify organisations that it would be useful to contact to learn from' },
          },
        ],
        options: optionsOf(
          'To a considerable extent',
          'To a moderate extent',
          'To a small extent',
          'Not at all',
        ),
        nets: [
          {
            id: 'positive',
            label: { en: 'To at least a moderate extent' },
            codes: [1, 2],
            direction: 'positive',
          },
        ],
        source: learningAnnex,
        wording: 'kh2012.does',
      },
    },
    {
      question: {
        ...annexItem,
        kind: 'multiple',
        id: questionId('kh_encouragers'),
        text: { en: 'And within your role who encourages you to carry out these activities?' },
        hint: { en: 'Select all that apply' },
        options: [
          ...optionsOf(
            'Elected members/leader',
            'Chief executive',
            'Directors',
            'Senior officers',
            'Partner organisations',
            'I developed on my own initiative',
          ),
          { code: 7, text: { en: 'Other (please specify)' }, specify: true },
          { code: 8, text: { en: 'None of the above' }, exclusive: true },
        ],
        nets: [],
        source: `${learningAnnex}. That “None of the above” stands alone is read from the words`,
        wording: 'kh2012.encouragers',
      },
    },
    {
      question: {
        ...annexItem,
        ...dontKnow,
        kind: 'single',
        id: questionId('kh_online'),
        text: {
          en: 'Have you ever used online resources if you have questions or problems about a service, or performance issues within your organisation?',
        },
        options: optionsOf('Yes', 'No'),
        nets: [],
        source: learningAnnex,
        wording: 'kh2012.online',
      },
    },
  ],
};
