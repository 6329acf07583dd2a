import { offerRulesOf } from './carried.ts';
import { type Questionnaire, questionsWritten } from './questionnaire.ts';

/** Whether anything in a questionnaire is worked out by a formula. Known before the rules of its kinds are. */
export function hasFormulas(questionnaire: Questionnaire): boolean {
  return questionsWritten(questionnaire).some((question) => {
    const { askIf, requiredIf, endIf, checks, preset } = question;
    const conditions = [askIf, requiredIf, endIf, checks, preset, offerRulesOf(question)].filter(
      (one) => one !== undefined,
    );
    return 'formula' in question || JSON.stringify(conditions).includes('"formula":');
  });
}
