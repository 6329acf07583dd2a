import { modules } from '../../asking/bank/modules.ts';
import type { Question } from '../../asking/questions/question.ts';
import { readsTheSame } from '../../asking/survey/editing/readsTheSame.ts';
import { type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import { canonical } from '../../core/canonical.ts';
import { lockOf, unlocked } from './wordingLock.ts';

const bank = modules.flatMap((module) => module.questions.map(({ question }) => question as Question));

/**
 * Questions from a file, with those in the council's own hands that bear the name of a wording of the bank and do not
 * read so, or count other answers together: somebody changed them in the file, and nothing may be compared with them. How
 * sure a wording is, a file cannot say: that is as in the bank.
 *
 * @param known Questionnaires of this wave: wordings of the bank are fitted to the council there.
 */
export function ownWhereChanged(
  questionnaire: Questionnaire,
  known: readonly Questionnaire[],
): { readonly questionnaire: Questionnaire; readonly changed: readonly string[] } {
  const forms = [...known.flatMap(questionsOf), ...bank];
  const changed: string[] = [];
  const own = (question: Question): Question => {
    if (lockOf(question) === null) return question;
    const namesakes = forms.filter(({ wording }) => wording === question.wording);
    const same = namesakes.find((form) => readsTheSame(form, question) && netsOf(form) === netsOf(question));
    if (same !== undefined) return marked(question, same);
    changed.push(question.id);
    return unlocked(question, known);
  };
  const its = questionnaire.modules.map((module) => ({ ...module, questions: module.questions.map(own) }));
  return { questionnaire: { ...questionnaire, modules: its }, changed };
}

/** Which answers are counted together, and as what; not how that is called. */
function netsOf(question: Question): string {
  const nets = 'nets' in question ? question.nets : [];
  return canonical(nets.map(({ id, codes, direction }) => ({ id, codes, direction })));
}

function marked(question: Question, { mark, leadInMark }: Question): Question {
  if (question.mark === mark && question.leadInMark === leadInMark) return question;
  const { leadInMark: _own, ...rest } = question;
  return { ...rest, mark, ...(leadInMark && { leadInMark }) } as Question;
}
