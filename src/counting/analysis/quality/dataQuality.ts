import type { OddTime } from '../../../asking/survey/oddTimes.ts';
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { Intraclass } from '../../stats/intraclass.ts';
import type { QualityLimits } from './qualityLimits.ts';

/** Names an interview without saying anything that was said in it. */
export interface InterviewName {
  readonly id: string;
  readonly tablet: string;
  readonly number: number;
  readonly fieldworker: string | null;
  /** On which it was finished. */
  readonly day: Day;
}

/** A question, or a row of one, with the column's id by which it has a short name. */
export interface AskedName {
  readonly id: string;
  readonly label: Text;
}

/** In which way there is no answer, in questions. */
export interface WithoutAnswer {
  readonly notAnswered: number;
  readonly preferNot: number;
  readonly dontKnow: number;
}

/** Why an interview is worth a look. None of these is a proof of anything. */
export type QualityReason =
  | { readonly check: 'fast'; readonly secondsEach: number; readonly usual: number }
  | { readonly check: 'same'; readonly grids: readonly AskedName[] }
  | {
      readonly check: 'run';
      /** Questions in the run, of those with the same answers that were answered. */
      readonly length: number;
      readonly answered: number;
      readonly first: AskedName;
      readonly last: AskedName;
    }
  | {
      readonly check: 'overlap';
      /** The one with the longest time in common, in minutes; and how many there are. */
      readonly other: InterviewName;
      readonly minutes: number;
      readonly by: 'fieldworker' | 'tablet';
      readonly others: number;
    }
  | ({ readonly check: 'gaps'; readonly asked: number } & WithoutAnswer)
  | { readonly check: 'far'; readonly questions: readonly AskedName[] }
  /** What is odd about when it was held. */
  | { readonly check: 'time'; readonly odd: OddTime }
  /** Answers that its questionnaire does not have: kept as they came. */
  | { readonly check: 'misfit'; readonly questions: readonly AskedName[] }
  | {
      readonly check: 'twin';
      readonly other: InterviewName;
      readonly share: number;
      readonly compared: number;
    };

/** An interview to look at. */
export interface Flagged extends InterviewName {
  readonly reasons: readonly QualityReason[];
}

/** How many had no answer to one question, of those it was put to. */
export interface QuestionGaps extends WithoutAnswer {
  readonly column: string;
  readonly title: Text;
  /** The row of a grid; null for a whole question. */
  readonly row: Text | null;
  readonly asked: number;
}

/** How many gave the same answer to every row of a grid. */
export interface GridRuns {
  readonly question: string;
  readonly title: Text;
  readonly rows: number;
  /** People who answered enough rows to say. */
  readonly judged: number;
  readonly same: number;
}

/** How long the longest run of one answer was, over questions that offer the same answers. */
export interface ScaleRuns {
  /** The first of these questions in the order of asking. */
  readonly first: AskedName;
  readonly questions: number;
  /** People who answered enough of them to say. */
  readonly judged: number;
  /** Those with a run that is worth a look. */
  readonly long: number;
  /** Questions in the longest run: in the middle; null where nobody is judged. */
  readonly usual: number | null;
}

/** How long interviews took. */
export interface InterviewTimes {
  /** Interviews of which the time is known. */
  readonly timed: number;
  /** Minutes: the middle one, and those that a quarter stay under and over. */
  readonly median: number;
  readonly quarter: number;
  readonly threeQuarters: number;
  /** Seconds a question: the middle one. Half of it is fast. */
  readonly secondsEach: number;
}

/** How alike the most alike interviews are; or that there are too many to compare each with each. */
export type TwinFacts =
  | { readonly compared: false; readonly people: number; readonly most: number }
  | {
      readonly compared: true;
      readonly people: number;
      readonly questions: number;
      /** Part of the answers that an interview has in common with the one most like it: in the middle. */
      readonly usual: number;
      /** From which part on two are flagged. */
      readonly from: number;
    };

/** One fieldworker's interviews. */
export interface FieldworkerQuality {
  readonly fieldworker: string;
  readonly complete: number;
  readonly partial: number;
  readonly refused: number;
  readonly breakOff: number;
  /** Minutes; null where no time is known. */
  readonly median: number | null;
  readonly fast: RateBeside | null;
  /** One answer to every row of a grid, or in a long run of questions. */
  readonly same: RateBeside | null;
  readonly without: WithoutBeside | null;
}

/** How many of a fieldworker's interviews, and whether that is more or less than among the others by more than chance. */
export interface RateBeside {
  readonly count: number;
  readonly of: number;
  readonly standsOut: boolean;
}

/** Which part of the questions put by a fieldworker has no answer, and whether that is more than chance. */
export interface WithoutBeside {
  /** 0 to 1. */
  readonly share: number;
  readonly standsOut: boolean;
}

/** How far the answers to one question go with who asked it. */
export interface FieldworkerEffect {
  readonly column: string;
  readonly title: Text;
  readonly row: Text | null;
  readonly effect: Intraclass;
  /** Whether it is more than chance, over all questions that were tested. */
  readonly standsOut: boolean;
}

/** Everything that the page on the quality of a wave's data shows. */
export interface DataQuality {
  readonly limits: QualityLimits;
  /** Interviews that count. */
  readonly people: number;
  /** In the order of their number of reasons, then of tablet and number. */
  readonly flagged: readonly Flagged[];
  readonly questions: readonly QuestionGaps[];
  readonly grids: readonly GridRuns[];
  readonly scales: readonly ScaleRuns[];
  readonly times: InterviewTimes | null;
  readonly twins: TwinFacts | null;
  /** Interviews of which it is known from when to when they were held. */
  readonly placedInTime: number;
  readonly fieldworkers: readonly FieldworkerQuality[];
  /** Largest design effect first; empty where there are not two fieldworkers. */
  readonly effects: readonly FieldworkerEffect[];
}
