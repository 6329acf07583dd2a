import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import type { Response } from '../asking/survey/response.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { InterviewSeal } from '../keeping/sealing/interviewSeal.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import { isAsRead, saveDraft, saveTap } from '../keeping/storage/drafts.ts';
import { type Filing, fileResponse } from '../keeping/storage/outbox.ts';
import type { Desk } from './beginDraft.ts';
import type { Unsafe } from './unsafeFor.ts';

/** Told while a write takes too long and is tried again. */
type OnSlow = (problem: Problem) => void;

/** What an open interview wants of the store. */
export interface InterviewStore {
  /** Keeps it between a tap and the next question. */
  keepTap(interview: Interview, onSlow: OnSlow): Promise<Result<void, Problem>>;
  /** Keeps it and tells the windows that watch. */
  keep(interview: Interview): Promise<Result<void, Problem>>;
  remove(interview: InterviewId): Promise<Result<void, Problem>>;
  file(filing: Filing, onSlow: OnSlow): Promise<Result<Response, Problem>>;
  /** Begins the next interview after one; null where its address is chosen first. */
  beginNext(after: Interview): Promise<Result<InterviewId | null, Problem | Shut | Unsafe>>;
  /** Whether what was kept last is in both stores of this tablet, and read back from both. */
  isKeptTwice(): boolean;
  /** Lets other tabs have the second store. */
  letGo(): void;
}

/** An interview as it was read before the store was reached. */
export interface AsRead {
  readonly id: InterviewId;
  readonly revision: number;
}

/**
 * @param asRead Null where the interview was read from the store itself.
 * @param seal How it is sealed; undefined where its answers are simulated.
 * @returns `openElsewhere` when the store has a newer state of the interview than was read: it has to be read again.
 */
export async function createInterviewStore(
  desk: Desk,
  asRead: AsRead | null,
  seal?: InterviewSeal,
): Promise<Result<InterviewStore, Problem>> {
  const { database } = desk;
  if (asRead !== null && (await isAsRead(database, asRead)) === false) return fail({ kind: 'openElsewhere' });
  const letGo = database.journal?.hold();
  return ok({
    keepTap: (interview, onSlow) => saveTap(database, interview, { onSlow }, seal?.draft),
    keep: (interview) => saveDraft(database, interview, {}, seal?.draft),
    remove: async (interview) => {
      const found = await import('../keeping/storage/deleteDraft.ts').catch(() => null);
      return found === null ? fail({ kind: 'notLoaded' }) : found.deleteDraft(database, interview);
    },
    file: (filing, onSlow) => fileResponse(database, filing, { onSlow }, seal?.response),
    beginNext: async (after) => {
      const found = await import('./beginAgain.ts').catch(() => null);
      return found === null ? fail({ kind: 'notLoaded' }) : found.beginAfter(desk, after);
    },
    isKeptTwice: () => database.isKeptTwice,
    letGo: () => letGo?.(),
  });
}
