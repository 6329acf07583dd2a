/**
 * How a thing becomes the bytes that are stored or sent, and back.
 *
 * `storage` and `transfer` are given one; they never know which. What is opened was made by the same sealing, so the
 * caller may take it for what was sealed.
 */
export interface Sealing {
  seal(value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects when the bytes cannot be opened. */
  open(bytes: Uint8Array): Promise<unknown>;
}

/** Plain JSON in UTF-8: not sealed. */
export const plainSealing: Sealing = {
  seal: async (value) => new TextEncoder().encode(JSON.stringify(value)),
  open: async (bytes) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
};
