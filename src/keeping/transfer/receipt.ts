import * as v from 'valibot';
import { instantSchema } from '../../asking/survey/dates.ts';
import { type Format, readFormat } from '../../asking/survey/formatVersion.ts';
import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { nextLink } from '../sealing/digest.ts';
import { signed } from '../sealing/signing.ts';
import type { OwnRecord } from './bundle.ts';
import { hashSchema, numberSchema, shortSchema } from './carriedSchemas.ts';
import { readSignedFile, signedFileBytes } from './signedFile.ts';
import type { TabletStanding } from './standing.ts';

const RECEIPT_VERSION = 1;

const receiptSchema = v.strictObject({
  v: v.literal(RECEIPT_VERSION),
  survey: shortSchema,
  tablet: shortSchema,
  upTo: numberSchema,
  /** Link of the record with that number. */
  head: hashSchema,
  /** SHA-256 of the office's back-up that holds them, written and read back. */
  backupHash: hashSchema,
  at: instantSchema,
});

/** An office's word that it has all of a tablet's interviews up to a number. Format version 1. */
export type Receipt = Readonly<v.InferOutput<typeof receiptSchema>>;

const receiptFormat: Format<Receipt> = {
  what: 'receipt',
  known: RECEIPT_VERSION,
  upgraders: [],
  schema: receiptSchema,
};

/**
 * The receipt for what an office has of a tablet.
 *
 * @param backup The office's back-up after these were taken in: its SHA-256 as it was read back, and when.
 * @returns Null where there is nothing to receipt.
 */
export function receiptFor(
  { survey, tablet, completed }: TabletStanding,
  backup: { readonly hash: string; readonly at: Instant },
): Receipt | null {
  if (completed === null) return null;
  return { v: RECEIPT_VERSION, survey, tablet, ...completed, backupHash: backup.hash, at: backup.at };
}

/** Writes a receipt as a file, signed by the office. */
export function writeReceipt(receipt: Receipt, secret: string): Uint8Array<ArrayBuffer> {
  return signedFileBytes(signed('receipt', receipt, secret));
}

/**
 * Reads a receipt that this office signed.
 *
 * @param office The public part of the office's key, from the pack in use.
 * @returns As `readSignedFile` and `readFormat`; `badSignature` where it is not signed by this office.
 */
export function readReceipt(bytes: Uint8Array, office: string): Result<Receipt, Problem> {
  const file = readSignedFile('receipt', bytes);
  if (!file.ok) return file;
  if (!file.value.isBy(office)) return fail({ kind: 'badSignature', what: 'receipt' });
  return readFormat(receiptFormat, file.value.payload);
}

/** A record of the tablet's own chain; without bytes where they were deleted after an earlier receipt. */
export interface OwnLink extends Omit<OwnRecord, 'bytes'> {
  readonly bytes: OwnRecord['bytes'] | null;
}

/** The tablet that a receipt comes to. */
export interface OwnChain {
  readonly survey: string;
  readonly tablet: string;
  /** Up to which number this survey was receipted before; 0 before the first. */
  readonly receipted: number;
  readonly records: readonly OwnLink[];
  /** The last number that was given, and its link. */
  readonly last: number;
  readonly head: string;
}

/**
 * The numbers of this survey whose bytes a receipt lets the tablet delete: those that lead to its head, link by link. Behind
 * a gap in the tablet's own chain nothing is released. Nobody else may delete anything.
 *
 * @returns `otherSurvey`, `otherTablet`, `olderReceipt`, or `headsDiffer` where any link is another than the receipt's head
 *   stands for: then nothing may be deleted at all.
 */
export async function released(receipt: Receipt, own: OwnChain): Promise<Result<readonly number[], Problem>> {
  const { upTo, head } = receipt;
  if (receipt.survey !== own.survey) return fail({ kind: 'otherSurvey', what: 'receipt' });
  if (receipt.tablet !== own.tablet) return fail({ kind: 'otherTablet' });
  if (upTo <= own.receipted) return fail({ kind: 'olderReceipt', upTo, known: own.receipted });
  const at = new Map(own.records.map((record) => [record.number, record]));
  const ownLink = upTo === own.last ? own.head : at.get(upTo + 1)?.prev;
  if (ownLink !== head) return fail({ kind: 'headsDiffer', upTo });
  const numbers: number[] = [];
  let wanted = head;
  for (let record = at.get(upTo); record !== undefined; record = at.get(record.number - 1)) {
    const { number, prev, bytes, survey } = record;
    if (bytes !== null) {
      if ((await nextLink(prev, bytes)) !== wanted) return fail({ kind: 'headsDiffer', upTo });
      if (survey === own.survey) numbers.push(number);
    }
    wanted = prev;
  }
  return ok(numbers.toReversed());
}
