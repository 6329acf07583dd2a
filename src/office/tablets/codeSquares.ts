import { codeInQr } from '../../keeping/sealing/oneTimeCode.ts';
import { type QrSquares, qrSquares } from '../../keeping/sealing/qrSquares.ts';

/** A code for a tablet as a QR code, which the tablet's camera reads off this screen. */
export function codeSquares(code: string): QrSquares {
  return qrSquares(codeInQr(code), 'screen');
}
