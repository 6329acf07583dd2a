import { fillIn, textIn } from '../../core/text.ts';
import { givenPart, optionsOf, partsOf, wordsGiven } from '../questions/kinds.ts';
import type { Answer, Question } from '../questions/question.ts';
import { eachTyped } from './eachTyped.ts';
import type { Told } from './hearing.ts';
import type { Questionnaire } from './questionnaire.ts';
import { indexOf } from './questionnaireIndex.ts';
import { answerOnRoute } from './routing.ts';
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
  const answerOf = (one: Question) => answerOnRoute(questionnaire, one, showing.told);
  return factsFrom(questionnaire, question, { ...showing, answerOf });
}

/** The same where something else than a route says which answers there are: in the builder every question is tried. */
export function factsFrom(
  questionnaire: Questionnaire,
  question: Question,
  showing: Showing & { readonly answerOf: (question: Question) => Answer | undefined },
): Facts {
  const { council, told, answerOf } = showing;
  const typed = eachTyped(questionnaire, question, told);
  const known = { council, ...(typed && { each: typed.each }) };
  const facts = textNames(question).map((name) => {
    const shown = questionsShown(questionnaire, question, name);
    return [`answer:${name}`, shown.flatMap((one) => wordsOf(one, answerOf(one), showing)).join(', ')];
  });
  return { ...known, ...Object.fromEntries(facts.filter(([, words]) => words !== '')) };
}

/** The earlier questions whose answers a text shows under a name: of a repeated question every one. */
export function questionsShown(
  questionnaire: Questionnaire,
  question: Question,
  name: string,
): readonly Question[] {
  const { placeOf, instances, questions } = indexOf(questionnaire);
  const here = placeOf.get(question.id) ?? Number.POSITIVE_INFINITY;
  const place = placeOf.get(name);
  const places = place === undefined ? (instances.get(name) ?? []) : [place];
  return places.flatMap((one) => (one < here && questions[one]) || []);
}

function wordsOf(
  question: Question,
  answer: Answer | undefined,
  { language, council }: Showing,
): readonly string[] {
  const isTyped = optionsOf(question).length === 0;
  return partsOf(question)
    .flatMap((part) => {
      const given = givenPart(question, answer, part);
      return given === undefined ? [] : wordsGiven(question, given);
    })
    .map((text) => textIn(text, language).text)
    .map((words) => (isTyped ? words : fillIn(words, { council })));
}
