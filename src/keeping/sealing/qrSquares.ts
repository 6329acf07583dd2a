import encodeQR from 'qr';

/** A QR code as squares. */
export interface QrSquares {
  /** Squares along each side, with the white edge that readers need. */
  readonly size: number;
  /** The dark squares as the path of an SVG image of that size. */
  readonly path: string;
}

/**
 * Draws a text as a QR code.
 *
 * @param seenOn On paper it still reads with a quarter of it soiled. On a screen nothing soils it for long, and larger
 *   squares are what a camera needs: a twentieth may be lost.
 */
export function qrSquares(text: string, seenOn: 'paper' | 'screen'): QrSquares {
  const rows = encodeQR(text, 'raw', { ecc: seenOn === 'paper' ? 'quartile' : 'low', border: 4 });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size: rows.length, path };
}
