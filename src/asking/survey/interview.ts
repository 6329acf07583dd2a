import type { Instant } from '../../core/day.ts';
import type { Id } from '../../core/id.ts';
import { withPart } from '../questions/kinds.ts';
import type { Answers, PartGiven, Question, QuestionId } from '../questions/question.ts';
import { blankDesign, type Design, type Mode } from './design.ts';
import { noteChange } from './routing.ts';
import type { QuestionnaireId, SurveyId, Wave, WaveId } from './survey.ts';

/** Names one interview, from its first page to the response that it becomes. */
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
export function answer(interview: Interview, question: Question, part: string, given: PartGiven): Interview {
  const answers = {
    ...interview.answers,
    [question.id]: withPart(question, interview.answers[question.id], part, given),
  };
  noteChange(answers, interview.answers, question.id);
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

/** Goes on in another language; every answer stays. The response tells the one it ended in. */
export function speakIn(interview: Interview, language: string): Interview {
  return { ...interview, design: { ...interview.design, language } };
}

/** Adds milliseconds to the time that the open page was looked at. */
export function spend(interview: Interview, milliseconds: number): Interview {
  const { place } = interview;
  const key = place.at === 'question' ? `${place.question}${place.part && `.${place.part}`}` : place.at;
  const spent = (interview.paradata[`ms.${key}`] ?? 0) + Math.max(0, Math.round(milliseconds));
  return { ...interview, paradata: { ...interview.paradata, [`ms.${key}`]: spent } };
}

/** Opens a page: from the review, or by the Back of the browser. */
export function goTo(interview: Interview, place: Place): Interview {
  return { ...interview, place };
}
