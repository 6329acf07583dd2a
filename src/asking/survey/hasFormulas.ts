import type { Condition, Question } from '../questions/question.ts';
import { offerRulesOf } from './carried.ts';
import { type Questionnaire, questionsWritten } from './questionnaire.ts';
import { formulasOf } from './sayingsOf.ts';

/** Whether anything in a questionnaire is worked out by a formula. */
export function hasFormulas(questionnaire: Questionnaire): boolean {
  return questionsWritten(questionnaire).some(
    (question) =>
      // The rules of its kind may not be known yet.
      'formula' in question || conditionsOf(question).some((one) => formulasOf(one).length > 0),
  );
}

/** Every condition of a question: who is asked, who must answer, what is offered, what must be true of it, where it ends. */
export function conditionsOf(question: Question): readonly Condition[] {
  const { askIf, requiredIf, endIf, checks = [] } = question;
  const offers = offerRulesOf(question).map(({ condition }) => condition);
  return [askIf, requiredIf, ...offers, endIf?.when, ...checks.map(({ mustHold }) => mustHold)].filter(
    (condition) => condition !== undefined,
  );
}
