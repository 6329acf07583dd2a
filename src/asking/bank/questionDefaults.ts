import { id } from '../../core/id.ts';
import type { Offer, QuestionFace, QuestionId } from '../questions/question.ts';

/** What every benchmark question shares: Don't know and Prefer not to say are coded, not read out, and stay in the base. */
export const benchmarkItem = {
  dontKnow: 'volunteered',
  preferNot: 'volunteered',
  base: 'allAsked',
  required: false,
} as const satisfies { dontKnow: Offer; preferNot: Offer; base: 'allAsked'; required: boolean };

/** What every question about the person shares: Prefer not to say is offered in every mode. */
export const aboutPerson = {
  dontKnow: 'forbidden',
  preferNot: 'offered',
  base: 'allAsked',
  required: false,
} as const satisfies { dontKnow: Offer; preferNot: Offer; base: 'allAsked'; required: boolean };

/**
 * What every question shares that is copied from the list the sample was drawn from: nobody is asked it, so it has an
 * answer always.
 */
export const fromTheList = {
  dontKnow: 'forbidden',
  preferNot: 'forbidden',
  base: 'allAsked',
  required: true,
  instruction: {
    en: 'Do not ask this. Copy it from the list of the sample before you begin.',
  },
  mark: 'own',
} as const satisfies Partial<QuestionFace>;

/** Where the texts of the Knowledge Hub survey were read. */
export const learningAnnex =
  'LGA: Evaluation of sector-led improvement, companion report of 2014, annex “Online learning and Knowledge Hub survey questionnaire”';

/** What every question shares that the annex of the Knowledge Hub survey prints without a Don't know. */
export const annexItem = {
  dontKnow: 'forbidden',
  preferNot: 'volunteered',
  base: 'allAsked',
  required: false,
  mark: 'seen',
} as const satisfies Partial<QuestionFace>;

/** The source of a text that was written for this bank. */
export const ownWording = 'Wording of this product; not part of the LGA question set';

/** The name of a question of the bank. */
export const questionId = (text: string): QuestionId => id<'question'>(text);
