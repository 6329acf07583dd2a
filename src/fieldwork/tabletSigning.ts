import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import { fromBase64, toBase64 } from '../keeping/sealing/base64.ts';
import { isStrongEnough, typedWords } from '../keeping/sealing/keyText.ts';
import type { SealingAsk, SealingAsks } from '../keeping/sealing/sealingWork.ts';
import { newSigningKey, signerOf } from '../keeping/sealing/signing.ts';
import type { TabletSigner } from '../keeping/storage/rows.ts';

/** What is wrong with what was typed: nothing, easily guessed, not the tablet's passphrase, too long. */
export type WordsFault = 'missing' | 'weak' | 'wrong' | 'long';

/** The words of a passphrase as they are sealed with. A tablet's keyboard begins with a capital. */
export function passphraseOf(typed: string): string {
  return typedWords(typed).toLowerCase();
}

/** What is wrong with words that are to lock this tablet's key; those that were offered are good. */
export function newWordsFault(words: string, offered: string): WordsFault | null {
  if (words === '') return 'missing';
  return words === offered || isStrongEnough(words) ? null : 'weak';
}

/** Four words at random. */
export function offerWords(world: World): Promise<string> {
  return asked(world, 'words', {});
}

/**
 * Makes the key with which this tablet signs. Its private part is in the memory of this page and of the worker while it is
 * locked, and nowhere else.
 */
export async function makeSigner(world: World, name: string, passphrase: string): Promise<TabletSigner> {
  const { secret, key } = newSigningKey();
  const bytes = new TextEncoder().encode(secret);
  const wrapped = await asked(world, 'lock', { passphrase, bytes });
  return { key, wrapped: toBase64(wrapped), name, since: world.now() };
}

/** The private part of this tablet's key, for as long as something is signed with it. */
export async function openSigner(
  world: World,
  { key, wrapped }: TabletSigner,
  passphrase: string,
): Promise<Result<string, Problem>> {
  const opened = await asked(world, 'openLocked', { passphrase, bytes: fromBase64(wrapped) });
  if (!opened.ok) return opened;
  const secret = new TextDecoder().decode(opened.value);
  return signerOf(secret) === key ? ok(secret) : fail({ kind: 'wrongPassphrase' });
}

async function asked<Ask extends SealingAsk>(
  world: World,
  what: Ask,
  given: SealingAsks[Ask]['ask'],
): Promise<SealingAsks[Ask]['reply']> {
  return (await world.run('sealing', { what, given })) as SealingAsks[Ask]['reply'];
}
