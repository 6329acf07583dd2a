import type { Condition, Question } from '../questions/question.ts';
import { offerRulesOf } from './carried.ts';

/** Every condition of a question: who is asked, who must answer, what is offered, what must be true of it, where it ends. */
export function conditionsOf(question: Question): readonly Condition[] {
  const { askIf, requiredIf, endIf, checks = [] } = question;
  const offers = offerRulesOf(question).map(({ condition }) => condition);
  return [askIf, requiredIf, ...offers, endIf?.when, ...checks.map(({ mustHold }) => mustHold)].filter(
    (condition) => condition !== undefined,
  );
}
