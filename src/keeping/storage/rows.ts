import type { InterviewId } from '../../asking/survey/interview.ts';
import type { Response, ResponseId, ResponseKind } from '../../asking/survey/response.ts';
import type { SurveyId, WaveId } from '../../asking/survey/survey.ts';
import type { WishPurpose } from '../../asking/survey/wishes.ts';
import type { Day, Instant } from '../../core/day.ts';
import type { DraftSeal, ShiftKey } from '../sealing/shiftWork.ts';

/** How many of each kind. */
export type KindCounts = Partial<Record<ResponseKind, number>>;

/** An interview in progress. Only what finds it lies in the clear; everything said is in the bytes. */
export interface DraftRow {
  readonly id: InterviewId;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  /** Counts its writes: of two rows of one interview the higher is the newer. Rows of earlier builds have none. */
  readonly revision?: number;
  /** How the bytes are opened, where they are sealed. */
  readonly seal?: DraftSeal;
  readonly bytes: Uint8Array;
}

/** An interview finished on this tablet, or a visit without one: one link of the tablet's chain. */
export interface OutboxRow {
  readonly id: ResponseId;
  /** 1, 2, 3 …, never used again. */
  readonly number: number;
  /** Link of the record before (SHA-256), empty for the first. */
  readonly prev: string;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  /** 1 once an office has taken it in: that of this same device, or one whose receipt says so. A number, because IndexedDB finds no booleans. */
  readonly broughtIn: 0 | 1;
  /** Rows of earlier builds have none. */
  readonly finishedAt?: Instant;
  /** A call at a door without an interview: it counts as none. */
  readonly isVisit?: true;
  /** Empty once they were removed by leave of a receipt, withdrawn or deleted: the row stays as a link of the chain. */
  readonly bytes: Uint8Array;
}

/** What a link is of whose survey was deleted and has no office here: of none. */
export const DELETED = { survey: '' as SurveyId, wave: '' as WaveId };

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

/** The fieldworker's shift on this tablet. Once there was one the row stays, so that a later state is told from an earlier one. */
export interface ShiftRow {
  readonly id: 'shift';
  /** Counts its writes: of two rows the higher is the newer. */
  readonly revision: number;
  /** Null after its end. */
  readonly key: ShiftKey | null;
}

/** The key with which a tablet signs what it sends. */
export interface TabletSigner {
  /** The public part. */
  readonly key: string;
  /** The private part as a sealed file in base64, which the tablet's passphrase opens. */
  readonly wrapped: string;
  /** What people call the tablet. */
  readonly name: string;
  readonly since: Instant;
}

/** This tablet's own key. */
export interface SignerRow {
  readonly id: 'signer';
  /** As of a shift. */
  readonly revision: number;
  readonly signer: TabletSigner;
}

/** What a tablet knows of the office of a survey. */
export interface TabletOffice {
  readonly survey: SurveyId;
  /** The pack in use. */
  readonly pack: {
    readonly hash: string;
    readonly version: number;
    /** The public part of the key with which the office signs. */
    readonly office: string;
    readonly made: Instant;
    /** When a hand-over is asked for, and what the tablet may do without being safe (transfer's `Limits`). */
    readonly limits: {
      readonly afterInterviews: number;
      readonly afterHours: number;
      readonly unsafeTablet: boolean;
    };
  };
  /** The bundle that was made last; null before the first. */
  readonly bundle: { readonly upTo: number; readonly at: Instant } | null;
  /** The last receipt, and the numbers whose bytes receipts let be removed and that are still here. */
  readonly receipt: {
    readonly upTo: number;
    readonly at: Instant;
    readonly removable: readonly number[];
  } | null;
}

/** The office of a survey that came by a pack. It outlives the survey: an older pack is never taken later. */
export interface OfficeRow {
  readonly id: `office/${string}`;
  /** As of a shift. */
  readonly revision: number;
  readonly office: TabletOffice;
}

/**
 * A contact for the supervisor's back-check of one interview that was finished here. It is no link of the chain, and lies
 * here until its day is over.
 */
export interface ContactRow {
  /** With the number of the interview. */
  readonly id: `contact/${number}`;
  /** It is never changed. */
  readonly revision: 1;
  readonly contact: TabletContact;
}

/** What finds a contact, in the clear, and the sealed file in base64 that alone says whose it is. */
export interface TabletContact {
  readonly survey: SurveyId;
  readonly wave: WaveId;
  /** Of the interview. */
  readonly number: number;
  /** The last day on which it may be kept. */
  readonly until: Day;
  readonly sealed: string;
}

/**
 * Slips with wishes of a wave that are sealed to one key, of interviews that asked for the same purposes. Each of them adds one, whether
 * anything was wished or not.
 */
export interface WishesRow {
  /** With the wave and the key's public part. */
  readonly id: `wishes/${string}/${string}`;
  /** As of a shift. */
  readonly revision: number;
  readonly wishes: TabletWishes;
}

/** Sealed slips in base64, in the order of their letters: no interview, no time and no order is kept with them. */
export interface TabletWishes {
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly purpose: WishPurpose;
  /** The last day on which they may be kept. */
  readonly until: Day;
  readonly waiting: readonly string[];
  /** Those that were in a bundle, by the lots in which they left. */
  readonly sent: readonly (readonly string[])[];
}

/** Something deleted here that the journal may still hold; gone itself once it does not. */
export interface GoneRow {
  readonly id: `gone/${'drafts' | 'outbox' | 'waves' | 'surveys' | 'counters'}/${string}`;
}

/** Responses brought in together. Many in one record: reading costs by the record, not by the response. */
export interface BatchRow {
  readonly key?: number;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly kinds: KindCounts;
  /** Which versions of the questionnaire they were asked from. Rows of earlier builds have none. */
  readonly versions?: readonly Response['questionnaire'][];
  /** To which keys the bytes are sealed (`sealMark`); absent where they lie in the clear. */
  readonly sealedTo?: string;
  readonly bytes: Uint8Array;
}

/** Which interview of which tablet. */
export interface HeldPlace {
  readonly tablet: string;
  readonly number: number;
}

/** A response whose id came with different contents: kept, counted by nobody. */
export interface AsideRow {
  readonly key?: number;
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly response: ResponseId;
  /** The kind of a response that was counted before and no longer is, because of this one. */
  readonly discounts: ResponseKind | null;
  /** Of a response that is held back: its tablet's word for it does not stand. The same contents are counted no more. */
  readonly held?: HeldPlace;
  /** As of a batch. */
  readonly sealedTo?: string;
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
