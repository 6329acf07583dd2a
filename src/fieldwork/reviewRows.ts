import { fieldId } from '../asking/questions/fieldId.ts';
import { formulaIn, givenPart, partsOf, passingOf, wordsGiven } from '../asking/questions/kinds.ts';
import type { Answer, PartGiven, Question } from '../asking/questions/question.ts';
import { partsAsked } from '../asking/survey/askedAs.ts';
import { withEachTyped } from '../asking/survey/eachTyped.ts';
import type { Interview } from '../asking/survey/interview.ts';
import type { Questionnaire } from '../asking/survey/questionnaire.ts';
import { routeOf, standingAnswer } from '../asking/survey/routing.ts';
import type { Text } from '../core/text.ts';

/** One line of the review: what was asked and what was given. */
export interface ReviewRow {
  /** The id of the way to change it; errors lead there. */
  readonly id: string;
  /** As its texts are shown. */
  readonly question: Question;
  readonly part: string;
  /** The row of a grid; null where the question says it all. */
  readonly row: Text | null;
  readonly given: PartGiven | undefined;
  /** What was given in words of the questionnaire; empty when there is no value. */
  readonly said: readonly Text[];
}

/** Everything that this interview asks, in order, with what was given so far. What is only read, or worked out, is left out. */
export function reviewRows(questionnaire: Questionnaire, interview: Interview): readonly ReviewRow[] {
  const { questions } = routeOf(questionnaire, interview);
  const answered = questions.filter(
    (question) => passingOf(question) === null && formulaIn(question) === null,
  );
  return answered.flatMap((asked) => {
    const question = withEachTyped(questionnaire, asked, interview);
    const answer = standingAnswer(questionnaire, question, interview);
    const rows = 'rows' in question ? question.rows : [];
    return partsAsked(questionnaire, asked, interview).map((part): ReviewRow => {
      const given = givenPart(question, answer, part);
      return {
        id: `change-${question.id}${part && `-${part}`}`,
        question,
        part,
        row: rows.find((row) => row.id === part)?.text ?? null,
        given,
        said: given === undefined ? [] : wordsGiven(question, given),
      };
    });
  });
}

/** The id of the first control that still lacks an answer on the page of a question, as this interview asks it. */
export function fieldLacking(question: Question, answer: Answer | undefined, part: string): string {
  if (part !== '') return fieldId(question, part);
  const parts = partsOf(question);
  const lacking = parts.find((one) => givenPart(question, answer, one) === undefined);
  const isFirst = lacking === undefined || lacking === parts[0];
  return isFirst ? fieldId(question, '') : `${question.id}-${lacking}`;
}
