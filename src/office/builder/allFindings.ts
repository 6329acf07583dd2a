import { subjects } from '../../asking/bank/subjects.ts';
import { orderFindings } from '../../asking/survey/editing/orderFindings.ts';
import { type Finding, reviewQuestionnaire } from '../../asking/survey/editing/reviewQuestionnaire.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { lockOf } from './wordingLock.ts';

/** Everything to look at in what is written, in the order of the questions. */
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
  ];
  return found.toSorted((one, other) => one.place - other.place);
}
