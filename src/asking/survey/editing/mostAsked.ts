import type { Condition, Question } from '../../questions/question.ts';

/**
 * Questions of which one person can be asked all, as many as there may be: of two that are asked after different answers
 * to one question, the first. A condition that is not about chosen answers counts as not met.
 *
 * @param questions In the order of asking.
 */
export function mostAsked(questions: readonly Question[]): readonly Question[] {
  const possible = new Map<string, readonly number[]>();
  return questions.filter(({ askIf }) => askIf === undefined || isPossible(askIf, possible));
}

/** Whether a condition can hold after the answers that are still possible; narrows them to those that meet it. */
function isPossible(condition: Condition, possible: Map<string, readonly number[]>): boolean {
  if ('all' in condition) return condition.all.every((part) => isPossible(part, possible));
  if ('any' in condition) return condition.any.some((part) => isPossible(part, possible));
  if (!('isOneOf' in condition)) return false;
  const place = `${condition.question} ${condition.row ?? ''}`;
  const before = possible.get(place);
  const codes = condition.isOneOf.filter((code) => before?.includes(code) ?? true);
  if (codes.length === 0) return false;
  possible.set(place, codes);
  return true;
}
