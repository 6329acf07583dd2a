/** The newest version of the format (docs/formats.md). */
export const RECORD_VERSION = 1;
export const RECORD_FORMAT = 'soundings-record';

/** A finished interview as its tablet signed it, before it is sealed. */
export interface SignedRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly v: typeof RECORD_VERSION;
  readonly response: unknown;
  /** A JWS of the tablet over the SHA-256 of `response`, as JSON without spaces. */
  readonly signature: string;
}

/** What was opened of a record: what it holds, and the signature on it; null where its tablet did not sign it itself. */
export interface OpenedRecord {
  readonly response: unknown;
  readonly signature: string | null;
}

/**
 * What is in a record that was opened. One that nobody signed is the response itself, as tablets without a key keep it; so is
 * whatever this version does not know, and is refused as a response.
 */
export function openedRecord(value: unknown): OpenedRecord {
  const { format, v, response, signature } = (value ?? {}) as Partial<Record<keyof SignedRecord, unknown>>;
  const isSigned = format === RECORD_FORMAT && v === RECORD_VERSION && typeof signature === 'string';
  return isSigned ? { response, signature } : { response: value, signature: null };
}
