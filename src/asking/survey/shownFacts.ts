import { fillIn, textIn } from '../../core/text.ts';
import { givenPart, optionsOf, partsOf, wordsGiven } from '../questions/kinds.ts';
import type { Answer, Question } from '../questions/question.ts';
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
  const { told } = showing;
  const answerAt = (one: Question, place: number) => {
    const { asked, last } = routeMap(questionnaire, told);
    return asked[place] === 1 && place <= last ? standingAnswer(questionnaire, one, told) : undefined;
  };
  return factsFrom(questionnaire, question, { ...showing, answerAt });
}

/** The same where something else than a route says which answers there are: in the builder every question is tried. */
export function factsFrom(
  questionnaire: Questionnaire,
  question: Question,
  showing: Showing & { readonly answerAt: (question: Question, place: number) => Answer | undefined },
): Facts {
  const { council, told, answerAt } = showing;
  const typed = eachTyped(questionnaire, question, told);
  const known = { council, ...(typed && { each: typed.each }) };
  const facts = textNames(question).map((name) => {
    const words = placesShown(questionnaire, question, name).flatMap((place) => {
      const earlier = indexOf(questionnaire).questions[place];
      const answer = earlier && answerAt(earlier, place);
      return earlier && answer ? wordsOf(earlier, answer, showing) : [];
    });
    return [`answer:${name}`, words.join(', ')];
  });
  return { ...known, ...Object.fromEntries(facts.filter(([, words]) => words !== '')) };
}

/** Places of the earlier questions whose answers a text shows under a name: of a repeated question every one. */
export function placesShown(
  questionnaire: Questionnaire,
  question: Question,
  name: string,
): readonly number[] {
  const { placeOf, instances } = indexOf(questionnaire);
  const here = placeOf.get(question.id) ?? Number.POSITIVE_INFINITY;
  const place = placeOf.get(name);
  const places = place === undefined ? (instances.get(name) ?? []) : [place];
  return places.filter((one) => one < here);
}

function wordsOf(question: Question, answer: Answer, { language, council }: Showing): readonly string[] {
  const isTyped = optionsOf(question).length === 0;
  return partsOf(question)
    .flatMap((part) => {
      const given = givenPart(question, answer, part);
      return given === undefined ? [] : wordsGiven(question, given);
    })
    .map((text) => textIn(text, language).text)
    .map((words) => (isTyped ? words : fillIn(words, { council })));
}
