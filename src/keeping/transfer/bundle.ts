import * as v from 'valibot';
import { instantSchema } from '../../asking/survey/dates.ts';
import type { Format } from '../../asking/survey/formatVersion.ts';
import { fromBase64, toBase64 } from '../sealing/base64.ts';
import { digest, nextLink } from '../sealing/digest.ts';
import { signed } from '../sealing/signing.ts';
import { hashSchema, numberSchema, shortSchema, signerSchema, upToSchema } from './carriedSchemas.ts';
import { carriedContactSchema, contactLine, MOST_CONTACTS, type OwnContact } from './contact.ts';
import {
  carriedWishes,
  carriedWishesSchema,
  fittingWishes,
  NO_WISHES,
  type OwnWishes,
  wishLines,
} from './wishSlip.ts';

/** The newest version of the bundle format (docs/formats.md). */
export const BUNDLE_VERSION = 3;
/** What a bundle calls itself. */
export const BUNDLE_FORMAT = 'soundings-bundle';

/** Most records that one bundle names. */
export const MOST_RECORDS = 20_000;
const MOST_TROUBLES = 200;

/** Of the first record of a chain there is none before. */
const linkBeforeSchema = v.union([v.literal(''), hashSchema]);

const runSchema = v.pipe(
  v.strictObject({
    from: numberSchema,
    /** Link of the record before `from`; empty before number 1. */
    headBefore: linkBeforeSchema,
    /** Link of each record, by number upwards. */
    links: v.pipe(v.array(hashSchema), v.minLength(1), v.maxLength(MOST_RECORDS), v.readonly()),
    /** Numbers in it that this bundle does not bring, because they belong to another survey. */
    elsewhere: v.pipe(v.array(numberSchema), v.maxLength(MOST_RECORDS), v.readonly()),
  }),
  v.check(({ from, headBefore }) => (from === 1) === (headBefore === '')),
);

const troubleSchema = v.strictObject({
  at: instantSchema,
  /** What kind of trouble it was, and never what anybody answered. */
  what: v.pipe(v.string(), v.maxLength(500)),
});

const manifestSchema = v.pipe(
  v.strictObject({
    v: v.literal(BUNDLE_VERSION),
    survey: shortSchema,
    tablet: shortSchema,
    /** The public part of the tablet's key. */
    key: signerSchema,
    /** SHA-256 of the pack in use on the tablet. */
    pack: hashSchema,
    build: shortSchema,
    /** The highest number that the tablet ever gave. */
    everSealed: upToSchema,
    runs: v.pipe(v.array(runSchema), v.maxLength(1000), v.readonly()),
    /** What went wrong on the tablet lately, the newest last. */
    troubles: v.pipe(v.array(troubleSchema), v.maxLength(MOST_TROUBLES), v.readonly()),
    /** Contacts for back-checks that come along, by number upwards. They are no records, and no link stands on them. */
    contacts: v.pipe(v.array(carriedContactSchema), v.maxLength(MOST_CONTACTS), v.readonly()),
    /** Slips with wishes that come along, each lot of them under one hash. */
    wishes: carriedWishesSchema,
  }),
  v.check(({ runs }) => runs.reduce((sum, { links }) => sum + links.length, 0) <= MOST_RECORDS),
  // Upwards, none twice, none that the tablet never gave.
  v.check(({ runs, everSealed }) => {
    let last = 0;
    for (const { from, links } of runs) {
      if (from <= last) return false;
      last = from + links.length - 1;
    }
    return last <= everSealed;
  }),
);

/**
 * What a tablet signs of a bundle. What follows from it is not said a second time: a run ends where its links end, and the
 * last of them is the head after it.
 */
export type Manifest = Readonly<v.InferOutput<typeof manifestSchema>>;
/** Records whose numbers and links join on. */
export type Run = Readonly<v.InferOutput<typeof runSchema>>;

/** How a manifest is read, of whichever version. */
export const manifestFormat: Format<Manifest> = {
  what: 'bundle',
  known: BUNDLE_VERSION,
  upgraders: [(old) => ({ ...old, v: 2, contacts: [] }), (old) => ({ ...old, v: 3, wishes: NO_WISHES })],
  schema: manifestSchema,
};

/** A finished interview as its tablet keeps it. */
export interface OwnRecord {
  readonly number: number;
  /** Link of the record before, empty for the first. */
  readonly prev: string;
  readonly survey: string;
  /** One sealed file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One of another survey whose bytes are not here any more: only that its number was given, and its own link, are told. */
export interface ElsewhereRecord extends Omit<OwnRecord, 'bytes'> {
  readonly link: string;
}

/** Who sends, and what about; with the wishes that come along, where there are any. */
export type BundleFacts = Omit<Manifest, 'v' | 'runs' | 'contacts' | 'wishes'> & {
  readonly wishes?: OwnWishes;
};

/**
 * Writes a bundle: JSON lines, the first with the signed manifest, then a line for each record of the survey, one for each
 * contact and one for each slip with a wish.
 *
 * @param records Finished interviews of the tablet, of all its surveys, in any order; at most `MOST_RECORDS`. Where a number
 *   is missing among them, or the chain does not join, the bundle says so by a new run.
 * @param secret Of the tablet's key.
 */
export async function writeBundle(
  facts: BundleFacts,
  records: readonly (OwnRecord | ElsewhereRecord)[],
  secret: string,
  contacts: readonly OwnContact[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  if (records.length > MOST_RECORDS) throw new RangeError('writeBundle requires no more than MOST_RECORDS');
  const inOrder = records.toSorted((one, other) => one.number - other.number);
  // The newest troubles say most.
  const troubles = facts.troubles.slice(-MOST_TROUBLES);
  const runs = await runsOf(inOrder, facts.survey);
  // Those that are kept longest come last, and are sent first where there are too many.
  const sent = contacts.toSorted((one, other) => one.number - other.number).slice(-MOST_CONTACTS);
  const named = await Promise.all(sent.map(carried));
  const wishes = fittingWishes(facts.wishes ?? { batches: [], held: 0 });
  const manifest: Manifest = {
    v: BUNDLE_VERSION,
    ...facts,
    troubles,
    runs,
    contacts: named,
    wishes: await carriedWishes(wishes),
  };
  const head = { format: BUNDLE_FORMAT, v: BUNDLE_VERSION, manifest: signed('bundle', manifest, secret) };
  const lines = inOrder
    .filter((record): record is OwnRecord => 'bytes' in record && record.survey === facts.survey)
    .map(({ number, bytes }) => ({ number, sealed: toBase64(bytes) }));
  const besides = [...sent.map(contactLine), ...wishLines(wishes)];
  const texts = [...[head, ...lines].map((line) => JSON.stringify(line)), ...besides];
  return new TextEncoder().encode(texts.map((text) => `${text}\n`).join(''));
}

async function carried({ number, until, sealed }: OwnContact): Promise<Manifest['contacts'][number]> {
  return { number, hash: await digest(fromBase64(sealed)), until };
}

async function runsOf(
  records: readonly (OwnRecord | ElsewhereRecord)[],
  survey: string,
): Promise<readonly Run[]> {
  const runs: { from: number; headBefore: string; links: string[]; elsewhere: number[] }[] = [];
  for (const record of records) {
    const last = runs.at(-1);
    const joins =
      last !== undefined &&
      last.from + last.links.length === record.number &&
      last.links.at(-1) === record.prev;
    const run = joins ? last : { from: record.number, headBefore: record.prev, links: [], elsewhere: [] };
    if (!joins) runs.push(run);
    run.links.push('link' in record ? record.link : await nextLink(record.prev, record.bytes));
    if (record.survey !== survey) run.elsewhere.push(record.number);
  }
  return runs;
}
