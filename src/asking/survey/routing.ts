import { endingOf, givenPart, isOneOf } from '../questions/kinds.ts';
import type { Answer, Answers, Condition, EndReason, Question } from '../questions/question.ts';
import { type Questionnaire, questionById } from './questionnaire.ts';
import { indexOf, type QuestionnaireIndex } from './questionnaireIndex.ts';

/** The questions asked of this person, in order, and why it ends early if it does. Worked out, never stored. */
export interface Route {
  readonly questions: readonly Question[];
  readonly endsWith: EndReason | null;
}

/** A route by places (questionnaireIndex.ts). */
export interface RouteMap {
  /** 1 for each question whose condition holds, else 0; also beyond the end. */
  readonly asked: Uint8Array;
  /** Place of the last question there may be: the one that ends the interview, or the last of all. */
  readonly last: number;
  readonly endsWith: EndReason | null;
}

const maps = new WeakMap<Questionnaire, WeakMap<Answers, RouteMap>>();
const changes = new WeakMap<Answers, { readonly before: Answers; readonly question: string }>();

/**
 * Works out which questions are asked, given the answers so far.
 *
 * Only answers on the route count, and only those before a question decide about it: an answer left behind by a
 * change of mind neither opens nor closes a later question.
 */
export function routeOf(questionnaire: Questionnaire, answers: Answers): Route {
  const { asked, last, endsWith } = routeMap(questionnaire, answers);
  const { questions } = indexOf(questionnaire);
  return { questions: questions.filter((_, place) => asked[place] === 1 && place <= last), endsWith };
}

/** The same by places. It is kept with the answers, and worked out of the map before a change where there is one. */
export function routeMap(questionnaire: Questionnaire, answers: Answers): RouteMap {
  let known = maps.get(questionnaire);
  if (known === undefined) {
    known = new WeakMap();
    maps.set(questionnaire, known);
  }
  const kept = known.get(answers);
  if (kept !== undefined) return kept;
  const index = indexOf(questionnaire);
  const change = changes.get(answers);
  const before = change && known.get(change.before);
  const asked = before
    ? changedRoute(index, answers, before.asked, index.placeOf.get(change.question))
    : wholeRoute(index, answers);
  // The answers of before are let go of.
  changes.delete(answers);
  const made = { asked, ...endOf(index, answers, asked) };
  known.set(answers, made);
  return made;
}

/** Notes that answers differ from others in one question only. Worth telling, never needed. */
export function noteChange(answers: Answers, before: Answers, question: string): void {
  changes.set(answers, { before, question });
}

/** Whether a condition holds. A question that is not there or not answered equals nothing. */
export function holds(questionnaire: Questionnaire, condition: Condition, answers: Answers): boolean {
  return isMet(condition, (name) => {
    const question = questionById(questionnaire, name);
    return question && { question, answer: answers[name] };
  });
}

type Heard = { readonly question: Question; readonly answer: Answer | undefined } | undefined;

function isMet(condition: Condition, heard: (question: string) => Heard): boolean {
  if ('all' in condition) return condition.all.every((part) => isMet(part, heard));
  if ('any' in condition) return condition.any.some((part) => isMet(part, heard));
  if ('not' in condition) return !isMet(condition.not, heard);
  const said = heard(condition.question);
  if (said === undefined) return false;
  const given = givenPart(said.question, said.answer, condition.row ?? '');
  return given !== undefined && isOneOf(said.question, given, condition.isOneOf);
}

function wholeRoute(index: QuestionnaireIndex, answers: Answers): Uint8Array {
  const asked = new Uint8Array(index.questions.length);
  for (const place of index.questions.keys()) asked[place] = isAsked(index, answers, asked, place) ? 1 : 0;
  return asked;
}

/** Only what reads the changed question is looked at again, and what reads that where it comes or goes. */
function changedRoute(
  index: QuestionnaireIndex,
  answers: Answers,
  before: Uint8Array,
  changed: number | undefined,
): Uint8Array {
  if (changed === undefined) return before;
  const due = new Uint8Array(before.length);
  const readAgain = (place: number) => {
    for (const reader of index.readers[place] ?? []) due[reader] = 1;
  };
  readAgain(changed);
  let asked = before;
  for (let place = due.indexOf(1, changed + 1); place >= 0; place = due.indexOf(1, place + 1)) {
    const now = isAsked(index, answers, asked, place) ? 1 : 0;
    if (now === asked[place]) continue;
    if (asked === before) asked = before.slice();
    asked[place] = now;
    readAgain(place);
  }
  return asked;
}

function isAsked(index: QuestionnaireIndex, answers: Answers, asked: Uint8Array, place: number): boolean {
  const askIf = index.questions[place]?.askIf;
  if (askIf === undefined) return true;
  return isMet(askIf, (name) => {
    const earlier = index.placeOf.get(name);
    if (earlier === undefined || earlier >= place || asked[earlier] !== 1) return undefined;
    const question = index.questions[earlier];
    return question && { question, answer: answers[name] };
  });
}

function endOf(index: QuestionnaireIndex, answers: Answers, asked: Uint8Array): Omit<RouteMap, 'asked'> {
  for (const place of index.enders) {
    const question = index.questions[place];
    const endsWith = question && asked[place] === 1 ? endingOf(question, answers[question.id]) : null;
    if (endsWith) return { last: place, endsWith };
  }
  return { last: asked.length - 1, endsWith: null };
}
