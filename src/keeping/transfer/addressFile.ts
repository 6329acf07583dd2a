import * as v from 'valibot';

import type { AddressList } from '../../asking/survey/drawnAddress.ts';
import { type Format, readFormat } from '../../asking/survey/formatVersion.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import { parsedWithin } from '../sealing/boundedJson.ts';
import { paddedJson } from '../sealing/paddedJson.ts';
import { daySchema } from './carriedSchemas.ts';

const shortText = v.pipe(v.string(), v.maxLength(200));
const textOrNull = v.nullable(shortText);

const listSchema = v.strictObject({
  v: v.literal(1),
  frame: shortText,
  edition: v.nullable(daySchema),
  addresses: v.pipe(
    v.array(
      v.strictObject({
        number: shortText,
        address: shortText,
        stratum: textOrNull,
        samplingPoint: textOrNull,
        probability: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
        area: textOrNull,
        variables: v.record(shortText, shortText),
      }),
    ),
    v.maxLength(2000),
    v.readonly(),
  ),
});

const listFormat: Format<AddressList & { readonly v: 1 }> = {
  what: 'addresses',
  known: 1,
  upgraders: [],
  schema: listSchema,
};

/** A list of addresses as bytes, before they are sealed. */
export function addressBytes(list: AddressList): Uint8Array<ArrayBuffer> {
  return paddedJson({ v: 1, ...list });
}

/** Undoes `addressBytes`, once they were opened. `newerVersion`, `damagedFile`. */
export function readAddressBytes(bytes: Uint8Array): Result<AddressList, Problem> {
  const read = parsedWithin(new TextDecoder().decode(bytes), 4);
  if (!read.ok) return fail({ kind: 'damagedFile', what: 'addresses', line: null, cause: read.problem });
  return readFormat(listFormat, read.value);
}

/** Most letters of a sealed list in base64: two thousand addresses with all that may stand beside them. */
const MOST_SEALED = 8_000_000;

/** Addresses as a pack carries them: for which wave, how many, and the sealed list in base64. */
export const packAddressesSchema = v.strictObject({
  wave: shortText,
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)),
  sealed: v.pipe(v.string(), v.maxLength(MOST_SEALED)),
});
export type PackAddresses = Readonly<v.InferOutput<typeof packAddressesSchema>>;

/** What a tablet kept of a pack's addresses; null where there are none. */
export function readPackAddresses(kept: unknown): PackAddresses | null {
  const read = v.safeParse(packAddressesSchema, kept);
  return read.success ? read.output : null;
}
