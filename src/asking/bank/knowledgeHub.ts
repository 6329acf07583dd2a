import type { Condition } from '../questions/question.ts';
import type { BankModule } from './bankModule.ts';
import { annexItem, learningAnnex, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';
import { learningReport } from './sourcePages.ts';

const registered: Condition = { question: questionId('kh_registered'), isOneOf: [1] };
const using: Condition = { question: questionId('kh_using'), isOneOf: [1] };
const ofRegistered = `${learningAnnex}. The annex prints no filter: the report gives those registered as the base`;

/** The second part of the LGA's survey of 2012/13: the Knowledge Hub, for those registered and those using it. */
export const knowledgeHub: BankModule = {
  id: 'kh_hub',
  title: { en: 'The Knowledge Hub' },
  role: 'core',
  standard: false,
  about: {
    en: 'The LGA’s online learning survey of 2012/13, second part: why people use the Knowledge Hub, how they rate it and what they gain. For those registered.',
  },
  comparedWith: 'report',
  publishedAt: learningReport,
  screener: 'kh_frame',
  questions: [
    {
      question: {
        ...annexItem,
        kind: 'single',
        id: questionId('kh_using'),
        text: { en: 'Do you already use the Knowledge Hub?' },
        options: optionsOf('Yes', 'No'),
        nets: [],
        askIf: registered,
        mark: 'own',
        source:
          'Wording of this product. The annex prints no such question, but the report gives those already using the Knowledge Hub as the base of the next one',
        wording: 'own.kh_using',
      },
    },
    {
      question: {
        ...annexItem,
        kind: 'multiple',
        id: questionId('kh_reasons'),
        text: { en: 'Why do you use Knowledge Hub?' },
        hint: { en: 'Select all that apply' },
        options: [
          ...optionsOf(
            'To network and find other people who share my interests/work in a similar field',
            'To find an answer to a specific question I have',
            'To share good practice',
            'To participate in a group',
            'To upload and share documents',
            'To write a blog',
          ),
          { code: 7, text: { en: 'Other (please specify)' }, specify: true },
        ],
        nets: [],
        askIf: using,
        source: `${learningAnnex}. The annex prints no filter: the report gives those already using it as the base`,
        wording: 'kh2012.reasons',
      },
    },
    {
      question: {
        ...annexItem,
        dontKnow: 'offered',
        kind: 'grid',
        id: questionId('kh_rating'),
        text: { en: 'How would you rate each of the following elements of the Knowledge Hub?' },
        hint: { en: 'Please select one option for each row' },
        rows: [
          { id: 'ease', text: { en: 'Ease of use' } },
          { id: 'finding', text: { en: 'Finding the information you want' } },
          {
            id: 'performance',
            text: { en: 'Performance of the Knowledge Hub (speed / availability)' },
          },
          { id: 'needs', text: { en: 'Meeting your needs' } },
          { id: 'overall', text: { en: 'The Knowledge Hub overall' } },
        ],
        options: optionsOf('Very good', 'Fairly good', 'Not very good', 'Not good at all'),
        nets: [
          { id: 'positive', label: { en: 'Very or fairly good' }, codes: [1, 2], direction: 'positive' },
          {
            id: 'negative',
            label: { en: 'Not very good or not good at all' },
            codes: [3, 4],
            direction: 'negative',
          },
        ],
        askIf: registered,
        source: ofRegistered,
        wording: 'kh2012.rating',
      },
    },
    {
      question: {
        ...annexItem,
        dontKnow: 'offered',
        kind: 'multiple',
        id: questionId('kh_benefits'),
        text: {
          en: 'Which of the following benefits, if any, have you gained from being a member of the Knowledge Hub?',
        },
        hint: { en: 'Select all that apply' },
        options: [
          ...optionsOf(
            'Avoided duplication of work',
            'Collaborated with others to develop new ideas and innovations',
            'Exchanged ideas',
            'Gained help from others to solve a problem',
            'Kept up-to-date with current thinking on an issues or concern',
            'Quick access to a range of resources',
            'Reduced carbon footprint (less need to travel to meetings/events)',
            'Saved money for your organisation',
            'Saved time',
            'Shared good practice',
          ),
          { code: 11, text: { en: 'Other (please specify)' }, specify: true },
          { code: 12, text: { en: 'I have not gained any benefit yet' }, exclusive: true },
        ],
        nets: [],
        askIf: registered,
        source: `${ofRegistered}. That “no benefit yet” stands alone is read from the words`,
        wording: 'kh2012.benefits',
      },
    },
  ],
};
