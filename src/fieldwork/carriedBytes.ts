import { LARGEST } from '../keeping/transfer/signedFile.ts';

/** The bytes of a pack or a receipt; of one that is too large no more than it takes to say so. */
export async function carriedBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer());
}
