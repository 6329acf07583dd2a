import decodeQR from 'qr/decode.js';
import type { Pixels } from '../../core/pixels.ts';

/** Time for second thoughts on a picture that is hard to read: the next one is soon there. */
const SECOND_THOUGHTS_MS = 80;

/** The text of a QR code in a picture; null where none can be read in it. */
export function readQr(pixels: Pixels): string | null {
  try {
    return decodeQR(pixels, { format: 'RGBA', timeLimit: SECOND_THOUGHTS_MS });
  } catch {
    // Most pictures of a camera have no code in them, or a blurred one: it throws at each.
    return null;
  }
}
