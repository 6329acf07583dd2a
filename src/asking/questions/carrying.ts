import { optionsOf, partsOf } from './kinds.ts';
import type { Question } from './question.ts';

/**
 * Whether the options that were chosen of a question can be taken over into a later one: it has options, and is answered in
 * one part. What is found by typing cannot: it is one answer out of thousands, of which no later question has the others.
 */
export function canBeCarried(question: Question): boolean {
  return question.kind !== 'longList' && partsOf(question).includes('') && optionsOf(question).length > 0;
}
