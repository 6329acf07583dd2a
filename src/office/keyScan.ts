import type { Pixels } from '../core/pixels.ts';
import type { World } from '../core/world.ts';
import { askQr } from '../keeping/sealing/askQr.ts';
import { isKeyText } from '../keeping/sealing/keyText.ts';

/** Giving the key on paper by holding its QR code before a camera. */
export interface KeyScan {
  /** Looks for a QR code in a picture of a camera; null where there is none. */
  readQr(pixels: Pixels): Promise<string | null>;
  /** Takes the text of a QR code as if it had been typed. False where it is no key: then nothing is told. */
  scanned(text: string): Promise<boolean>;
}

/** @param give Takes a key that was typed; what comes of it is told there. */
export function keyScan(world: World, give: (text: string) => Promise<void>): KeyScan {
  return {
    readQr: (pixels) => askQr(world, pixels),
    scanned: async (text) => {
      const isKey = isKeyText(text);
      // The camera is not to wait for what the key opens.
      if (isKey) void give(text);
      return isKey;
    },
  };
}
