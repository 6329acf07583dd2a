import { id } from '../../core/id.ts';
import type { Offer, QuestionId } from '../questions/question.ts';

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

/** The name of a question of the bank. */
export const questionId = (text: string): QuestionId => id<'question'>(text);
