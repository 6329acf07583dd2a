import * as v from 'valibot';
import type { Day } from '../../core/day.ts';
import { jsonOf } from '../sealing/paddedJson.ts';
import { daySchema, hashSchema, numberSchema, shortSchema } from './carriedSchemas.ts';
import { isWishLine } from './wishSlip.ts';

/** Most contacts that one bundle names. */
export const MOST_CONTACTS = 5000;
/** Most letters of a name and of a telephone number. */
export const MOST_NAME = 100;
export const MOST_TELEPHONE = 40;

const sealedSchema = v.strictObject({
  v: v.literal(1),
  /** What it may be used for; it stands under the seal, so that no other record passes for one. */
  purpose: v.literal('backCheck'),
  survey: shortSchema,
  tablet: shortSchema,
  number: numberSchema,
  name: v.pipe(v.string(), v.maxLength(MOST_NAME)),
  telephone: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_TELEPHONE)),
});

/** A resident's contact for the supervisor's back-check, as it is sealed: the interview's number, and no answer. Version 1. */
export type SealedContact = Readonly<v.InferOutput<typeof sealedSchema>>;

/** Which interview a contact is of. */
export interface ContactPlace {
  readonly survey: string;
  readonly tablet: string;
  readonly number: number;
}

/** A contact as it is sealed. */
export function contactOf(
  { survey, tablet, number }: ContactPlace,
  { name, telephone }: Pick<SealedContact, 'name' | 'telephone'>,
): SealedContact {
  return { v: 1, purpose: 'backCheck', survey, tablet, number, name, telephone };
}

/** A contact whose seal was opened; null where it is none, or one of another interview than it was carried as. */
export function readContact(bytes: Uint8Array, place: ContactPlace): SealedContact | null {
  const read = v.safeParse(sealedSchema, parsed(bytes));
  if (!read.success) return null;
  const { survey, tablet, number } = read.output;
  const isIts = survey === place.survey && tablet === place.tablet && number === place.number;
  return isIts ? read.output : null;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return jsonOf(bytes);
  } catch {
    // What was sealed is no JSON: it is no contact.
    return null;
  }
}

/** A contact as the manifest of a bundle names it. */
export const carriedContactSchema = v.strictObject({
  /** Of the interview. */
  number: numberSchema,
  /** SHA-256 of the sealed file. */
  hash: hashSchema,
  /** The last day on which anybody may keep it. */
  until: daySchema,
});

/** A contact as a tablet sends it. */
export interface OwnContact {
  readonly number: number;
  readonly until: Day;
  /** The sealed file in base64. */
  readonly sealed: string;
}

/** A contact that a tablet signed for and that came whole. */
export interface ArrivedContact extends OwnContact {
  readonly tablet: string;
  /** The public part of the tablet's key. */
  readonly key: string;
  /** The link of the interview in the same bundle; null where it does not go along any more, as after a receipt. */
  readonly link: string | null;
}

const LINE_BEGINS = '{"contact":';

/** A line of a bundle that holds a contact. */
export function contactLine({ number, sealed }: OwnContact): string {
  return `${LINE_BEGINS}${number},"sealed":"${sealed}"}`;
}

const lineSchema = v.strictObject({ contact: numberSchema, sealed: v.string() });

/** Whether a line of a bundle is one of a contact, whole or not: such lines are not kept with the bundle. */
export function isContactLine(line: Uint8Array): boolean {
  return [...LINE_BEGINS].every((letter, at) => line[at] === letter.charCodeAt(0));
}

/** What stands in such a line; null where it is damaged. */
export function readContactLine(read: unknown): { readonly number: number; readonly sealed: string } | null {
  const line = v.safeParse(lineSchema, read);
  return line.success ? { number: line.output.contact, sealed: line.output.sealed } : null;
}

const LINE_END = 0x0a;

/** A bundle without the lines of its contacts and of slips with wishes: what of it an office keeps, byte for byte. */
export function withoutContacts(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const next = end === -1 ? bytes.length : end + 1;
    const line = bytes.subarray(from, next);
    if (!isContactLine(line) && !isWishLine(line)) parts.push(line);
    from = next;
  }
  const kept = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    kept.set(part, at);
    at += part.length;
  }
  return kept;
}
