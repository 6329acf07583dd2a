import { consentAnswers } from '../../../words/consent.ts';
import type { Kind } from '../kind.ts';
import { choiceSettled, codesChosen, wordsOfChoice } from '../options.ts';
import { inOnePart, notTyped } from '../plainKind.ts';
import type { ConsentFace, Option } from '../question.ts';

/** Whether the resident agrees to something: yes or no, and nothing is taken for granted. */
export const consent: Kind<'consent'> = {
  ...notTyped,
  ...inOnePart,
  partOf: (answer) => answer,
  said: (question, given) => wordsOfChoice(answersTo(question), given),
  passing: null,
  chosen: codesChosen,
  most: () => 1,
  options: answersTo,
  settled: choiceSettled,
  endings: () => [],
  endingOf: () => null,
};

/** Both answers, each with the question's own words or the usual ones. */
export function answersTo({
  agree = consentAnswers.agree,
  refuse = consentAnswers.refuse,
}: ConsentFace): readonly Option[] {
  return [
    { code: 1, text: agree },
    { code: 0, text: refuse },
  ];
}
