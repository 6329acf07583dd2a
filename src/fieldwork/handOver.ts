import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import { sealedWith } from '../keeping/sealing/sealedFile.ts';
import { deletePastContacts, listContacts } from '../keeping/storage/contacts.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { OutboxRow, TabletOffice, TabletSigner } from '../keeping/storage/rows.ts';
import {
  type Finished,
  finishedIn,
  type KeptChain,
  keepReceipt,
  loadChain,
} from '../keeping/storage/tabletOffice.ts';
import { listTroubles } from '../keeping/storage/troubleBook.ts';
import { takeBatches } from '../keeping/storage/wishes.ts';
import { type ElsewhereRecord, type OwnRecord, writeBundle } from '../keeping/transfer/bundle.ts';
import { readCard, writeCard } from '../keeping/transfer/card.ts';
import { readReceipt, released } from '../keeping/transfer/receipt.ts';

/** A file to hand over. */
export interface CarriedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A tablet's key while it is open: what others know of it, and its private part. */
export interface OpenSigner {
  readonly signer: TabletSigner;
  readonly secret: string;
}

/** A tablet's card: as a file, as the text of a QR code, and the eight words that the office must see too. */
export interface MadeCard extends CarriedFile {
  readonly text: string;
  readonly words: readonly string[];
}

/** Makes the card of this tablet for the office of a survey, with the code that the office gave out for it. */
export async function makeCard(
  database: Database,
  { survey, pack }: TabletOffice,
  { code, signer, secret }: OpenSigner & { readonly code: string },
): Promise<Result<MadeCard, Problem>> {
  const chain = await loadChain(database);
  if (!chain.ok) return chain;
  const { tablet } = chain.value;
  const { key, name } = signer;
  const bytes = writeCard({ v: 1, survey, tablet, key, name, pack: pack.hash, code }, secret);
  const read = await readCard(bytes);
  if (!read.ok) return read;
  const text = new TextDecoder().decode(bytes).trim();
  return ok({ name: `soundings-card-${shortOf(tablet)}.txt`, bytes, text, words: read.value.words });
}

/** A bundle, how many interviews and visits are in it, and up to which number. */
export interface MadeBundle extends CarriedFile, Finished {
  readonly upTo: number;
}

/**
 * Makes a bundle of all interviews and visits that were finished for a survey and is still whole on this tablet: what a receipt names already
 * too, so that one that was lost on the way does no harm. Contacts for back-checks go along each time, until their last day
 * is over, and slips with wishes once their wave is over and enough interviews are behind them. It tells what went wrong here lately, by its kind alone. The same interviews, contacts and troubles give the same
 * bytes.
 *
 * @returns Null where there is nothing to hand over.
 */
export async function makeBundle(
  database: Database,
  { survey, pack }: TabletOffice,
  { world, signer, secret }: OpenSigner & { readonly world: World },
): Promise<Result<MadeBundle | null, Problem>> {
  const chain = await loadChain(database);
  if (!chain.ok) return chain;
  const { tablet, rows, last } = chain.value;
  // What is not sealed never leaves in a bundle.
  const own = rows.filter((row) => row.survey === survey && isSealedRow(row));
  const others = elsewhereIn(chain.value, survey);
  const past = await deletePastContacts(database, world.today());
  if (!past.ok) return past;
  const contacts = await listContacts(database, survey);
  if (!contacts.ok) return contacts;
  const slips = await takeBatches(database, survey, world.today());
  if (!slips.ok) return slips;
  const { batches, held } = slips.value;
  if (own.length + contacts.value.length + batches.length === 0) return ok(null);
  const tooFew = held.flatMap(({ count: behind, isOver }) => (isOver ? [behind] : []));
  const facts = {
    survey,
    tablet,
    key: signer.key,
    pack: pack.hash,
    build: world.build,
    everSealed: last,
    troubles: listTroubles().map(({ at, kind, build }) => ({ at, what: `${kind} ${build}` })),
    wishes: { batches, held: Math.max(0, ...tooFew) },
  };
  const bytes = await writeBundle(facts, [...own.map(recordOf), ...others], secret, contacts.value);
  return ok({
    name: `soundings-bundle-${shortOf(tablet)}-${last}.txt`,
    bytes,
    ...finishedIn(own),
    upTo: last,
  });
}

/** What a receipt newly says to be at the office, and up to which number it goes. */
export interface ReceiptTaken extends Finished {
  readonly upTo: number;
}

/**
 * Reads a receipt and notes what it names. Nothing is removed by that, and a wrong, forged or old receipt changes nothing.
 *
 * @returns Up to which number it goes and how much it newly names. As `readReceipt` and `released`.
 */
export async function takeReceipt(
  database: Database,
  { survey, pack, receipt: before }: TabletOffice,
  bytes: Uint8Array,
): Promise<Result<ReceiptTaken, Problem>> {
  const read = readReceipt(bytes, pack.office);
  if (!read.ok) return read;
  const chain = await loadChain(database);
  if (!chain.ok) return chain;
  const { tablet, rows, last, head } = chain.value;
  const records = rows.map((row) => ({
    ...recordOf(row),
    bytes: row.bytes.length === 0 ? null : new Uint8Array(row.bytes),
  }));
  const own = { survey, tablet, receipted: before?.upTo ?? 0, records, last, head };
  const numbers = await released(read.value, own);
  if (!numbers.ok) return numbers;
  const { upTo, at } = read.value;
  const kept = await keepReceipt(database, survey, { upTo, at, numbers: numbers.value });
  const known = new Set(before?.removable);
  const newly = new Set(numbers.value.filter((number) => !known.has(number)));
  return kept.ok ? ok({ upTo, ...finishedIn(rows.filter(({ number }) => newly.has(number))) }) : kept;
}

/** Of other surveys: their links, also where a receipt let their bytes go, or their survey was deleted. */
function elsewhereIn({ rows, last, head }: KeptChain, own: string): readonly (OwnRecord | ElsewhereRecord)[] {
  const prevOf = new Map(rows.map(({ number, prev }) => [number, prev]));
  return rows.flatMap((row): readonly (OwnRecord | ElsewhereRecord)[] => {
    if (row.survey === own) return [];
    if (row.bytes.length > 0) return [recordOf(row)];
    const { number, prev, survey } = row;
    const link = number === last ? head : prevOf.get(number + 1);
    return link === undefined ? [] : [{ number, prev, survey, link }];
  });
}

function isSealedRow({ bytes }: OutboxRow): boolean {
  return sealedWith(bytes) !== null;
}

function recordOf({ number, prev, survey, bytes }: OutboxRow): OwnRecord {
  return { number, prev, survey, bytes: new Uint8Array(bytes) };
}

// Long enough to tell the tablets of a council apart.
function shortOf(tablet: string): string {
  return tablet.slice(0, 8);
}
