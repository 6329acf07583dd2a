import type { Question } from '../../questions/question.ts';
import { type Questionnaire, questionsWritten } from '../questionnaire.ts';
import type { Finding } from './reviewQuestionnaire.ts';

/**
 * Questions that stand before one that is compared with the nation, where the national poll has nothing, or asks it
 * later: such a comparison is only indicative. Screeners may stand first.
 *
 * @param order Ids of the poll's questions in the order in which it asks them.
 */
export function orderFindings(questionnaire: Questionnaire, order: readonly string[]): readonly Finding[] {
  const screeners = new Set(
    questionnaire.modules.filter(({ role }) => role === 'screener').flatMap(({ questions }) => questions),
  );
  const turnOf = ({ id }: Question) => order.indexOf(id);
  const questions = questionsWritten(questionnaire);
  return questions.flatMap((question, at): readonly Finding[] => {
    if (screeners.has(question)) return [];
    const turn = turnOf(question);
    const compared = questions
      .slice(at + 1)
      .find((later) => turnOf(later) >= 0 && (turn < 0 || turn > turnOf(later)));
    if (compared === undefined) return [];
    const names = [compared.id];
    return [{ kind: 'beforeCompared', weight: 'warning', question: question.id, place: at + 1, names }];
  });
}
