import { columnsOf, givenPart, partsOf } from '../asking/questions/kinds.ts';
import type { Answer, Given, Question } from '../asking/questions/question.ts';
import type { Interview } from '../asking/survey/interview.ts';
import type { Questionnaire } from '../asking/survey/questionnaire.ts';
import { routeOf } from '../asking/survey/routing.ts';
import type { Text } from '../core/text.ts';

/** One line of the review: what was asked and what was given. */
export interface ReviewRow {
  /** The id of the way to change it; errors lead there. */
  readonly id: string;
  readonly question: Question;
  readonly part: string;
  /** The row of a grid; null where the question says it all. */
  readonly row: Text | null;
  readonly given: Given<number> | undefined;
  /** The text of the option chosen. */
  readonly option: Text | null;
}

/** Everything that this interview asks, in order, with what was given so far. */
export function reviewRows(questionnaire: Questionnaire, interview: Interview): readonly ReviewRow[] {
  return routeOf(questionnaire, interview.answers).questions.flatMap((question) =>
    partsOf(question).map((part): ReviewRow => {
      const given = givenPart(question, interview.answers[question.id], part);
      const code = given !== undefined && 'value' in given ? given.value : null;
      return {
        id: `change-${question.id}${part && `-${part}`}`,
        question,
        part,
        row: columnsOf(question).find((column) => column.row === part)?.label ?? null,
        given,
        option: question.options.find((option) => option.code === code)?.text ?? null,
      };
    }),
  );
}

/** The id of the first control that still lacks an answer on the page of a question. */
export function fieldLacking(question: Question, answer: Answer | undefined, part: string): string {
  const parts = partsOf(question);
  const lacking = parts.find((one) => givenPart(question, answer, one) === undefined);
  const isFirst = part !== '' || lacking === undefined || lacking === parts[0];
  return isFirst ? question.id : `${question.id}-${lacking}`;
}
