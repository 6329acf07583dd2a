import { idsDigest } from '../sealing/digest.ts';
import { type Change, JOURNAL_TABLES, type KeptRow, keyOf, nameOf, type RowPlace } from './journalChange.ts';
import { type JournalFile, type JournalPair, openPair } from './journalPair.ts';

/** Opens a file of the journal's folder for this worker alone, and makes it where there is none. */
export type OpenFile = (name: string) => Promise<JournalFile>;

/** The journal: one pair of files for interviews in progress, one for all else, so that what is gone soon is small. */
export interface JournalBook {
  summary(): Promise<JournalSummary>;
  /** All rows; of finished interviews without their bytes, which are many. */
  index(): JournalIndex;
  rows(places: readonly RowPlace[]): readonly KeptRow[];
  /** Appends and reads back. What is gone is in no file any more when this resolves. */
  write(change: Change): Promise<void>;
  close(): void;
}

/** What the journal holds. */
export interface JournalIndex {
  readonly rows: readonly KeptRow[];
  /** Entries that cannot be read. */
  readonly garbled: number;
  /** Whether the newest entry of an interview in progress may be one of those, or was torn off. */
  readonly isDraftTorn: boolean;
}

/** What the journal holds in so few bytes that a start does not wait for them: thousands of finished interviews are one digest. */
export interface JournalSummary extends JournalIndex {
  /** `idsDigest` of the finished interviews, which are not among the rows, nor is what they ask. */
  readonly finished: string;
}

/** When a file has grown so far past what it holds, it is written anew. Bytes. */
const SLACK = 1_000_000;

export async function openBook(open: OpenFile): Promise<JournalBook> {
  const files: JournalFile[] = [];
  const pair = async (name: string): Promise<JournalPair> => {
    const first = await open(`${name}-a`);
    files.push(first);
    const second = await open(`${name}-b`);
    files.push(second);
    return openPair([first, second]);
  };
  const close = () => {
    for (const file of files) file.close();
  };
  try {
    const drafts = await pair('drafts');
    return bookOf({ drafts, kept: await pair('kept') }, close);
  } catch (error) {
    close();
    throw error;
  }
}

interface Pairs {
  readonly drafts: JournalPair;
  readonly kept: JournalPair;
}

/** A pair, and how large it was when it was opened or last written anew. Bytes. */
interface Growing {
  readonly pair: JournalPair;
  size: number;
}

function bookOf({ drafts, kept }: Pairs, close: () => void): JournalBook {
  const growingKept: Growing = { pair: kept, size: kept.size() };
  const growingDrafts: Growing = { pair: drafts, size: drafts.size() };
  const writeTo = async (growing: Growing, change: Change) => {
    const { pair, size } = growing;
    const rows = change.rows.filter((row) => !isHeld(pair, row));
    const gone = change.gone.filter((place) => pair.rows.has(nameOf(place)));
    if (rows.length === 0 && gone.length === 0) return;
    await pair.append({ rows, gone });
    if (!pair.isLittered && pair.size() - size < SLACK + size) return;
    await pair.rewrite();
    growing.size = pair.size();
  };
  const harm = {
    garbled: drafts.garbled + kept.garbled,
    isDraftTorn: drafts.isTorn || drafts.garbled > 0,
  };
  return {
    summary: async () => {
      const all = [...drafts.rows.values(), ...kept.rows.values()];
      const finished = all.filter(({ table }) => table === 'outbox').map(keyOf);
      return {
        rows: all.filter(({ table }) => table === 'drafts' || table === 'counters').map(byItself),
        finished: await idsDigest(finished),
        ...harm,
      };
    },
    index: () => ({
      rows: [...[...drafts.rows.values()].map(byItself), ...[...kept.rows.values()].map(withoutBytes)],
      ...harm,
    }),
    rows: (places) =>
      places.flatMap((place) => {
        const row = drafts.rows.get(nameOf(place)) ?? kept.rows.get(nameOf(place));
        return row === undefined ? [] : [byItself(row)];
      }),
    write: async ({ rows, gone }) => {
      // What is finished before the draft of it goes: between the two there is one too many, never one too few.
      await writeTo(growingKept, { rows: rows.filter(isKept), gone: gone.filter(isKept) });
      await writeTo(growingDrafts, {
        rows: rows.filter((row) => !isKept(row)),
        gone: gone.filter((place) => !isKept(place)),
      });
    },
    close,
  };
}

function isKept({ table }: { readonly table: KeptRow['table'] }): boolean {
  return table !== JOURNAL_TABLES[0];
}

// A questionnaire comes with each interview that asks it, and is the same each time.
function isHeld(pair: JournalPair, row: KeptRow): boolean {
  const here = pair.rows.get(nameOf({ table: row.table, key: keyOf(row) }));
  return here !== undefined && !('bytes' in row.row) && JSON.stringify(here.row) === JSON.stringify(row.row);
}

// A part of a file that is sent to the page would take all of the file with it.
function byItself({ table, row }: KeptRow): KeptRow {
  const { bytes } = row;
  return { table, row: bytes instanceof Uint8Array ? { ...row, bytes: bytes.slice() } : row };
}

function withoutBytes({ table, row }: KeptRow): KeptRow {
  if (!('bytes' in row)) return { table, row };
  const { bytes: _, ...rest } = row;
  return { table, row: rest };
}
