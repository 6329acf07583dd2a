import type { Database } from './database.ts';

/** How much is kept in the database of this device. */
export interface Kept {
  readonly surveys: number;
  readonly waves: number;
  /** Interviews finished on this device. */
  readonly finished: number;
  /** Records of responses brought in. */
  readonly batches: number;
  /** The number that the next finished interview gets. */
  readonly next: number;
  /** Link of the last finished interview, empty before the first. */
  readonly head: string;
}

/**
 * Remembers outside IndexedDB how much is in it.
 *
 * A browser can throw a whole database away and give an empty one without an error (seen after a torn write). The
 * witness survives that and tells. It may be too low, never too high.
 */
export interface Witness {
  read(): Kept | null;
  write(kept: Kept | null): void;
}

const KEY = 'soundings.kept';

/** The witness in the page's localStorage; silent where that is refused. */
export const pageWitness: Witness = {
  read: () => {
    try {
      return keptOf(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    } catch {
      // Refused or garbled: no witness is no evidence of loss.
      return null;
    }
  },
  write: (kept) => {
    try {
      if (kept === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Refused: the database goes on without a witness.
      return;
    }
  },
};

/** Writes down how much is kept now, after something was added or deleted. A loss that nobody has read stays noted. */
export async function noteKept(database: Database): Promise<void> {
  if (database.missing === null) database.witness.write(await countKept(database));
}

/** Before something is deleted: a crash between the two must not look like a loss. */
export function forgetKept(database: Database): void {
  if (database.missing === null) database.witness.write(null);
}

/** Whether the database holds just what the witness remembers; where it does not, losses.ts says whether something is lost. */
export async function isAsWitnessed(database: Database): Promise<boolean> {
  const was = database.witness.read();
  return was === null || JSON.stringify(was) === JSON.stringify(await countKept(database));
}

/** How much is kept now. */
export async function countKept(database: Database): Promise<Kept> {
  const [surveys, waves, finished, batches, tablet] = await Promise.all([
    database.surveys.count(),
    database.waves.count(),
    database.outbox.count(),
    database.responses.count(),
    database.counters.get('tablet'),
  ]);
  const { next, head } = tablet !== undefined && 'next' in tablet ? tablet : { next: 1, head: '' };
  return { surveys, waves, finished, batches, next, head };
}

function keptOf(found: unknown): Kept | null {
  const kept = found as Partial<Record<keyof Kept, unknown>> | null;
  const number = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : 0);
  if (typeof kept !== 'object' || kept === null) return null;
  return {
    surveys: number(kept.surveys),
    waves: number(kept.waves),
    finished: number(kept.finished),
    batches: number(kept.batches),
    next: Math.max(number(kept.next), 1),
    head: typeof kept.head === 'string' ? kept.head : '',
  };
}
