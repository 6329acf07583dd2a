import type { Instant } from '../../core/day.ts';
import type { Id } from '../../core/id.ts';
import { givenPart, partsOf, withPart } from '../questions/kinds.ts';
import type { Answers, Given, Question, QuestionId } from '../questions/question.ts';
import { blankDesign, type Design, type Mode } from './design.ts';
import { type Questionnaire, questionById, questionsOf } from './questionnaire.ts';
import { routeOf } from './routing.ts';
import type { QuestionnaireId, SurveyId, Wave, WaveId } from './survey.ts';

export type InterviewId = Id<'interview'>;

/** Where an interview is open. A part is a row of a grid on a narrow tablet; `''` elsewhere. */
export type Place =
  | { readonly at: 'introduction' }
  | { readonly at: 'question'; readonly question: QuestionId; readonly part: string }
  | { readonly at: 'review' };

/** An interview in progress: the answers so far and where we are. Every move returns a new one. */
export interface Interview {
  readonly v: 1;
  readonly id: InterviewId;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly questionnaire: { readonly id: QuestionnaireId; readonly version: number };
  readonly startedAt: Instant;
  /** Seed of everything drawn by lot in this interview. */
  readonly seed: string;
  readonly design: Design;
  readonly answers: Answers;
  readonly place: Place;
  /** In the resident's own hands: Continue is pressed, fieldworker's notes are hidden. */
  readonly handedOver: boolean;
  /** An interview for practice, never counted. */
  readonly training: boolean;
  /** How it went, never what was said: milliseconds by page and the like. */
  readonly paradata: Readonly<Record<string, number>>;
}

/** How the pages are cut: a grid as one page, or one row a page. */
export type Paging = 'wholeGrid' | 'oneRow';

/** A new interview at its introduction. */
export function beginInterview(
  wave: Wave,
  facts: {
    readonly id: InterviewId;
    readonly now: Instant;
    readonly seed: string;
    readonly language: string;
  },
): Interview {
  return {
    v: 1,
    id: facts.id,
    survey: wave.survey,
    wave: wave.id,
    questionnaire: wave.questionnaire,
    startedAt: facts.now,
    seed: facts.seed,
    design: blankDesign(facts.language),
    answers: {},
    place: { at: 'introduction' },
    handedOver: wave.mode === 'selfCompletion',
    training: false,
    paradata: {},
  };
}

/** Gives an answer to a question, or to one part of it. Answers of other questions stay, on the route or not. */
export function answer(
  interview: Interview,
  question: Question,
  part: string,
  given: Given<number>,
): Interview {
  const answers = {
    ...interview.answers,
    [question.id]: withPart(question, interview.answers[question.id], part, given),
  };
  return { ...interview, answers };
}

/**
 * Notes how the answers of a module are taken. A module that was ever in the resident's own hands stays so,
 * because not all of it was read out.
 */
export function takenIn(interview: Interview, module: string, mode: Mode): Interview {
  const taken = interview.handedOver && mode === 'faceToFace' ? 'selfCompletion' : mode;
  const before = interview.design.modes[module];
  if (before === taken || before === 'selfCompletion') return interview;
  const modes = { ...interview.design.modes, [module]: taken };
  return { ...interview, design: { ...interview.design, modes } };
}

/** Gives the tablet into the resident's hands, or takes it back. */
export function handOver(interview: Interview, handedOver: boolean): Interview {
  return { ...interview, handedOver };
}

/** Adds milliseconds to the time that the open page was looked at. */
export function spend(interview: Interview, milliseconds: number): Interview {
  const { place } = interview;
  const key = place.at === 'question' ? `${place.question}${place.part && `.${place.part}`}` : place.at;
  const spent = (interview.paradata[`ms.${key}`] ?? 0) + Math.max(0, Math.round(milliseconds));
  return { ...interview, paradata: { ...interview.paradata, [`ms.${key}`]: spent } };
}

/** The pages of this interview in order, worked out from the answers so far. */
export function pagesOf(
  questionnaire: Questionnaire,
  interview: Interview,
  paging: Paging,
): readonly Place[] {
  const route = routeOf(questionnaire, interview.answers);
  const pages = route.questions.flatMap((question) =>
    (paging === 'oneRow' ? partsOf(question) : ['']).map(
      (part): Place => ({ at: 'question', question: question.id, part }),
    ),
  );
  return [{ at: 'introduction' }, ...pages, { at: 'review' }];
}

/**
 * The page that is open. A place kept under another paging (the tablet was turned) belongs to the page of the same
 * question; a place that is no longer on the route belongs to the last page before it.
 */
export function openPage(questionnaire: Questionnaire, interview: Interview, paging: Paging): Place {
  const pages = pagesOf(questionnaire, interview, paging);
  return pages[placeIndex(questionnaire, pages, interview.place)] ?? { at: 'introduction' };
}

/** One page on; stays at the review. */
export function forward(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  return step(questionnaire, interview, paging, 1);
}

/**
 * One page on for somebody who came from the review to change an answer: the next page nobody has looked at yet,
 * which the change may have opened, else the review.
 */
export function onward(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  const pages = pagesOf(questionnaire, interview, paging);
  const at = placeIndex(questionnaire, pages, interview.place);
  const isNew = (page: Place) => {
    const question = page.at === 'question' ? questionById(questionnaire, page.question) : undefined;
    if (question === undefined || page.at !== 'question') return false;
    return !isPageDone(question, interview, page.part);
  };
  const next = pages.find((page, index) => index > at && isNew(page));
  return { ...interview, place: next ?? { at: 'review' } };
}

/** Whether everything that one page asks for has an answer or was passed over. */
export function isPageDone(question: Question, interview: Interview, part: string): boolean {
  return partsOnPage(question, part).every(
    (one) => givenPart(question, interview.answers[question.id], one) !== undefined,
  );
}

/** One page back with every answer kept; stays at the introduction. */
export function back(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  return step(questionnaire, interview, paging, -1);
}

/** Opens a page: from the review, or by the Back of the browser. */
export function goTo(interview: Interview, place: Place): Interview {
  return { ...interview, place };
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
  const parts = page.at === 'question' ? partsOnPage(question, page.part) : [];
  return parts
    .filter((part) => parts.length === 1 || !givenPart(question, interview.answers[question.id], part))
    .reduce((so, part) => answer(so, question, part, { missing: 'notAnswered' }), interview);
}

/** The parts of a question that one page asks for. */
export function partsOnPage(question: Question, part: string): readonly string[] {
  return part === '' ? partsOf(question) : [part];
}

/** Pages before the open one, and pages in all, without the introduction and the review. */
export function progressOf(
  questionnaire: Questionnaire,
  interview: Interview,
  paging: Paging,
): { readonly page: number; readonly pages: number } {
  const pages = pagesOf(questionnaire, interview, paging);
  return { page: placeIndex(questionnaire, pages, interview.place), pages: pages.length - 2 };
}

function step(questionnaire: Questionnaire, interview: Interview, paging: Paging, by: 1 | -1): Interview {
  const pages = pagesOf(questionnaire, interview, paging);
  const at = placeIndex(questionnaire, pages, interview.place);
  const index = Math.min(Math.max(at + by, 0), pages.length - 1);
  return { ...interview, place: pages[index] ?? { at: 'introduction' } };
}

function placeIndex(questionnaire: Questionnaire, pages: readonly Place[], place: Place): number {
  const exact = pages.findIndex((page) => samePlace(page, place));
  if (exact >= 0) return exact;
  if (place.at !== 'question') return 0;
  const near = pages.findIndex((page) => page.at === 'question' && page.question === place.question);
  if (near >= 0) return near;
  const order = questionsOf(questionnaire).map((question) => question.id);
  const wanted = order.indexOf(place.question);
  const before = (page: Place) => page.at === 'question' && order.indexOf(page.question) < wanted;
  return Math.max(0, pages.findLastIndex(before));
}

/** Whether two places are the same page. */
export function samePlace(one: Place, other: Place): boolean {
  if (one.at !== 'question' || other.at !== 'question') return one.at === other.at;
  return one.question === other.question && one.part === other.part;
}
