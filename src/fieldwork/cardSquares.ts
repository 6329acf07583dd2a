import { type QrSquares, qrSquares } from '../keeping/sealing/qrSquares.ts';

/** Most letters of a card that a camera can still read from a screen held in the hand. */
const MOST_LETTERS = 1200;

/** A tablet's card as a QR code; null where it would be too fine to be read, and only the file will do. */
export function cardSquares(text: string): QrSquares | null {
  return text.length > MOST_LETTERS ? null : qrSquares(text, 'screen');
}
