/** The newest version of the format (docs/formats.md). */
export const RECORD_VERSION = 2;
export const RECORD_FORMAT = 'soundings-record';

/** A finished interview as its tablet signed it, before it is sealed. */
export interface SignedRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly v: typeof RECORD_VERSION;
  readonly response: unknown;
  /** The public part of the key that signed it: the tablet's own, or one that was made for this shift alone. */
  readonly key: string;
  /** A JWS by that key over the SHA-256 of `response`, as JSON without spaces. */
  readonly signature: string;
}

/** What was opened of a record, before its signature is proved. */
export interface OpenedRecord {
  readonly response: unknown;
  /** Null where nobody signed it as it was finished. */
  readonly signature: string | null;
  /** The key that it names; null where it names none, as by version 1: then it is one of its tablet's. */
  readonly key: string | null;
}

/**
 * What is in a record that was opened. One that nobody signed is the response itself, as versions before kept it; so is
 * whatever this version does not know, and is refused as a response.
 */
export function openedRecord(value: unknown): OpenedRecord {
  const { format, v, response, key, signature } = (value ?? {}) as Partial<
    Record<keyof SignedRecord, unknown>
  >;
  const plain = { response: value, signature: null, key: null };
  if (format !== RECORD_FORMAT || typeof signature !== 'string') return plain;
  if (v === 1) return { response, signature, key: null };
  return v === RECORD_VERSION && typeof key === 'string' ? { response, signature, key } : plain;
}
