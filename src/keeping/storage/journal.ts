import type { JobWatch } from '../../core/world.ts';
import type { JournalIndex, JournalSummary } from './journalBook.ts';
import type { Change, KeptRow, RowPlace } from './journalChange.ts';
import type { JournalReply, JournalRequest } from './journalDesk.ts';

/** Runs the job of that name in a worker kept for the journal alone. */
export type RunJournal = (job: string, input: unknown, watch?: JobWatch) => Promise<unknown>;

/**
 * Why the journal cannot be had: another tab holds it; it took too long; this browser has none, or reading or writing failed.
 * But for the first it is not asked for again before the next start.
 */
type JournalTrouble = 'busy' | 'slow' | 'failed';

/** The second store of this tablet, as the page sees it. Nothing here rejects. */
export interface Journal {
  /** Why the last call came to nothing; null when it did not, or before any. */
  readonly trouble: JournalTrouble | null;
  summary(): Promise<JournalSummary | null>;
  index(): Promise<JournalIndex | null>;
  rows(places: readonly RowPlace[]): Promise<readonly KeptRow[] | null>;
  /** Writes a change and reads it back: whether that was done. */
  write(change: Change): Promise<boolean>;
  /** The same with all that the other store holds. */
  fill(change: Change): Promise<boolean>;
  /** Keeps the files open between calls, while an interview is; other tabs cannot have them meanwhile. */
  hold(): () => void;
}

interface JournalOptions {
  /** Milliseconds; 3,000 unless said. Reading or filling all of it may take three times as long. */
  readonly slowAfterMs?: number;
  readonly betweenTriesMs?: number;
}

const TRIES = 4;

/** @param run Ends its worker when the signal tells it to, and starts another for the next call. */
export function createJournal(
  run: RunJournal,
  { slowAfterMs = 3000, betweenTriesMs = 60 }: JournalOptions = {},
): Journal {
  let trouble: JournalTrouble | null = null;
  let isBroken = false;
  let holders = 0;
  let last: Promise<unknown> = Promise.resolve();

  const once = async (ask: JournalRequest['ask'], waitMs: number): Promise<JournalReply | undefined> => {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), waitMs);
    try {
      const request: JournalRequest = { ask, holds: holders > 0 };
      const reply = (await run('journal', request, { signal: ending.signal })) as JournalReply;
      trouble = null;
      return reply;
    } catch (error) {
      trouble = troubleOf(error);
      isBroken = trouble !== 'busy';
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };
  const asked = async (ask: JournalRequest['ask'], waitMs: number): Promise<JournalReply | undefined> => {
    // What failed, or never came, is not asked for again before the next start.
    if (isBroken) return undefined;
    // A page of this tab that was just left may still be letting go; who was busy before may stay so.
    const tries = trouble === 'busy' ? 1 : TRIES;
    for (let tried = 1; ; tried += 1) {
      const reply = await once(ask, waitMs);
      if (reply !== undefined || trouble !== 'busy' || tried >= tries) return reply;
      await new Promise((resolve) => {
        setTimeout(resolve, betweenTriesMs);
      });
    }
  };
  /** One call after the other: the files are one worker's. */
  const inTurn = (ask: JournalRequest['ask'], waitMs = slowAfterMs): Promise<JournalReply | undefined> => {
    const call = last.then(() => asked(ask, waitMs));
    last = call;
    return call;
  };
  return {
    get trouble() {
      return trouble;
    },
    summary: async () =>
      ((await inTurn({ for: 'summary' }, slowAfterMs * 3)) as JournalSummary | undefined) ?? null,
    index: async () =>
      ((await inTurn({ for: 'index' }, slowAfterMs * 3)) as JournalIndex | undefined) ?? null,
    rows: async (places) =>
      ((await inTurn({ for: 'rows', places }, slowAfterMs * 3)) as readonly KeptRow[] | undefined) ?? null,
    write: async (change) => (await inTurn({ for: 'write', change })) !== undefined,
    fill: async (change) => (await inTurn({ for: 'write', change }, slowAfterMs * 3)) !== undefined,
    hold: () => {
      holders += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holders -= 1;
        if (holders === 0 && trouble === null) void inTurn({ for: 'nothing' });
      };
    },
  };
}

function troubleOf(error: unknown): JournalTrouble {
  const { name } = error as { readonly name?: string };
  if (name === 'AbortError') return 'slow';
  return name === 'NoModificationAllowedError' ? 'busy' : 'failed';
}
