import type { Day, Instant } from '../../core/day.ts';
import { type Id, id } from '../../core/id.ts';
import type { Mode, SampleType } from './design.ts';

/** Names a survey of a council. */
export type SurveyId = Id<'survey'>;
/** Names one round of a survey. */
export type WaveId = Id<'wave'>;
/** Names a questionnaire; all its versions have the same. */
export type QuestionnaireId = Id<'questionnaire'>;

/** Someone's recorded word on something that the app must not decide. */
export interface Approval {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

/** One of the areas that a council is divided into: its code in the list, and what people call it. */
export interface Ward {
  readonly code: string;
  readonly name: string;
}

/** The council's areas as a coded list, with the date of the list. */
export interface WardList {
  readonly edition: Day;
  readonly wards: readonly Ward[];
  /** Share of adults in each ward by code, where the officer gave targets; they sum to 1, within half a point. */
  readonly targets: Readonly<Record<string, number>> | null;
}

/** One council's survey: what stays the same from wave to wave. Format version 1. */
export interface Survey {
  readonly v: 1;
  readonly id: SurveyId;
  readonly title: string;
  /** GSS code of the council (counting/areas). */
  readonly council: string;
  /** What residents call the council: `{council}` in texts. Kept here, because the tablet has no list of councils. */
  readonly councilName: string;
  /** How residents reach the council to check a fieldworker or to ask, such as a phone number; null until set. */
  readonly contact: string | null;
  readonly createdAt: Instant;
  /** When answers must be gone; null until the officer sets it. */
  readonly retention: Day | null;
  readonly wardList: WardList | null;
  /** The data protection officer's approval of the equality questions; without it they stay off. */
  readonly equalityApproval: Approval | null;
  /** Question ids (and `lead:ID` for lead-ins) whose wording an officer has checked. */
  readonly wordingConfirmed: Readonly<Record<string, Approval>>;
  readonly simulated: boolean;
}

/** One round of fieldwork. Format version 1. */
export interface Wave {
  readonly v: 1;
  readonly id: WaveId;
  readonly survey: SurveyId;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly mode: Mode;
  readonly sample: SampleType;
  readonly questionnaire: { readonly id: QuestionnaireId; readonly version: number };
  readonly closedAt: Instant | null;
  readonly createdAt: Instant;
  /** A single choice goes on by itself once it is kept (in the fieldworker's hands). */
  readonly autoAdvance: boolean;
  /** About how many minutes the introduction promises. */
  readonly minutes: number;
  readonly simulated: boolean;
}

/** The wave of the sample survey in which anybody may practise. Only who asks for it begins an interview in it. */
export const PRACTICE_WAVE: WaveId = id<'wave'>('simulated-ambleford-practice');

/**
 * Whether nothing that is answered in a wave is real, so that it may be kept in the clear. A wave alone cannot say so: one that
 * a file brought could open a real survey to it.
 */
export function isMadeUp({ survey, wave }: { readonly survey: Survey; readonly wave: Wave }): boolean {
  return survey.simulated && wave.simulated && wave.survey === survey.id;
}
