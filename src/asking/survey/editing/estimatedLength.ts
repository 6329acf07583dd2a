import { secondsToAnswer, wordsHeard } from '../../questions/editing/editedKinds.ts';
import type { Question } from '../../questions/question.ts';
import { type Questionnaire, questionsOf } from '../questionnaire.ts';
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

/** About how long one question takes, in seconds: reading it and answering it. */
export function questionSeconds(question: Question): number {
  const words = wordsHeard(question).join(' ').split(/\s+/).filter(Boolean).length;
  return words / WORDS_A_SECOND + secondsToAnswer(question);
}

/**
 * About how long an interview takes, in seconds, of somebody who is asked as much as one person can be. An estimate,
 * until there are interviews to measure.
 */
export function interviewSeconds(questionnaire: Questionnaire): number {
  const asked = mostAsked(questionsOf(questionnaire));
  return asked.reduce((sum, question) => sum + questionSeconds(question), SECONDS_ROUND);
}
