import { givenPart, partsOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import { partsAsked } from './askedAs.ts';
import type { Told } from './hearing.ts';
import { answer, type Interview, type Paging, type Place } from './interview.ts';
import type { Questionnaire } from './questionnaire.ts';
import { indexOf, type QuestionnaireIndex } from './questionnaireIndex.ts';
import { offeredOf, type RouteMap, routeMap, standingAnswer } from './routing.ts';

/**
 * An interview as pages: the introduction, a page for each question on the route (a narrow tablet has one for each row
 * of a grid), the review.
 */
interface Pages {
  readonly index: QuestionnaireIndex;
  readonly route: RouteMap;
  readonly paging: Paging;
  /** What a narrow tablet asks one at a time of the question at a place, in the order of the interview. */
  readonly partsAt: (place: number) => readonly string[];
}

/** A page by numbers: place -1 is the introduction, the place after the last question the review. */
interface Spot {
  readonly place: number;
  /** Which of the question's parts; 0 where a page asks for all of them. */
  readonly at: number;
}

const INTRODUCTION: Spot = { place: -1, at: 0 };

/** The pages of this interview in order, worked out from the answers so far. */
export function pagesOf(
  questionnaire: Questionnaire,
  interview: Interview,
  paging: Paging,
): readonly Place[] {
  const pages = pagesIn(questionnaire, interview, paging);
  const places: Place[] = [{ at: 'introduction' }];
  for (let spot = next(pages, INTRODUCTION); places.at(-1)?.at !== 'review'; spot = next(pages, spot)) {
    places.push(placeAt(pages, spot));
  }
  return places;
}

/**
 * The page that is open. A place kept under another paging (the tablet was turned) belongs to the page of the same
 * question; a place that is no longer on the route belongs to the last page before it.
 */
export function openPage(questionnaire: Questionnaire, interview: Interview, paging: Paging): Place {
  const pages = pagesIn(questionnaire, interview, paging);
  return placeAt(pages, spotOf(pages, interview.place));
}

/** One page on; stays at the review. */
export function forward(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  const pages = pagesIn(questionnaire, interview, paging);
  return { ...interview, place: placeAt(pages, next(pages, spotOf(pages, interview.place))) };
}

/** One page back with every answer kept; stays at the introduction. */
export function back(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  const pages = pagesIn(questionnaire, interview, paging);
  return { ...interview, place: placeAt(pages, previous(pages, spotOf(pages, interview.place))) };
}

/**
 * One page on for somebody who came from the review to change an answer: the next page nobody has looked at yet,
 * which the change may have opened, else the review.
 */
export function onward(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  const pages = pagesIn(questionnaire, interview, paging);
  let spot = spotOf(pages, interview.place);
  for (;;) {
    spot = next(pages, spot);
    const place = placeAt(pages, spot);
    const question = pages.index.questions[spot.place];
    const isDone =
      place.at !== 'question' ||
      question === undefined ||
      isPageDone(questionnaire, interview, { question, part: place.part });
    if (place.at === 'review' || !isDone) return { ...interview, place };
  }
}

/** Whether everything that one page asks for has an answer or was passed over. */
export function isPageDone(
  questionnaire: Questionnaire,
  told: Told,
  { question, part }: { readonly question: Question; readonly part: string },
): boolean {
  const given = standingAnswer(questionnaire, question, told);
  const parts = partsOnPage(offeredOf(questionnaire, question, told), part);
  return parts.every((one) => givenPart(question, given, one) !== undefined);
}

/**
 * Passes over what the open page asks. A page that asks one thing is left without an answer, even when one was given
 * before: who skips takes it back. On a whole grid the rows already answered stay.
 */
export function passOver(
  questionnaire: Questionnaire,
  interview: Interview,
  question: Question,
  paging: Paging,
): Interview {
  const page = openPage(questionnaire, interview, paging);
  const asked = offeredOf(questionnaire, question, interview);
  const parts = page.at === 'question' ? partsOnPage(asked, page.part) : [];
  return parts
    .filter((part) => parts.length === 1 || !givenPart(question, interview.answers[question.id], part))
    .reduce((so, part) => answer(so, question, part, { missing: 'notAnswered' }), interview);
}

/** The parts of a question, as it is offered, that one page asks for. */
export function partsOnPage(question: Question, part: string): readonly string[] {
  return part === '' ? partsOf(question) : [part];
}

/** How far an interview has come. Everything counts from 1; `question` is 0 at the introduction. */
export interface Progress {
  readonly question: number;
  /** Questions on the route as it stands; a grid is one, however many pages it takes. */
  readonly questions: number;
  readonly part: number;
  /** Pages of the open question: 1 but for a grid on a narrow tablet. */
  readonly parts: number;
}

/** Which question is open and of how many: the same however the tablet is held. */
export function progressOf(questionnaire: Questionnaire, interview: Interview, paging: Paging): Progress {
  const pages = pagesIn(questionnaire, interview, paging);
  const open = spotOf(pages, interview.place);
  const { asked, last } = pages.route;
  const { workedOut } = pages.index;
  let question = 0;
  let questions = 0;
  for (let place = 0; place <= last; place += 1) {
    if (asked[place] !== 1 || workedOut[place] === 1) continue;
    questions += 1;
    if (place <= open.place) question += 1;
  }
  return { question, questions, part: open.at + 1, parts: Math.max(1, pagesAt(pages, open.place)) };
}

/** Whether two places are the same page. */
export function samePlace(one: Place, other: Place): boolean {
  if (one.at !== 'question' || other.at !== 'question') return one.at === other.at;
  return one.question === other.question && one.part === other.part;
}

function pagesIn(questionnaire: Questionnaire, interview: Interview, paging: Paging): Pages {
  const index = indexOf(questionnaire);
  const partsAt = (place: number) => {
    const question = index.questions[place];
    return question === undefined ? [] : partsAsked(questionnaire, question, interview);
  };
  return { index, route: routeMap(questionnaire, interview), paging, partsAt };
}

function pagesAt({ partsAt, paging }: Pages, place: number): number {
  return paging === 'oneRow' ? partsAt(place).length : 1;
}

/** What is worked out is on the route and has no page. */
function isOnRoute({ index, route }: Pages, place: number): boolean {
  return place <= route.last && route.asked[place] === 1 && index.workedOut[place] === 0;
}

function next(pages: Pages, { place, at }: Spot): Spot {
  if (isOnRoute(pages, place) && at + 1 < pagesAt(pages, place)) return { place, at: at + 1 };
  let following = place + 1;
  while (following <= pages.route.last && !isOnRoute(pages, following)) following += 1;
  return { place: Math.min(following, pages.route.last + 1), at: 0 };
}

function previous(pages: Pages, { place, at }: Spot): Spot {
  if (at > 0) return { place, at: at - 1 };
  let earlier = Math.min(place, pages.route.last + 1) - 1;
  while (earlier >= 0 && !isOnRoute(pages, earlier)) earlier -= 1;
  return earlier < 0 ? INTRODUCTION : { place: earlier, at: pagesAt(pages, earlier) - 1 };
}

function spotOf(pages: Pages, place: Place): Spot {
  if (place.at === 'introduction') return INTRODUCTION;
  if (place.at === 'review') return { place: pages.route.last + 1, at: 0 };
  const asked = pages.index.placeOf.get(place.question);
  if (asked === undefined) return INTRODUCTION;
  if (!isOnRoute(pages, asked)) return previous(pages, { place: asked, at: 0 });
  const at = pages.paging === 'oneRow' ? pages.partsAt(asked).indexOf(place.part) : 0;
  return { place: asked, at: Math.max(0, at) };
}

function placeAt({ index, route, paging, partsAt }: Pages, { place, at }: Spot): Place {
  const question = index.questions[place];
  if (place < 0) return { at: 'introduction' };
  if (question === undefined || place > route.last) return { at: 'review' };
  return {
    at: 'question',
    question: question.id,
    part: paging === 'oneRow' ? (partsAt(place)[at] ?? '') : '',
  };
}
