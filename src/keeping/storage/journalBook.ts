import { type Change, JOURNAL_TABLES, type KeptRow, keyOf, nameOf, type RowPlace } from './journalChange.ts';
import { type JournalFile, type JournalPair, openPair } from './journalPair.ts';

/** Opens a file of the journal's folder for this worker alone, and makes it where there is none. */
export type OpenFile = (name: string) => Promise<JournalFile>;

/** The journal: one pair of files for interviews in progress, one for all else, so that what is gone soon is small. */
export interface JournalBook {
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

function bookOf({ drafts, kept }: Pairs, close: () => void): JournalBook {
  const pairs = [kept, drafts];
  const sizes = new Map(pairs.map((pair) => [pair, pair.size()]));
  const writeTo = async (pair: JournalPair, change: Change) => {
    const rows = change.rows.filter((row) => !isHeld(pair, row));
    const gone = change.gone.filter((place) => pair.rows.has(nameOf(place)));
    if (rows.length === 0 && gone.length === 0) return;
    await pair.append({ rows, gone });
    const grown = pair.size() - (sizes.get(pair) ?? 0);
    if (gone.length === 0 && grown < SLACK + (sizes.get(pair) ?? 0)) return;
    await pair.rewrite();
    sizes.set(pair, pair.size());
  };
  return {
    index: () => ({
      rows: [...drafts.rows.values(), ...[...kept.rows.values()].map(withoutBytes)],
      garbled: drafts.garbled + kept.garbled,
    }),
    rows: (places) =>
      places.flatMap((place) => drafts.rows.get(nameOf(place)) ?? kept.rows.get(nameOf(place)) ?? []),
    write: async ({ rows, gone }) => {
      // What is finished before the draft of it goes: between the two there is one too many, never one too few.
      await writeTo(kept, { rows: rows.filter(isKept), gone: gone.filter(isKept) });
      await writeTo(drafts, {
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

function withoutBytes({ table, row }: KeptRow): KeptRow {
  if (!('bytes' in row)) return { table, row };
  const { bytes: _, ...rest } = row;
  return { table, row: rest };
}
