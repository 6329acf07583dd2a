import type { Text } from '../../core/text.ts';
import type { Mark, Question } from '../questions/question.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import type { UncheckedMark } from './bankModule.ts';

/** A text that an officer must check against its source before it may be called the LGA's wording. */
export interface TextToConfirm {
  /** The question's id, or `lead:ID` for its lead-in: the key of a survey's `wordingConfirmed`. */
  readonly id: string;
  readonly question: string;
  readonly text: Text;
  readonly mark: UncheckedMark;
  readonly source: string;
}

/** Every text of a questionnaire that was not read whole at its source, in the order of asking. */
export function textsToConfirm(questionnaire: Questionnaire): readonly TextToConfirm[] {
  return questionsOf(questionnaire).flatMap((question) => [
    ...(question.leadIn
      ? unchecked(question, `lead:${question.id}`, question.leadIn, question.leadInMark)
      : []),
    ...unchecked(question, question.id, question.text, question.mark),
  ]);
}

function unchecked(
  question: Question,
  id: string,
  text: Text,
  mark: Mark | undefined,
): readonly TextToConfirm[] {
  if (mark === undefined || mark === 'seen' || mark === 'own') return [];
  return [{ id, question: question.id, text, mark, source: question.source }];
}
