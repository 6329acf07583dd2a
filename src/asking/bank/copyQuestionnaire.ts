import type { Question } from '../questions/question.ts';
import { addModule } from '../survey/editing/moduleEdits.ts';
import type { Module, Questionnaire } from '../survey/questionnaire.ts';
import { inWelsh } from './inWelsh.ts';
import { makeQuestionnaire, type QuestionnairePlan } from './makeQuestionnaire.ts';
import { modules } from './modules.ts';

const bankQuestions: ReadonlySet<string> = new Set(
  modules.flatMap((module) => module.questions).map(({ question }) => question.id),
);

/**
 * A questionnaire for another wave with other groups of the bank, or another way of asking, than the one it is copied
 * from. What the council wrote itself comes along; where the way of asking stays, so does every group as it was written.
 */
export function copyQuestionnaire(
  source: Questionnaire,
  plan: QuestionnairePlan,
  isAskedAlike: boolean,
): Questionnaire {
  const hadWelsh = source.languages.includes('cy');
  const welsh = plan.welsh ?? hadWelsh;
  const made = makeQuestionnaire({ ...plan, welsh });
  const copied = made.modules.map((module) => {
    const before = source.modules.find(({ id }) => id === module.id);
    if (before === undefined) return module;
    return isAskedAlike ? before : { ...module, questions: [...module.questions, ...ownOf(before)] };
  });
  const own = source.modules.filter(({ id }) => !modules.some((module) => module.id === id));
  const start: Questionnaire = {
    ...made,
    modules: welsh && !hadWelsh ? inWelsh(copied) : copied,
    languages: [...source.languages.filter((one) => one !== 'cy'), ...(welsh ? ['cy'] : [])],
  };
  return own.reduce((now, module) => {
    const added = addModule(now, module);
    return added.ok ? added.value : now;
  }, start);
}

function ownOf({ questions }: Module): readonly Question[] {
  return questions.filter(({ id }) => !bankQuestions.has(id));
}
