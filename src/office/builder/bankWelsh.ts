import { inWelsh } from '../../asking/bank/inWelsh.ts';
import type { Question } from '../../asking/questions/question.ts';
import type { Module, Questionnaire } from '../../asking/survey/questionnaire.ts';
import { lockOf } from './wordingLock.ts';

/**
 * A questionnaire whose questions of the bank are in Welsh too, as far as the bank has them in Welsh and nobody wrote any.
 * The council's own questions, and those it changed, stay as they are.
 */
export function withBankWelsh(questionnaire: Questionnaire): Questionnaire {
  return { ...questionnaire, modules: questionnaire.modules.map(withWelsh) };
}

function withWelsh(module: Module): Module {
  const translated = (question: Question) =>
    inWelsh([{ ...module, questions: [question] }]).flatMap(({ questions }) => questions);
  return {
    ...module,
    questions: module.questions.flatMap((one) => (lockOf(one) === null ? [one] : translated(one))),
  };
}
