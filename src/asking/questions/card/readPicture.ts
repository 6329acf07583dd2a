import type { Picture } from '../picture.ts';

/** Bytes of a picture that a questionnaire can hold. */
const MOST_BYTES = 500_000;
/** The same in base64, which has four letters for three bytes. */
export const MOST_LETTERS = Math.ceil(MOST_BYTES / 3) * 4;

export type PictureFault = 'tooLarge' | 'noPicture';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A picture as a questionnaire holds it, out of a file: told by its first bytes, not by its name. */
export function readPicture(bytes: Uint8Array): Omit<Picture, 'alt'> | PictureFault {
  if (bytes.length > MOST_BYTES) return 'tooLarge';
  const letters = base64Of(bytes);
  const media = mediaOf(letters);
  return media === null ? 'noPicture' : { media, bytes: letters };
}

/** What sort of picture bytes in base64 are; null where they are none. */
export function mediaOf(letters: string): Picture['media'] | null {
  if (letters.startsWith('iVBORw0KGgo')) return 'image/png';
  if (letters.startsWith('/9j/')) return 'image/jpeg';
  // RIFF, four bytes of length, WEBP.
  return /^UklGR.{6}XRUJQ/.test(letters) ? 'image/webp' : null;
}

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let place = 0; place < 4; place += 1)
      letters += at + place > bytes.length ? '=' : LETTERS[(three >> (18 - 6 * place)) & 63];
  }
  return letters;
}
