import type { Pixels } from '../core/pixels.ts';
import { readQr } from '../keeping/sealing/readQr.ts';

/** Reads a QR code in a picture: up to a tenth of a second, several times a second. */
export function readQrJob(input: unknown): string | null {
  return readQr(input as Pixels);
}
