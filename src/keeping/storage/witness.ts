import type { Instant } from '../../core/day.ts';
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
  /** Interviews that were begun and, as far as it knows, neither finished nor deleted: their ids, and when they were begun. */
  begun(): readonly Begun[];
  /** Each is noted by itself: tabs that begin and end interviews at the same time do not undo each other's notes. */
  begin(begun: Begun): void;
  end(id: string): void;
}

/** An interview by its id, and when it was begun. */
export type Begun = readonly [id: string, startedAt: Instant];

const KEY = 'soundings.kept';
const BEGUN = 'soundings.begun/';

/** The witness in the page's localStorage; silent where that is refused, or garbled: no witness is no evidence of loss. */
export const pageWitness: Witness = {
  read: () => quietly(() => keptOf(JSON.parse(localStorage.getItem(KEY) ?? 'null'))),
  write: (kept) => {
    quietly(() =>
      kept === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, JSON.stringify(kept)),
    );
  },
  begun: () =>
    quietly(() =>
      Array.from(localStorage, (_, at) => `${localStorage.key(at)}`)
        .filter((key) => key.startsWith(BEGUN))
        .map((key): Begun => [key.slice(BEGUN.length), localStorage.getItem(key) as Instant]),
    ) ?? [],
  begin: ([id, startedAt]) => {
    // It is told at each answer; what is noted is not written again.
    quietly(() => localStorage.getItem(BEGUN + id) ?? localStorage.setItem(BEGUN + id, startedAt));
  },
  end: (id) => {
    quietly(() => localStorage.removeItem(BEGUN + id));
  },
};

/** Remembers nothing: of a database that lasts no longer than a run. */
export const noWitness: Witness = {
  read: () => null,
  write: () => undefined,
  begun: () => [],
  begin: () => undefined,
  end: () => undefined,
};

/** Null where the page may keep nothing: the database goes on without a witness. */
function quietly<Found>(action: () => Found): Found | null {
  try {
    return action();
  } catch {
    return null;
  }
}

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
  const isAsMuch = was === null || JSON.stringify(was) === JSON.stringify(await countKept(database));
  return isAsMuch && (await lostUnfinished(database)).length === 0;
}

/** Interviews that were begun here, and that are neither in progress nor finished in the database. */
export async function lostUnfinished({
  witness,
  drafts,
  outbox,
}: Pick<Database, 'witness' | 'drafts' | 'outbox'>): Promise<readonly Begun[]> {
  const begun = witness.begun();
  if (begun.length === 0) return [];
  const keys = await Promise.all([drafts, outbox].map((table) => table.toCollection().primaryKeys()));
  const here = new Set<string>(keys.flat());
  return begun.filter(([id]) => !here.has(id));
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
  if (typeof kept !== 'object' || kept === null) return null;
  const number = (name: keyof Kept) => (Number.isSafeInteger(kept[name]) ? (kept[name] as number) : 0);
  return {
    surveys: number('surveys'),
    waves: number('waves'),
    finished: number('finished'),
    batches: number('batches'),
    next: Math.max(number('next'), 1),
    head: typeof kept.head === 'string' ? kept.head : '',
  };
}
