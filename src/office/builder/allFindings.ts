import { subjects } from '../../asking/bank/subjects.ts';
import { endingsOf } from '../../asking/questions/kinds.ts';
import { lengthFindings } from '../../asking/survey/editing/lengthFindings.ts';
import { orderFindings } from '../../asking/survey/editing/orderFindings.ts';
import { type Finding, reviewQuestionnaire } from '../../asking/survey/editing/reviewQuestionnaire.ts';
import { type Questionnaire, questionById, questionsOf } from '../../asking/survey/questionnaire.ts';
import { lockOf } from './wordingLock.ts';

/** Everything to look at in what is written: errors, then warnings, each in the order of the questions. */
export function allFindings(draft: Questionnaire): readonly Finding[] {
  const isCompared = (id: string) => {
    const question = questionById(draft, id);
    return question !== undefined && lockOf(question) === 'benchmark';
  };
  // Only words that are still the poll's own are compared.
  const order = [...new Set(subjects.map(({ question }) => question))].filter(isCompared);
  const found = [
    ...reviewQuestionnaire(draft, (question) => lockOf(question) === null),
    ...orderFindings(draft, order),
    ...(order.length === 0 ? [] : screenerFindings(draft)),
    ...lengthFindings(draft),
  ];
  const inOrder = found.toSorted((one, other) => one.place - other.place);
  // What keeps the questions out of interviews comes before what may stay as it is.
  return [...inOrder.filter(isError), ...inOrder.filter((finding) => !isError(finding))];
}

function isError({ weight }: Finding): boolean {
  return weight === 'error';
}

/** Questions among the screeners that are not the bank's and let everybody pass. */
function screenerFindings(draft: Questionnaire): readonly Finding[] {
  const screeners = draft.modules.filter(({ role }) => role === 'screener');
  const questions = questionsOf(draft);
  return screeners
    .flatMap((module) => module.questions)
    .filter((question) => lockOf(question) !== 'screener' && endingsOf(question).length === 0)
    .map((question) => ({
      kind: 'inScreener',
      weight: 'warning',
      question: question.id,
      place: questions.indexOf(question) + 1,
      names: [],
    }));
}
