import type { AddressList } from '../../asking/survey/drawnAddress.ts';
import type { World } from '../../core/world.ts';
import { toBase64 } from '../../keeping/sealing/base64.ts';
import type { SealingAsks } from '../../keeping/sealing/sealingWork.ts';
import { addressBytes } from '../../keeping/transfer/addressFile.ts';
import type { Pack } from '../../keeping/transfer/pack.ts';

/** Addresses that are to go along with a pack. */
export interface WantedAddresses {
  readonly wave: string;
  readonly list: AddressList;
}

/** The part of a pack that holds addresses, and the words that open it. */
export interface SealedAddresses {
  readonly part: Pack['addresses'];
  /** Four words, drawn for this pack and kept nowhere; null where no addresses go along. */
  readonly words: string | null;
}

/**
 * Seals addresses with words of their own: a pack is signed, and can be read by whoever has it.
 */
export async function sealAddresses(world: World, wanted: WantedAddresses | null): Promise<SealedAddresses> {
  if (wanted === null) return { part: null, words: null };
  const { wave, list } = wanted;
  const words = await asked(world, 'words', {});
  const locked = await asked(world, 'lock', { passphrase: words, bytes: addressBytes(list) });
  return { part: { wave, count: list.addresses.length, sealed: toBase64(locked) }, words };
}

async function asked<Ask extends 'words' | 'lock'>(
  world: World,
  what: Ask,
  given: SealingAsks[Ask]['ask'],
): Promise<SealingAsks[Ask]['reply']> {
  return (await world.run('sealing', { what, given })) as SealingAsks[Ask]['reply'];
}
