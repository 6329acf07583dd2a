import type { Text } from '../../../core/text.ts';
import { inSteps, notAllowed } from '../../../words/xlsform.ts';

/** What is said of an answer that a form does not allow, where the form has no words for it. */
export const plainMessage: Text = notAllowed;

/** What is said of a number that is none of the points of a line. */
export function stepMessage(step: number, from: number): Text {
  return { en: inSteps.en(step, from), cy: inSteps.cy(step, from) };
}
