import { fillIn, textIn } from '../../core/text.ts';
import { givenPart, optionsOf, partsOf, wordsGiven } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import { eachTyped } from './eachTyped.ts';
import type { Told } from './hearing.ts';
import type { Questionnaire } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';
import { routeMap, standingAnswer } from './routing.ts';
import { textNames } from './textNames.ts';

/** An interview as far as its texts show it. */
export interface Showing {
  readonly told: Told;
  readonly language: string;
  readonly council: string;
}

/** What stands in the texts of a question for what is written in curly brackets: `council`, `answer:q3`, `each`. */
export type Facts = Readonly<Record<string, string>>;

/**
 * What the texts of a question show of the survey and of the answers so far, in the language that is spoken.
 *
 * Only earlier questions that were asked are shown, with their answers as they count, of a repeated question every one;
 * for one without an answer there is no fact, and the text has a blank (core/text.ts). What a resident typed stands as
 * it is.
 */
export function shownFacts(questionnaire: Questionnaire, question: Question, showing: Showing): Facts {
  const typed = eachTyped(questionnaire, question, showing.told);
  const known = { council: showing.council, ...(typed && { each: typed.each }) };
  const names = textNames(question);
  if (names.length === 0) return known;
  const { placeOf, instances } = indexOf(questionnaire);
  const here = placeOf.get(question.id) ?? Number.POSITIVE_INFINITY;
  const facts = names.map((name) => {
    const place = placeOf.get(name);
    const places = place === undefined ? (instances.get(name) ?? []) : [place];
    const earlier = places.filter((one) => one < here);
    return [`answer:${name}`, earlier.flatMap((one) => wordsAt(questionnaire, one, showing)).join(', ')];
  });
  return { ...known, ...Object.fromEntries(facts.filter(([, words]) => words !== '')) };
}

function wordsAt(
  questionnaire: Questionnaire,
  place: number,
  { told, language, council }: Showing,
): readonly string[] {
  const question = indexOf(questionnaire).questions[place];
  const { asked, last } = routeMap(questionnaire, told);
  if (question === undefined || asked[place] !== 1 || place > last) return [];
  const answer = standingAnswer(questionnaire, question, told);
  const isTyped = optionsOf(question).length === 0;
  return partsOf(question)
    .flatMap((part) => {
      const given = givenPart(question, answer, part);
      return given === undefined ? [] : wordsGiven(question, given);
    })
    .map((text) => textIn(text, language).text)
    .map((words) => (isTyped ? words : fillIn(words, { council })));
}
