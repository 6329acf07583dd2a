import type { BankModule } from './bankModule.ts';
import { benchmarkItem, questionId } from './questionDefaults.ts';
import { agreement, amount, informing, satisfaction } from './scales.ts';
import { lgaBenchmarks } from './sourcePages.ts';

const annex = 'LGA example questionnaires (annex A), scribd.com/document/143437807';

/** The LGA's six key indicators, in its order. Marks: what was read at its source and what is recalled. */
export const residentSatisfaction: BankModule = {
  id: 'satisfaction',
  title: { en: 'The area and the council' },
  role: 'core',
  standard: true,
  about: {
    en: 'The LGA’s six key indicators: the area as a place to live, how the council runs things, value for money, acting on concerns, keeping informed, and trust.',
  },
  comparedWith: 'poll',
  publishedAt: lgaBenchmarks,
  questions: [
    {
      question: {
        ...benchmarkItem,
        ...satisfaction,
        kind: 'single',
        id: questionId('local_area'),
        leadIn: {
          en: 'Throughout this survey we ask you to think about your local area. When answering, please consider your local area to be the area within 15 - 20 minutes walking distance from your home.',
        },
        leadInMark: 'seen',
        text: {
          en: 'Overall, how satisfied or dissatisfied are you with your local area as a place to live?',
        },
        mark: 'seen',
        source: `${annex}; question text also on freshbusinessthinking.com`,
        wording: 'lga2021.local_area',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...satisfaction,
        kind: 'single',
        id: questionId('council_runs_things'),
        text: { en: 'Overall, how satisfied or dissatisfied are you with the way {council} runs things?' },
        mark: 'seen',
        source: annex,
        wording: 'lga2021.council_runs_things',
      },
      leadIns: {
        single: {
          leadIn: {
            en: 'Your local area receives services from {council}. {council} is responsible for a range of services such as refuse collection, street cleaning, planning, education, social care services and road maintenance.',
          },
          leadInMark: 'seen',
        },
        district: {
          leadIn: {
            en: 'Your local area receives services from {council}. {council} is responsible for a range of services such as refuse collection, street cleaning, planning, housing, and sport and leisure.',
          },
          leadInMark: 'recalled',
        },
        county: {
          leadIn: {
            en: 'Your local area receives services from {council}. {council} is responsible for a range of services such as education, social care services, libraries and road maintenance.',
          },
          leadInMark: 'recalled',
        },
        northernIreland: {
          leadIn: {
            en: 'Your local area receives services from {council}. {council} is responsible for a range of services such as refuse collection, street cleaning, planning, parks, and sport and leisure.',
          },
          leadInMark: 'recalled',
        },
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...agreement,
        kind: 'single',
        id: questionId('value_for_money'),
        leadIn: {
          en: 'In considering the next question, please think about the range of services {council} provides to the community as a whole, as well as the services your household uses. It does not matter if you do not know all of the services {council} provides to the community. We would like your general opinion.',
        },
        leadInMark: 'partSeen',
        text: { en: 'To what extent do you agree or disagree that {council} provides value for money?' },
        // The question was read at its source; its options only in part, their order not.
        mark: 'partSeen',
        source: `Question text: freshbusinessthinking.com, where it says "your local council". Options in part: winchester.gov.uk, residents' survey 2019. Lead-in to "as well as th…": ${annex}`,
        wording: 'lga2021.value_for_money',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...amount,
        kind: 'single',
        id: questionId('acts_on_concerns'),
        text: { en: 'To what extent do you think {council} acts on the concerns of local residents?' },
        mark: 'recalled',
        source: 'Recalled. The net (a great deal or a fair amount): yoursay.southend.gov.uk, survey of 2021',
        wording: 'lga2021.acts_on_concerns',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...informing,
        kind: 'single',
        id: questionId('informed'),
        text: {
          en: 'Overall, how well informed do you think {council} keeps residents about the services and benefits it provides?',
        },
        mark: 'recalled',
        source: 'Recalled. The net (very or fairly well informed): stroud.gov.uk, 2018',
        wording: 'lga2021.informed',
      },
    },
    {
      question: {
        ...benchmarkItem,
        ...amount,
        kind: 'single',
        id: questionId('trust'),
        text: { en: 'How much do you trust {council}?' },
        mark: 'recalled',
        source: 'Recalled. The net (a great deal or a fair amount): themj.co.uk/Raising-the-standard/210742',
        wording: 'lga2021.trust',
      },
    },
  ],
};
