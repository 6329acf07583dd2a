import { fromBase64, toBase64 } from './base64.ts';

/** Bytes as base64url text without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of base64url text; null when it is not exactly as `toBase64Url` writes it. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  const bytes = fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  // The last letter may hold bits that say nothing, and be one too many: two texts would be the same bytes.
  return toBase64Url(bytes) === text ? bytes : null;
}
