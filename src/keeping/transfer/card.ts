import * as v from 'valibot';
import { type Format, readFormat } from '../../asking/survey/formatVersion.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { digest } from '../sealing/digest.ts';
import { signed } from '../sealing/signing.ts';
import { spokenWords } from '../sealing/spokenWords.ts';
import { hashSchema, shortSchema, signerSchema } from './carriedSchemas.ts';
import { readSignedFile, signedFileBytes } from './signedFile.ts';

const CARD_VERSION = 1;

const cardSchema = v.strictObject({
  v: v.literal(CARD_VERSION),
  survey: shortSchema,
  tablet: shortSchema,
  /** The public part of the key that signs what the tablet sends. */
  key: signerSchema,
  /** What people call the tablet. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** SHA-256 of the pack that it was set up with. */
  pack: hashSchema,
  /** The office's code, good for one tablet. */
  code: shortSchema,
});

/** How a tablet says to its office who it is. Format version 1. */
export type Card = Readonly<v.InferOutput<typeof cardSchema>>;

const cardFormat: Format<Card> = { what: 'card', known: CARD_VERSION, upgraders: [], schema: cardSchema };

/** A card as it was read, with the eight words that tablet and office say to each other. */
export interface ReadCard {
  readonly card: Card;
  readonly words: readonly string[];
}

/** Writes a tablet's card: a file, or the text of a QR code. The secret must be that of the card's `key`. */
export function writeCard(card: Card, secret: string): Uint8Array<ArrayBuffer> {
  return signedFileBytes(signed('card', card, secret));
}

/**
 * Reads a tablet's card: whole, and signed with the key that it names.
 *
 * @returns As `readSignedFile` and `readFormat`; `badSignature`.
 */
export async function readCard(bytes: Uint8Array): Promise<Result<ReadCard, Problem>> {
  const file = readSignedFile('card', bytes);
  if (!file.ok) return file;
  const card = readFormat(cardFormat, file.value.payload);
  if (!card.ok) return card;
  if (!file.value.isBy(card.value.key)) return fail({ kind: 'badSignature', what: 'card' });
  // The card names pack, key, tablet and code: who changes any of them on the way changes the words.
  const hash = await digest(new TextEncoder().encode(file.value.text));
  return ok({ card: card.value, words: spokenWords(hash) });
}
