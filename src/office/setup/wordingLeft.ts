import { type TextToConfirm, textsToConfirm } from '../../asking/bank/textsToConfirm.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey } from '../../asking/survey/survey.ts';

/** Texts that no officer has checked yet. */
export function wordingLeft(survey: Survey, questionnaire: Questionnaire): readonly TextToConfirm[] {
  return textsToConfirm(questionnaire).filter((text) => survey.wordingConfirmed[text.id] === undefined);
}
