import { secondsToAnswer, wordsHeard } from '../../questions/editing/editedKinds.ts';
import { formulaIn } from '../../questions/kinds.ts';
import type { Question } from '../../questions/question.ts';
import { type Questionnaire, questionsWritten } from '../questionnaire.ts';
import { chainOf } from '../repeatedModules.ts';
import { mostAsked } from './mostAsked.ts';

/**
 * Words read aloud in a second.
 *
 * Source: the pace at which survey interviewers are trained to read, two words a second: University of Michigan Survey
 * Research Center, Interviewer's Manual, revised edition (1976); recalled, not read again for this build. How long
 * answering takes after that is our own first guess, by kind of question (questions/editing).
 */
const WORDS_A_SECOND = 2;
/** The introduction before the first question and the thanks after the last one: our own first guess. */
const SECONDS_ROUND = 60;

/** How often a repeated group is asked: our own assumption, nobody knows before the interviews. */
const TIMES_REPEATED = 2;

/** About how long one question takes, in seconds: reading it and answering it. */
export function questionSeconds(question: Question): number {
  if (formulaIn(question) !== null) return 0;
  const words = wordsHeard(question).join(' ').split(/\s+/).filter(Boolean).length;
  return words / WORDS_A_SECOND + secondsToAnswer(question);
}

/**
 * About how long an interview takes, in seconds, of somebody who is asked as much as one person can be. An estimate,
 * until there are interviews to measure.
 */
export function interviewSeconds(questionnaire: Questionnaire): number {
  return secondsEach(questionnaire).reduce((sum, one) => sum + one, SECONDS_ROUND);
}

/** The first question, by its place from 0, at whose end so many seconds have passed; -1 where they never do. */
export function placeAfter(questionnaire: Questionnaire, seconds: number): number {
  let passed = SECONDS_ROUND;
  return secondsEach(questionnaire).findIndex((one) => {
    passed += one;
    return passed > seconds;
  });
}

/** The seconds of each question as it is written, every repetition counted; 0 of one that is not asked of the same person. */
function secondsEach(questionnaire: Questionnaire): readonly number[] {
  const asked = new Set(mostAsked(questionsWritten(questionnaire)));
  return questionnaire.modules.flatMap((module) => {
    const times = TIMES_REPEATED ** chainOf(questionnaire, module).length;
    return module.questions.map((question) => (asked.has(question) ? questionSeconds(question) * times : 0));
  });
}

/** The same in whole minutes, as an introduction can promise them. */
export function interviewMinutes(questionnaire: Questionnaire): number {
  return Math.ceil(interviewSeconds(questionnaire) / 60);
}
