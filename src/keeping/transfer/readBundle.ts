import * as v from 'valibot';
import { readFormat } from '../../asking/survey/formatVersion.ts';
import { MOST_SLIPS } from '../../asking/survey/wishes.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fromBase64, toBase64 } from '../sealing/base64.ts';
import { parsedWithin } from '../sealing/boundedJson.ts';
import { digest, nextLink } from '../sealing/digest.ts';
import { readSigned } from '../sealing/signing.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Manifest,
  MOST_RECORDS,
  manifestFormat,
  type Run,
} from './bundle.ts';
import { numberSchema } from './carriedSchemas.ts';
import { type Collected, type CollectedRecord, type Stray, type StrayReason, union } from './collected.ts';
import { type ArrivedContact, isContactLine, MOST_CONTACTS, readContactLine } from './contact.ts';
import { eachLine } from './fileLines.ts';
import { type ArrivedWishes, isWishLine, readWishLine, wholeBatches } from './wishSlip.ts';

/** Most bytes of a bundle, and of all news that are looked at together: 20,000 records of 10 kB. */
export const MOST_BYTES = 300_000_000;

/** A line may be a manifest that names them all. As many lines as there may be of every sort, and empty ones between. */
const LIMITS = { line: 4_100_000, lines: 100_000, file: MOST_BYTES };

const headSchema = v.strictObject({
  format: v.literal(BUNDLE_FORMAT),
  v: v.picklist([1, 2, BUNDLE_VERSION]),
  manifest: v.string(),
});

const lineSchema = v.strictObject({ number: numberSchema, sealed: v.string() });

/** A bundle as it came. */
export interface Arrival {
  readonly manifest: Manifest;
  /** Whether the key that the manifest names signed it. If not, nothing of it is a record. */
  readonly isSigned: boolean;
  readonly brings: Collected;
  /** Numbers that the tablet signed for and that are not whole in this file: it was cut, or is still arriving. */
  readonly lost: readonly number[];
  /** Contacts for back-checks that the tablet signed for and that came whole. One that did not comes with a later bundle. */
  readonly contacts: readonly ArrivedContact[];
  /** Slips with wishes that the tablet signed for, of each lot all. A lot of which not all came comes with a later bundle. */
  readonly wishes: readonly ArrivedWishes[];
}

/** A record that the tablet signed for: the link before it is known. */
interface Listed extends CollectedRecord {
  readonly prev: string;
}

/** What is read so far. */
interface Reading {
  readonly manifest: Manifest;
  readonly isSigned: boolean;
  /** Every record that is signed for, by number. */
  readonly listed: Map<number, Listed>;
  /** Links that only the record after them names. */
  readonly named: readonly CollectedRecord[];
  readonly strays: Stray[];
  readonly contacts: Map<number, ArrivedContact>;
  /** Sealed slips by the place of their lot in the manifest. */
  readonly slips: Map<number, string[]>;
}

/**
 * Reads a bundle as it comes. Never throws, whatever the bytes.
 *
 * What is wrong with single lines is no problem of the file: they are strays, and kept.
 *
 * @returns `emptyFile`, `fileTooLarge`, `tooManyInFile`, `newerVersion`, or `damagedFile` where the first line cannot be read:
 *   then nothing is known of the file.
 */
export async function readBundle(parts: AsyncIterable<Uint8Array>): Promise<Result<Arrival, Problem>> {
  let reading: Reading | null = null;
  const counts = { record: 0, contact: 0, wish: 0 };
  const problem = await eachLine(parts, LIMITS, async (line, number) => {
    if (reading === null) {
      const begun = readHead(line, number);
      if (!begun.ok) return begun.problem;
      reading = begun.value;
      return null;
    }
    const sort = sortOf(line);
    counts[sort] += 1;
    if (counts[sort] > MOST[sort]) return tooMany(MOST[sort]);
    await READERS[sort](reading, line);
    return null;
  });
  if (problem !== null) return fail(problem);
  return reading === null ? fail({ kind: 'emptyFile', what: 'bundle' }) : ok(await arrivalOf(reading));
}

type LineOf = 'record' | 'contact' | 'wish';

const MOST: Readonly<Record<LineOf, number>> = {
  record: MOST_RECORDS,
  contact: MOST_CONTACTS,
  wish: MOST_SLIPS,
};

/** By how it begins, whole or not. */
function sortOf(line: Uint8Array): LineOf {
  if (isContactLine(line)) return 'contact';
  return isWishLine(line) ? 'wish' : 'record';
}

const READERS: Readonly<Record<LineOf, (reading: Reading, line: Uint8Array<ArrayBuffer>) => Promise<void>>> =
  {
    record: readLine,
    contact: readContactOf,
    wish: async ({ slips }, line) => {
      const read = readWishLine(parsed(line, 1));
      if (read === null) return;
      const its = slips.get(read.wish);
      if (its === undefined) slips.set(read.wish, [read.sealed]);
      else its.push(read.sealed);
    },
  };

function readHead(line: Uint8Array, number: number): Result<Reading, Problem> {
  const raw = parsed(line, 2);
  const face = raw as { readonly format?: unknown; readonly v?: unknown } | null;
  if (face?.format !== BUNDLE_FORMAT) return fail(damaged(number, 'header'));
  if (typeof face.v === 'number' && face.v > BUNDLE_VERSION)
    return fail({ kind: 'newerVersion', what: 'bundle', found: face.v, known: BUNDLE_VERSION });
  const head = v.safeParse(headSchema, raw);
  if (!head.success) return fail(damaged(number, 'header'));
  const read = readSigned('bundle', head.output.manifest);
  if (!read.ok) return read;
  const manifest = readFormat(manifestFormat, read.value.payload);
  if (!manifest.ok) return manifest;
  const isSigned = read.value.isBy(manifest.value.key);
  const listed = new Map<number, Listed>();
  const named: CollectedRecord[] = [];
  if (isSigned)
    for (const run of manifest.value.runs) {
      for (const record of recordsOf(manifest.value, run)) listed.set(record.number, record);
      if (run.headBefore !== '') named.push(placed(manifest.value, run.from - 1, run.headBefore));
    }
  return ok({
    manifest: manifest.value,
    isSigned,
    listed,
    named,
    strays: [],
    contacts: new Map(),
    slips: new Map(),
  });
}

/** Every record of a run, before its bytes are seen. */
function recordsOf(manifest: Manifest, { from, headBefore, links, elsewhere }: Run): Listed[] {
  const others = new Set(elsewhere);
  return links.map((link, at) => ({
    ...placed(manifest, from + at, link),
    prev: links[at - 1] ?? headBefore,
    isElsewhere: others.has(from + at),
  }));
}

function placed({ survey, tablet, key }: Manifest, number: number, link: string): CollectedRecord {
  return { survey, tablet, key, number, link, prev: null, isElsewhere: false, bytes: null };
}

async function readLine(reading: Reading, line: Uint8Array<ArrayBuffer>): Promise<void> {
  const read = v.safeParse(lineSchema, parsed(line, 1));
  const bytes = read.success ? fromBase64(read.output.sealed) : new Uint8Array();
  if (!read.success || bytes.length === 0) return astray(reading, 'damaged', null, line);
  const { number } = read.output;
  if (!reading.isSigned) return astray(reading, 'signature', number, line);
  const record = reading.listed.get(number);
  if (record === undefined || record.isElsewhere) return astray(reading, 'notListed', number, line);
  if ((await nextLink(record.prev, bytes)) !== record.link) return astray(reading, 'altered', number, line);
  reading.listed.set(number, { ...record, bytes });
}

/** What is no contact that the tablet signed for is passed over: nothing stands on it, and the tablet sends it again. */
async function readContactOf(
  { manifest, isSigned, listed, contacts }: Reading,
  line: Uint8Array,
): Promise<void> {
  const read = readContactLine(parsed(line, 1));
  const named = manifest.contacts.find(({ number }) => number === read?.number);
  if (!isSigned || read === null || named === undefined) return;
  const bytes = fromBase64(read.sealed);
  if ((await digest(bytes)) !== named.hash) return;
  const { tablet, key } = manifest;
  const { number, until } = named;
  const link = listed.get(number)?.link ?? null;
  contacts.set(number, { tablet, key, number, link, until, sealed: toBase64(bytes) });
}

async function astray(
  { manifest, strays }: Reading,
  why: StrayReason,
  number: number | null,
  line: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const { survey, tablet, key } = manifest;
  strays.push({ survey, tablet, key, number, why, hash: await digest(line) });
}

async function arrivalOf({
  manifest,
  isSigned,
  listed,
  named,
  strays,
  contacts,
  slips,
}: Reading): Promise<Arrival> {
  const { survey, tablet, key, everSealed } = manifest;
  const records = [...named, ...listed.values()];
  const reached = isSigned ? [{ survey, tablet, key, number: everSealed }] : [];
  const troubles = isSigned ? manifest.troubles.map((trouble) => ({ survey, tablet, key, ...trouble })) : [];
  const lost = [...listed.values()].filter(({ bytes, isElsewhere }) => bytes === null && !isElsewhere);
  return {
    manifest,
    isSigned,
    brings: union([{ records, strays, reached, troubles }]),
    lost: lost.map(({ number }) => number),
    contacts: [...contacts.values()],
    wishes: isSigned
      ? (await wholeBatches(manifest.wishes, slips)).map((one) => ({ tablet, key, ...one }))
      : [],
  };
}

function parsed(line: Uint8Array, depth: number): unknown {
  try {
    // A mark at the beginning of a file is passed over by the decoder.
    const read = parsedWithin(new TextDecoder('utf-8', { fatal: true }).decode(line), depth);
    return read.ok ? read.value : null;
  } catch {
    // The decoder's error tells no more than that these bytes are no text.
    return null;
  }
}

function tooMany(limit: number): Problem {
  return { kind: 'tooManyInFile', what: 'bundle', of: 'records', limit };
}

function damaged(line: number, cause: string): Problem {
  return { kind: 'damagedFile', what: 'bundle', line, cause };
}
