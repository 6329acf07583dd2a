/** How every sealed file begins: the age format, version 1 (https://c2sp.org/age). */
const OPENING = 'age-encryption.org/v1\n';

/** Bytes in which the first recipient is named, whatever the file holds. */
const LOOKED_AT = 200;

/** How the line begins that names a recipient by a key. The second is within the bytes above: each takes 98. */
const RECIPIENT = '\n-> X25519 ';

/** Most bytes of a sealed file: as many as a back-up may have, and what sealing adds. */
export const LARGEST_SEALED = 301_000_000;

/** Most bytes of a key file: it holds one line, and some leave a note beside it. */
export const LARGEST_KEY_FILE = 100_000;

/** What a sealed file asks for, by how it begins: `keys`, a `passphrase`; null when it is no sealed file. */
export function sealedWith(bytes: Uint8Array): 'keys' | 'passphrase' | null {
  const head = headOf(bytes);
  if (!head.startsWith(OPENING)) return null;
  return head.startsWith('-> scrypt ', OPENING.length) ? 'passphrase' : 'keys';
}

/** Whether a sealed file opens with more keys than one. */
export function isSealedToSeveral(bytes: Uint8Array): boolean {
  const [header = ''] = headOf(bytes).split('\n---');
  return header.startsWith(OPENING) && header.split(RECIPIENT).length > 2;
}

function headOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, LOOKED_AT), (byte) => String.fromCharCode(byte)).join('');
}
