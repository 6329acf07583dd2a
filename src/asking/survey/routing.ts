import { codesChosen, endingOf, givenPart, hasValue, measuredIn, settled } from '../questions/kinds.ts';
import { compares } from '../questions/measure.ts';
import type { Answer, Answers, Condition, EndReason, Question } from '../questions/question.ts';
import { carryOf, codesOffered, type Heard } from './carried.ts';
import type { Questionnaire } from './questionnaire.ts';
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

/**
 * Whether a condition holds after an interview's answers so far. A question that is not there, not asked or not answered
 * says nothing.
 */
export function holds(questionnaire: Questionnaire, condition: Condition, answers: Answers): boolean {
  const index = indexOf(questionnaire);
  const { asked, last } = routeMap(questionnaire, answers);
  return isMet(condition, hearing({ index, answers, asked }, last + 1));
}

/** Codes of the options that this person is offered, in the order of the question; null when all are. */
export function offeredTo(
  questionnaire: Questionnaire,
  question: Question,
  answers: Answers,
): readonly number[] | null {
  if (carryOf(question) === undefined) return null;
  const index = indexOf(questionnaire);
  const { asked } = routeMap(questionnaire, answers);
  return codesOffered(question, hearing({ index, answers, asked }, index.placeOf.get(question.id) ?? 0));
}

/** An answer as it counts: without choices that are no longer offered; undefined where nothing is left of it. */
export function standingAnswer(
  questionnaire: Questionnaire,
  question: Question,
  answers: Answers,
): Answer | undefined {
  return settled(question, answers[question.id], offeredTo(questionnaire, question, answers));
}

function isMet(condition: Condition, heard: (question: string) => Heard): boolean {
  if ('all' in condition) return condition.all.every((part) => isMet(part, heard));
  if ('any' in condition) return condition.any.some((part) => isMet(part, heard));
  if ('not' in condition) return !isMet(condition.not, heard);
  if ('formula' in condition) return false;
  const said = heard(condition.question);
  const given = said && givenPart(said.question, said.answer, condition.row ?? '');
  if (said === undefined || given === undefined) return false;
  if ('answered' in condition) return hasValue(said.question, given);
  if ('number' in condition || 'date' in condition)
    return compares(condition, measuredIn(said.question, given));
  const codes = codesChosen(said.question, given);
  if ('isOneOf' in condition) return codes.some((code) => condition.isOneOf.includes(code));
  const { atLeast = 1, atMost = codes.length } = condition.countChosen;
  return codes.length > 0 && codes.length >= atLeast && codes.length <= atMost;
}

/** What is known while a route is worked out, up to some place. */
interface Known {
  readonly index: QuestionnaireIndex;
  readonly answers: Answers;
  readonly asked: Uint8Array;
}

/** Hears the questions that were asked before a place, with their answers as they count. */
function hearing(known: Known, before: number): (question: string) => Heard {
  const { index, answers, asked } = known;
  return (name) => {
    const place = index.placeOf.get(name);
    if (place === undefined || place >= before || asked[place] !== 1) return undefined;
    const question = index.questions[place];
    if (question === undefined) return undefined;
    const answer = answers[name];
    const offered = codesOffered(question, hearing(known, place));
    return { question, answer: offered === null ? answer : settled(question, answer, offered) };
  };
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
  const question = index.questions[place];
  const carry = question && carryOf(question);
  if (question === undefined || (question.askIf === undefined && carry === undefined)) return true;
  const heard = hearing({ index, answers, asked }, place);
  if (question.askIf !== undefined && !isMet(question.askIf, heard)) return false;
  return carry === undefined || codesOffered(question, heard)?.length !== 0;
}

function endOf(index: QuestionnaireIndex, answers: Answers, asked: Uint8Array): Omit<RouteMap, 'asked'> {
  for (const place of index.enders) {
    const question = index.questions[place];
    const heard = question && hearing({ index, answers, asked }, place + 1)(question.id);
    const endsWith = heard ? endingOf(heard.question, heard.answer) : null;
    if (endsWith) return { last: place, endsWith };
  }
  return { last: asked.length - 1, endsWith: null };
}
