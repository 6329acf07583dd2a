import type { Condition, Question } from '../questions/question.ts';

/** Every condition of a question: who is asked, who must answer, what must be true of it, where it ends. */
export function conditionsOf({ askIf, requiredIf, endIf, checks = [] }: Question): readonly Condition[] {
  return [askIf, requiredIf, endIf?.when, ...checks.map(({ mustHold }) => mustHold)].filter(
    (condition) => condition !== undefined,
  );
}
