import type { InterviewId } from '../../asking/survey/interview.ts';
import type { ResponseId, ResponseKind } from '../../asking/survey/response.ts';
import type { SurveyId, WaveId } from '../../asking/survey/survey.ts';
import type { Day, Instant } from '../../core/day.ts';

/** How many of each kind. */
export type KindCounts = Partial<Record<ResponseKind, number>>;

/** An interview in progress. Only what finds it lies in the clear; everything said is in the bytes. */
export interface DraftRow {
  readonly id: InterviewId;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  /** Counts its writes: of two rows of one interview the higher is the newer. Rows of earlier builds have none. */
  readonly revision?: number;
  readonly bytes: Uint8Array;
}

/** An interview finished on this tablet, one link of the tablet's chain. */
export interface OutboxRow {
  readonly id: ResponseId;
  /** 1, 2, 3 …, never used again. */
  readonly number: number;
  /** Link of the record before (SHA-256), empty for the first. */
  readonly prev: string;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  /** 1 once the office of this same device has taken it in. A number, because IndexedDB finds no booleans. */
  readonly broughtIn: 0 | 1;
  readonly bytes: Uint8Array;
}

/** Who this tablet is and how far its chain goes. */
export interface TabletRow {
  readonly id: 'tablet';
  readonly tablet: string;
  /** The number that the next finished interview gets. */
  readonly next: number;
  /** Link of the last record, empty before the first. */
  readonly head: string;
}

/** Interviews that ended on this tablet, by wave and day. */
export interface TallyRow {
  readonly id: `tally/${string}`;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly day: Day;
  readonly kinds: KindCounts;
}

/** Something deleted here that the journal may still hold; gone itself once it does not. */
export interface GoneRow {
  readonly id: `gone/${'drafts' | 'waves' | 'surveys'}/${string}`;
}

/** Responses brought in together. Many in one record: reading costs by the record, not by the response. */
export interface BatchRow {
  readonly key?: number;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly kinds: KindCounts;
  readonly bytes: Uint8Array;
}

/** A response whose id came with different contents: kept, counted by nobody. */
export interface AsideRow {
  readonly key?: number;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly response: ResponseId;
  /** The kind of a response that was counted before and no longer is, because of this one. */
  readonly discounts: ResponseKind | null;
  readonly bytes: Uint8Array;
}

/** Something the officer set for a survey or for one of its waves. */
export interface SettingRow {
  readonly id: string;
  readonly survey: SurveyId;
  readonly wave: WaveId | null;
  readonly name: string;
  readonly value: unknown;
}

/** An officer's recorded word on something that the app must not decide. */
export interface ConfirmationRow {
  readonly id: string;
  readonly survey: SurveyId;
  /** What was confirmed, such as `assumedBase/lga.trust.2018-06=1000`. */
  readonly what: string;
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}
