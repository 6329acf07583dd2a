import type { Instant } from '../../core/day.ts';
import type { Id } from '../../core/id.ts';
import { givenPart, partsOf, withPart } from '../questions/kinds.ts';
import type { Answers, Given, Question, QuestionId } from '../questions/question.ts';
import { blankDesign, type Design } from './design.ts';
import type { Questionnaire } from './questionnaire.ts';
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

/** One page on; stays at the review. */
export function forward(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  return step(questionnaire, interview, paging, 1);
}

/** One page back with every answer kept; stays at the introduction. */
export function back(questionnaire: Questionnaire, interview: Interview, paging: Paging): Interview {
  return step(questionnaire, interview, paging, -1);
}

/** Opens a page by its question, from the review. */
export function goTo(interview: Interview, question: QuestionId, part: string): Interview {
  return { ...interview, place: { at: 'question', question, part } };
}

/** Opens the review. */
export function goToReview(interview: Interview): Interview {
  return { ...interview, place: { at: 'review' } };
}

/** Passes over what the open page asks: unanswered parts are marked as not answered, and one page on. */
export function skip(
  questionnaire: Questionnaire,
  interview: Interview,
  question: Question,
  paging: Paging,
): Interview {
  const open = interview.place.at === 'question' ? interview.place.part : '';
  const parts = paging === 'oneRow' && open !== '' ? [open] : partsOf(question);
  const passed = parts
    .filter((part) => givenPart(question, interview.answers[question.id], part) === undefined)
    .reduce((so, part) => answer(so, question, part, { missing: 'notAnswered' }), interview);
  return forward(questionnaire, passed, paging);
}

/** Pages answered or passed, and pages in all, without the introduction and the review. */
export function progressOf(
  questionnaire: Questionnaire,
  interview: Interview,
  paging: Paging,
): { readonly page: number; readonly pages: number } {
  const pages = pagesOf(questionnaire, interview, paging);
  return { page: placeIndex(pages, interview.place), pages: pages.length - 2 };
}

function step(questionnaire: Questionnaire, interview: Interview, paging: Paging, by: 1 | -1): Interview {
  const pages = pagesOf(questionnaire, interview, paging);
  const index = Math.min(Math.max(placeIndex(pages, interview.place) + by, 0), pages.length - 1);
  return { ...interview, place: pages[index] ?? { at: 'introduction' } };
}

// A place kept under another paging (the tablet was turned) belongs to the page of the same question.
function placeIndex(pages: readonly Place[], place: Place): number {
  const exact = pages.findIndex((page) => samePlace(page, place));
  if (exact >= 0) return exact;
  if (place.at !== 'question') return 0;
  const near = pages.findIndex((page) => page.at === 'question' && page.question === place.question);
  return near >= 0 ? near : 0;
}

function samePlace(one: Place, other: Place): boolean {
  if (one.at !== 'question' || other.at !== 'question') return one.at === other.at;
  return one.question === other.question && one.part === other.part;
}
