import type { Response } from '../../asking/survey/response.ts';
import { readResponse } from '../../asking/survey/responseVersions.ts';
import type { Wave } from '../../asking/survey/survey.ts';
import { parsedWithin } from '../../keeping/sealing/boundedJson.ts';
import { type OpenedRecord, openedRecord } from '../../keeping/sealing/openedRecord.ts';
import { provenSigner } from '../../keeping/sealing/signedRecord.ts';
import type { CollectedRecord } from '../../keeping/transfer/collected.ts';
import type { CountFault } from '../../keeping/transfer/takenRecords.ts';

/** As deep as the brackets of a response may stand in one another, and those of the record around it. */
const DEPTH = 61;

/** What a record is held against. */
export interface RecordFacts {
  readonly waves: readonly Wave[];
  /** The public parts of the keys of its tablet. */
  readonly keys: readonly string[];
}

/** A response that counts, and with what it was signed as it was finished. */
export interface ReadRecord {
  readonly response: Response;
  /** `shift`: a key that is none of the tablet's; null where nobody signed it. */
  readonly signedBy: 'tablet' | 'shift' | null;
}

/** The response in what was opened; or why it cannot count. */
export async function responseIn(
  bytes: Uint8Array,
  record: CollectedRecord,
  { waves, keys }: RecordFacts,
): Promise<ReadRecord | CountFault> {
  const opened = recordIn(bytes);
  const signer = await provenSigner(opened, keys);
  if (opened.signature !== null && signer === null) return 'forged';
  const read = readResponse(opened.response);
  if (!read.ok) return 'unreadable';
  const response = read.value;
  if (response.survey !== record.survey || placeOf(response) !== placeOf(record)) return 'otherPlace';
  const wave = waves.find(({ id }) => id === response.wave);
  if (wave === undefined) return 'otherWave';
  if (wave.simulated !== response.simulated) return 'simulated';
  if (signer === null) return { response, signedBy: null };
  // For a key of the shift the tablet vouches as for all that is in its record: its bundle signs the hash of the whole.
  return { response, signedBy: keys.includes(signer) ? 'tablet' : 'shift' };
}

/** What was opened, with the signature on it that nobody has proved yet; of null where it is no JSON. */
export function recordIn(bytes: Uint8Array): OpenedRecord {
  try {
    const read = parsedWithin(new TextDecoder('utf-8', { fatal: true }).decode(bytes), DEPTH);
    return openedRecord(read.ok ? read.value : null);
  } catch {
    // The decoder's error tells no more than that these bytes are no text.
    return openedRecord(null);
  }
}

/** What a response and its record have in common: tablet and number. */
export function placeOf({ tablet, number }: { readonly tablet: string; readonly number: number }): string {
  return `${number} ${tablet}`;
}
