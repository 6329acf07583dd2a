import type { Instant } from '../../core/day.ts';
import type { Id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { faultOf, formulaIn, isAnswered } from '../questions/kinds.ts';
import type { Answer, Answers, EndReason, Question, QuestionId, ScreenOut } from '../questions/question.ts';
import { failedChecks } from './answerChecks.ts';
import type { Design } from './design.ts';
import type { Told } from './hearing.ts';
import type { Interview } from './interview.ts';
import { moduleOf, type Questionnaire, questionById } from './questionnaire.ts';
import { holds, offeredOf, routeOf, standingAnswer } from './routing.ts';
import type { QuestionnaireId, SurveyId, Wave, WaveId } from './survey.ts';

/** Names one finished interview, on every device that it comes to. */
export type ResponseId = Id<'response'>;

/** What came of a call at a door where no interview was begun, by the outcomes of response rates (waveResponse.ts). */
export type VisitKind = 'notContacted' | 'otherEligible' | 'unknownHousehold' | 'unknownPerson';

/** How an interview ended, or a visit without one. */
export type ResponseKind = 'complete' | 'partial' | 'refused' | 'breakOff' | 'void' | 'training' | VisitKind;

/**
 * One finished interview, read-only, with answers on its route only; or a visit without an interview, which has none.
 * Format version 5.
 */
export interface Response {
  readonly v: 5;
  readonly id: ResponseId;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly questionnaire: { readonly id: QuestionnaireId; readonly version: number };
  readonly tablet: string;
  /** Counts the finished interviews of a tablet, from 1; order is by number, never by clock. */
  readonly number: number;
  /** Counts corrections of the same interview, from 1. */
  readonly revision: number;
  readonly kind: ResponseKind;
  /** Why it ended before the last question; null when it did not. One that skipped to the end is complete. */
  readonly endedBy: EndReason | 'stopped' | null;
  readonly design: Design;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly build: string;
  readonly seed: string;
  readonly answers: Answers;
  /** How the interview went, never what was said: milliseconds by page and the like. */
  readonly paradata: Readonly<Record<string, number>>;
  readonly simulated: boolean;
}

/** What the tablet adds when an interview is finished. */
export interface FinishFacts {
  readonly id: ResponseId;
  readonly tablet: string;
  readonly number: number;
  readonly now: Instant;
  readonly build: string;
}

/** What an interview and its wave become a response from. */
export interface FinishInput {
  readonly interview: Interview;
  readonly questionnaire: Questionnaire;
  readonly wave: Wave;
}

/**
 * Questions on the route that stand in the way of finishing: required and without an answer yet, or answered so that a
 * hard check fails. None for somebody the survey is not about.
 */
export function unansweredOf(questionnaire: Questionnaire, told: Told): readonly QuestionId[] {
  const route = routeOf(questionnaire, told);
  if (isScreenedOut(route.endsWith)) return [];
  return route.questions
    .filter((question) => formulaIn(question) === null)
    .filter(
      (question) =>
        isLacking(questionnaire, question, told) ||
        failedChecks(questionnaire, question, told).some(({ level }) => level === 'hard'),
    )
    .map((question) => question.id);
}

/** Whether nothing of an interview counts that ends so. Who skips to the end has said all there is to say. */
export function isScreenedOut(endsWith: EndReason | null): endsWith is ScreenOut {
  return endsWith !== null && endsWith !== 'skippedToEnd';
}

/** Whether an interview cannot finish without an answer to this question, as far as it was told. */
export function isNeeded(questionnaire: Questionnaire, question: Question, told: Told): boolean {
  const { required, requiredIf } = question;
  return (
    required ||
    (requiredIf !== undefined && holds(questionnaire, { condition: requiredIf, of: question }, told))
  );
}

function isLacking(questionnaire: Questionnaire, question: Question, told: Told): boolean {
  if (!isNeeded(questionnaire, question, told)) return false;
  const asked = offeredOf(questionnaire, question, told);
  return !isAnswered(asked, standingAnswer(questionnaire, question, told));
}

/**
 * Finishes an interview. Answers off the route fall away here.
 *
 * @returns The response, or `unanswered` with the questions that stand in the way.
 */
export function finish(input: FinishInput, facts: FinishFacts): Result<Response, Problem> {
  const { endsWith } = routeOf(input.questionnaire, input.interview);
  const questions = unansweredOf(input.questionnaire, input.interview);
  if (questions.length > 0) return fail({ kind: 'unanswered', questions });
  return ok(
    isScreenedOut(endsWith)
      ? outside(input, facts, endsWith)
      : responseOf(input, facts, 'complete', endsWith),
  );
}

/** Keeps the answers so far of a resident who stopped and allowed it; outside the population it is no interview. */
export function keepPartial(input: FinishInput, facts: FinishFacts): Response {
  const { endsWith } = routeOf(input.questionnaire, input.interview);
  return isScreenedOut(endsWith)
    ? outside(input, facts, endsWith)
    : responseOf(input, facts, 'partial', 'stopped');
}

/** Somebody outside the population is no interview of the survey. Nothing is kept of what somebody said who is too young. */
function outside(input: FinishInput, facts: FinishFacts, endsWith: ScreenOut): Response {
  return responseOf(endsWith === 'underAge' ? emptied(input) : input, facts, 'void', endsWith);
}

/** Counts a resident who stopped and did not allow the answers to be kept: no answer is in it. */
export function countBreakOff(input: FinishInput, facts: FinishFacts): Response {
  return responseOf(emptied(input), facts, 'breakOff', 'stopped');
}

/** Counts a resident who heard the introduction and did not want to take part. */
export function countRefusal(input: FinishInput, facts: FinishFacts): Response {
  return responseOf(emptied(input), facts, 'refused', 'stopped');
}

// Nothing is left from which an answer could be read: no answer, no page time, no section reached.
function emptied(input: FinishInput): FinishInput {
  const design = { ...input.interview.design, modes: {} };
  return { ...input, interview: { ...input.interview, design, answers: {}, paradata: {} } };
}

function responseOf(
  { interview, questionnaire, wave }: FinishInput,
  facts: FinishFacts,
  kind: ResponseKind,
  endedBy: Response['endedBy'],
): Response {
  const answers = keptAnswers(questionnaire, interview, kind);
  return {
    v: 5,
    id: facts.id,
    survey: interview.survey,
    wave: interview.wave,
    questionnaire: interview.questionnaire,
    tablet: facts.tablet,
    number: facts.number,
    revision: 1,
    kind: interview.training ? 'training' : kind,
    endedBy,
    design: designAtFinish(interview, questionnaire, wave, answers),
    startedAt: interview.startedAt,
    finishedAt: facts.now,
    build: facts.build,
    seed: interview.seed,
    answers,
    paradata: interview.paradata,
    simulated: wave.simulated,
  };
}

/** The answers on the route, and what was worked out of them. */
function keptAnswers(questionnaire: Questionnaire, told: Told, kind: ResponseKind): Answers {
  const kept: (readonly [Question, Answer])[] = [];
  for (const question of routeOf(questionnaire, told).questions) {
    const given = standingAnswer(questionnaire, question, told);
    // Who stops while something is typed leaves what cannot stand: it is no answer yet.
    if (given !== undefined && faultOf(question, given) === null) kept.push([question, given]);
  }
  const last = kept.findLastIndex(([question]) => formulaIn(question) === null);
  // What would be worked out behind the last answer is not reached where the interview was stopped.
  const reached = kind === 'complete' || kind === 'void' ? kept : kept.slice(0, last + 1);
  return Object.fromEntries(reached.map(([question, given]) => [question.id, given]));
}

function designAtFinish(
  interview: Interview,
  questionnaire: Questionnaire,
  wave: Wave,
  answers: Answers,
): Design {
  const isAsked = (id: string) => {
    const question = questionById(questionnaire, id);
    return question !== undefined && formulaIn(question) === null;
  };
  const lastQuestion = Object.keys(answers).findLast(isAsked) ?? null;
  const touched = Object.keys(answers).flatMap((id) => moduleOf(questionnaire, id)?.id ?? []);
  const modes = Object.fromEntries(
    touched.map((module) => [module, interview.design.modes[module] ?? wave.mode]),
  );
  // One that was begun by an earlier build has no place for it.
  const addressNumber = interview.design.addressNumber ?? null;
  return { ...interview.design, addressNumber, modes, lastQuestion };
}
