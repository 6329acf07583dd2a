import type { Condition, Question } from '../questions/question.ts';
import type { BankModule, BankQuestion } from './bankModule.ts';
import { questionId } from './questionDefaults.ts';
import { optionsOf, plainAgreement, satisfaction } from './scales.ts';
import { tenantRequirements } from './sourcePages.ts';

const asLandlordsPrint =
  'Recalled from the Regulator of Social Housing’s “Tenant Satisfaction Measures: Technical requirements” (September 2022), which could not be read. Landlords print the question like this in their own surveys. Check it against the requirements in force; a new Direction was drafted in December 2025: gov.uk/government/publications/tsm-direction';

// The Regulator allows no Don't know here; one that is volunteered is not an answer to the measure.
const measure = {
  kind: 'single',
  dontKnow: 'forbidden',
  preferNot: 'volunteered',
  base: 'givingView',
  required: false,
  mark: 'recalled',
} as const;

// It prints "Not applicable / don't know" here, which stands outside the base.
const orNotApplicable = { ...measure, dontKnow: 'offered' } as const;
const notApplicable = `${asLandlordsPrint}. The Regulator prints “Not applicable/don’t know” where this survey offers Don’t know; either is outside the base`;

const rented: Condition = { question: questionId('tenant_home'), isOneOf: [1] };
const yesTo = (question: string): Condition => ({ question: questionId(question), isOneOf: [1] });

/** The questions that lead to a measure; people who say no, or do not know, are not asked it. */
const filter = {
  ...measure,
  options: optionsOf('Yes', 'No'),
  nets: [],
  dontKnow: 'volunteered',
  base: 'allAsked',
  source: asLandlordsPrint,
} as const;

const questions: readonly Question[] = [
  {
    ...measure,
    ...satisfaction,
    id: questionId('tp01'),
    text: {
      en: 'Taking everything into account, how satisfied or dissatisfied are you with the service provided by {council}?',
    },
    source: asLandlordsPrint,
    wording: 'rsh2022.tp01',
  },
  {
    ...filter,
    id: questionId('tp02_repair'),
    text: { en: 'Has {council} carried out a repair to your home in the last 12 months?' },
    askIf: rented,
    wording: 'rsh2022.tp02_repair',
  },
  {
    ...measure,
    ...satisfaction,
    id: questionId('tp02'),
    text: {
      en: 'How satisfied or dissatisfied are you with the overall repairs service from {council} over the last 12 months?',
    },
    askIf: yesTo('tp02_repair'),
    source: asLandlordsPrint,
    wording: 'rsh2022.tp02',
  },
  {
    ...measure,
    ...satisfaction,
    id: questionId('tp03'),
    text: {
      en: 'How satisfied or dissatisfied are you with the time taken to complete your most recent repair after you reported it?',
    },
    askIf: yesTo('tp02_repair'),
    source: asLandlordsPrint,
    wording: 'rsh2022.tp03',
  },
  {
    ...measure,
    ...satisfaction,
    id: questionId('tp04'),
    text: {
      en: 'How satisfied or dissatisfied are you that {council} provides a home that is well maintained?',
    },
    askIf: rented,
    source: asLandlordsPrint,
    wording: 'rsh2022.tp04',
  },
  {
    ...orNotApplicable,
    ...satisfaction,
    id: questionId('tp05'),
    text: {
      en: 'Thinking about the condition of the property or building you live in, how satisfied or dissatisfied are you that {council} provides a home that is safe?',
    },
    source: notApplicable,
    wording: 'rsh2022.tp05',
  },
  {
    ...orNotApplicable,
    ...satisfaction,
    id: questionId('tp06'),
    text: {
      en: 'How satisfied or dissatisfied are you that {council} listens to your views and acts upon them?',
    },
    source: notApplicable,
    wording: 'rsh2022.tp06',
  },
  {
    ...orNotApplicable,
    ...satisfaction,
    id: questionId('tp07'),
    text: {
      en: 'How satisfied or dissatisfied are you that {council} keeps you informed about things that matter to you?',
    },
    source: notApplicable,
    wording: 'rsh2022.tp07',
  },
  {
    ...orNotApplicable,
    ...plainAgreement,
    id: questionId('tp08'),
    text: {
      en: 'To what extent do you agree or disagree with the following: “{council} treats me fairly and with respect”?',
    },
    source: notApplicable,
    wording: 'rsh2022.tp08',
  },
  {
    ...filter,
    id: questionId('tp09_complaint'),
    text: { en: 'Have you made a complaint to {council} in the last 12 months?' },
    wording: 'rsh2022.tp09_complaint',
  },
  {
    ...measure,
    ...satisfaction,
    id: questionId('tp09'),
    text: {
      en: 'How satisfied or dissatisfied are you with {council}’s approach to complaints handling?',
    },
    askIf: yesTo('tp09_complaint'),
    source: asLandlordsPrint,
    wording: 'rsh2022.tp09',
  },
  {
    ...filter,
    id: questionId('tp10_communal'),
    text: {
      en: 'Do you live in a building with communal areas, either inside or outside, that {council} is responsible for maintaining?',
    },
    wording: 'rsh2022.tp10_communal',
  },
  {
    ...measure,
    ...satisfaction,
    id: questionId('tp10'),
    text: {
      en: 'How satisfied or dissatisfied are you that {council} keeps these communal areas clean and well maintained?',
    },
    askIf: yesTo('tp10_communal'),
    source: asLandlordsPrint,
    wording: 'rsh2022.tp10',
  },
  {
    ...orNotApplicable,
    ...satisfaction,
    id: questionId('tp11'),
    text: {
      en: 'How satisfied or dissatisfied are you that {council} makes a positive contribution to your neighbourhood?',
    },
    source: notApplicable,
    wording: 'rsh2022.tp11',
  },
  {
    ...orNotApplicable,
    ...satisfaction,
    id: questionId('tp12'),
    text: {
      en: 'How satisfied or dissatisfied are you with {council}’s approach to handling anti-social behaviour?',
    },
    source: notApplicable,
    wording: 'rsh2022.tp12',
  },
];

/** The twelve tenant perception measures of the Regulator of Social Housing, in its order, with their filters. */
export const tenantMeasures: BankModule = {
  id: 'tenant_measures',
  title: { en: 'Tenant perception measures' },
  role: 'core',
  standard: false,
  about: {
    en: 'TP01 to TP12 of the Regulator of Social Housing, for tenants and shared owners of a council in England. The Regulator has rules of its own for such a survey: who is sampled, how many, what is published. Soundings does not check them and does not claim to meet them.',
  },
  comparedWith: 'regulator',
  publishedAt: tenantRequirements,
  screener: 'tenant_frame',
  questions: questions.map((question): BankQuestion => ({ question, nations: ['England'] })),
};
