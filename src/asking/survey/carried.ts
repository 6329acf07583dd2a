import { codesChosen, givenPart, optionsOf } from '../questions/kinds.ts';
import type { Answer, CarryForward, Question } from '../questions/question.ts';

/** A question that was asked, with its answer as it counts; undefined for one that was not asked. */
export type Heard = { readonly question: Question; readonly answer: Answer | undefined } | undefined;

/** From which earlier question a question takes its options over; undefined when it has its own. */
export function carryOf(question: Question): CarryForward | undefined {
  return 'carryForward' in question ? question.carryForward : undefined;
}

/**
 * Codes that a question offers: those carried over from an earlier one, and those that the earlier one does not have.
 *
 * @returns Null when nothing is carried over and all are offered; empty when the earlier question was not asked, or
 *   nothing of it is carried over: then this one is not asked.
 */
export function codesOffered(
  question: Question,
  heard: (question: string) => Heard,
): readonly number[] | null {
  const carry = carryOf(question);
  if (carry === undefined) return null;
  const earlier = heard(carry.question);
  if (earlier === undefined) return [];
  const given = givenPart(earlier.question, earlier.answer, '');
  const chosen = given === undefined ? [] : codesChosen(earlier.question, given);
  const shared = optionsOf(earlier.question).map(({ code }) => code);
  const isCarried = (code: number) => shared.includes(code) && chosen.includes(code) === carry.chosen;
  const codes = optionsOf(question).map(({ code }) => code);
  return codes.some(isCarried) ? codes.filter((code) => !shared.includes(code) || isCarried(code)) : [];
}
