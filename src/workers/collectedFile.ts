import { fail, type Result } from '../core/result.ts';
import {
  type CollectedProblem,
  collectedFeed,
  type Feed,
  type RowTaker,
} from '../keeping/imports/collectedFeed.ts';
import type { Encoding } from '../keeping/imports/collectedProfile.ts';
import { windowsLetters } from '../keeping/imports/readText.ts';
import { nextLink } from '../keeping/sealing/digest.ts';

/** Bytes that are read at once: nothing more of a file is in memory. */
const PIECE = 1_000_000;

/** Where bytes come from: a file, or what a test makes up. */
export interface Source {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What was found out about a file while it was read. */
export interface ReadFile {
  readonly encoding: Encoding;
  readonly separator: string;
  /** The chain of SHA-256 over its pieces. */
  readonly digest: string;
}

/** How a file is read. */
interface HowRead {
  /** As it was found before; looked for where left out. */
  readonly encoding?: Encoding;
  /** Columns that it must have; two unless set. */
  readonly leastColumns?: number;
  readonly tell: (share: number) => void;
}

/**
 * Reads a file piece by piece and hands on its rows. Where bytes are no UTF-8 it begins again as Windows-1252, with a
 * taker of its own: what Excel writes as "CSV".
 *
 * @param begin Makes who takes the rows; the last one made is the one that counts.
 */
export async function readCollected(
  source: Source,
  begin: (feed: () => Feed | null) => RowTaker,
  how: HowRead,
): Promise<Result<ReadFile, CollectedProblem>> {
  const encoding = how.encoding ?? (await markedEncoding(source));
  const read = await readAs(source, begin, { ...how, encoding });
  return read ?? readCollected(source, begin, { ...how, encoding: 'windows-1252' });
}

/** Null where the bytes are not written so. */
async function readAs(
  source: Source,
  begin: (feed: () => Feed | null) => RowTaker,
  { encoding, leastColumns, tell }: HowRead & { readonly encoding: Encoding },
): Promise<Result<ReadFile, CollectedProblem> | null> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  let feed: Feed | null = null;
  feed = collectedFeed(
    begin(() => feed),
    leastColumns,
  );
  let digest = '';
  for (let from = 0; from <= source.size; from += PIECE) {
    const piece = new Uint8Array(await source.slice(from, Math.min(source.size, from + PIECE)).arrayBuffer());
    const isLast = from + PIECE > source.size;
    digest = await nextLink(digest, piece);
    const text = decoded(decoder, piece, isLast);
    if (text === null) return null;
    // Node's decoder of Windows-1252 reads Latin-1.
    const fed = feed.push(encoding === 'windows-1252' ? windowsLetters(text) : text, isLast);
    if (!fed.ok) return fail(fed.problem);
    tell(source.size === 0 ? 1 : Math.min(1, (from + PIECE) / source.size));
  }
  return { ok: true, value: { encoding, separator: feed.separator(), digest } };
}

function decoded(decoder: TextDecoder, piece: Uint8Array, isLast: boolean): string | null {
  try {
    return decoder.decode(piece, { stream: !isLast });
  } catch {
    return null;
  }
}

async function markedEncoding(source: Source): Promise<Encoding> {
  const start = new Uint8Array(await source.slice(0, Math.min(source.size, 4)).arrayBuffer());
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
