/** SHA-256 of bytes as 64 hexadecimal digits. Needs a secure page (HTTPS or this machine). */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(await digestOf(bytes));
}

/** SHA-256 of bytes as 32 bytes. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** SHA-256 of ids in their order as 64 hexadecimal digits, so that two stores tell each other what they hold. */
export function idsDigest(ids: readonly string[]): Promise<string> {
  return digest(new TextEncoder().encode(ids.toSorted().join('\n')));
}

/** Whether two things are the same bytes. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/**
 * The next link of a tablet's chain: SHA-256 of the previous link and the bytes that follow it.
 *
 * @param link 64 hexadecimal digits, or empty before the first.
 */
export async function nextLink(link: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const head = new TextEncoder().encode(link);
  const chained = new Uint8Array(head.length + bytes.length);
  chained.set(head);
  chained.set(bytes, head.length);
  return digest(chained);
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
