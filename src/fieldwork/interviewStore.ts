import type { Interview, InterviewId } from '../asking/survey/interview.ts';
import type { Response } from '../asking/survey/response.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { InterviewSeal } from '../keeping/sealing/interviewSeal.ts';
import { plainSealing, type Sealing } from '../keeping/sealing/sealing.ts';
import type { Shut } from '../keeping/sealing/shiftWork.ts';
import { keysKey } from '../keeping/storage/databaseName.ts';
import { isAsRead, saveDraft, saveTap } from '../keeping/storage/drafts.ts';
import { inTime } from '../keeping/storage/inTime.ts';
import { type Filing, fileResponse } from '../keeping/storage/outbox.ts';
import { TooSlow } from '../keeping/storage/storageTrouble.ts';
import type { Desk } from './beginDraft.ts';
import type { Unsafe } from './unsafeFor.ts';

/** A row by its key: a database that has not answered by then is not asked again. */
const LOOKED_WITHIN_MS = 1000;

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
  /** Begins another interview of a wave. */
  beginNext(wave: string, fieldworker: string | null): Promise<Result<InterviewId, Problem | Shut | Unsafe>>;
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
 * @param seal How it is sealed; undefined where it is not.
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
  const { draft, response } = seal ?? inTheClear(desk);
  return ok({
    keepTap: (interview, onSlow) => saveTap(database, interview, { onSlow }, draft),
    keep: (interview) => saveDraft(database, interview, {}, draft),
    remove: async (interview) => {
      const found = await import('../keeping/storage/deleteDraft.ts').catch(() => null);
      return found === null ? fail({ kind: 'notLoaded' }) : found.deleteDraft(database, interview);
    },
    file: (filing, onSlow) => fileResponse(database, filing, { onSlow }, response),
    beginNext: async (wave, fieldworker) => {
      const found = await import('./beginAgain.ts').catch(() => null);
      return found === null ? fail({ kind: 'notLoaded' }) : found.beginAgain(desk, wave, fieldworker);
    },
    isKeptTwice: () => database.isKeptTwice,
    letGo: () => letGo?.(),
  });
}

/** What was begun in the clear goes on so until keys of its survey come into use, in another tab: that is looked for at each write. */
function inTheClear(desk: Desk): Pick<InterviewSeal, 'draft' | 'response'> {
  const { database } = desk;
  const keysFor = async (survey: string) => database.settings.get(keysKey(survey));
  const sealing = (how: 'draftInTheClear' | 'sealFinished', find: typeof keysFor): Pick<Sealing, 'seal'> => ({
    seal: async (kept) => {
      const keys = await find((kept as Interview | Response).survey);
      return keys
        ? (await import('./finishedSeal.ts'))[how](desk, keys.value, kept)
        : plainSealing.seal(kept);
    },
  });
  return {
    // Where the database cannot be read, no keys can be put in use either: the journal goes on.
    draft: sealing('draftInTheClear', (survey) =>
      inTime(keysFor(survey), LOOKED_WITHIN_MS, () => new TooSlow(LOOKED_WITHIN_MS)).catch(() => undefined),
    ),
    response: sealing('sealFinished', keysFor),
  };
}
