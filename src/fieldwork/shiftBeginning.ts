import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { Shift } from '../keeping/sealing/shift.ts';
import type { ShiftKey, ShiftPasskey } from '../keeping/sealing/shiftWork.ts';
import type { TabletSigner } from '../keeping/storage/rows.ts';
import type { Passkeys } from './passkeys.ts';
import { createPassphraseBox, type PassphraseBox } from './passphraseBox.ts';
import { openSigner } from './tabletSigning.ts';

/** The box of the tablet's own passphrase where a shift is begun. */
export interface TabletBox extends PassphraseBox {
  /** Somebody said that they do not have it: what is finished is then signed when it is handed over. */
  readonly isLeftOut: ReadonlySignal<boolean>;
  leaveOut(isLeftOut: boolean): void;
}

export function createTabletBox(): TabletBox {
  const isLeftOut = signal(false);
  const box = createPassphraseBox();
  return {
    ...box,
    isLeftOut,
    leaveOut: (now) => {
      isLeftOut.value = now;
      box.type('');
    },
    clear: () => {
      isLeftOut.value = false;
      box.clear();
    },
  };
}

/** Whether words of the tablet are there, or none are needed; if not, the box says so. */
export function hasTabletWords(signer: TabletSigner | null, box: TabletBox): boolean {
  return signer === null || box.isLeftOut.value || box.given() !== null;
}

/** What a shift is opened with: words, or the secret of a passkey. */
export interface Opener {
  readonly secret: string;
  readonly isSecret: boolean;
  readonly passkey?: ShiftPasskey;
}

/** The words that were chosen for a shift; null, and a fault in the box, where they are none or too few. */
export function openerByWords(box: PassphraseBox): Opener | null {
  const words = box.chosen();
  return words === null ? null : { secret: words, isSecret: false };
}

/**
 * A new passkey; null, and a fault in the box, where none was given. To be asked for before anything that takes seconds: a
 * browser makes one only while a button is being pressed.
 */
export async function openerByPasskey(passkeys: Passkeys, box: PassphraseBox): Promise<Opener | null> {
  const salt = passkeys.salt();
  const made = await passkeys.make(salt);
  box.refuse(made === null ? 'passkey' : null);
  return made && { secret: made.secret, isSecret: true, passkey: { credential: made.credential, salt } };
}

/** What a shift is begun with. */
interface Beginning {
  readonly opener: Opener;
  /** The tablet's own key, and the words for it. */
  readonly signer: TabletSigner | null;
  readonly box: TabletBox;
}

/**
 * Begins a shift, with the tablet's key where its words were given.
 *
 * @returns What is to be kept of it; null, and a fault in the box, where those words are wrong: then nothing was begun.
 */
export async function begunShift(
  world: World,
  shift: Shift,
  { opener: { secret, isSecret, ...passkey }, signer, box }: Beginning,
): Promise<Result<Omit<ShiftKey, 'since'> | null, Problem>> {
  const words = box.isLeftOut.value ? null : box.given();
  const own = signer === null || words === null ? ok(null) : await openSigner(world, signer, words);
  if (own.ok) return ok({ ...(await shift.begin(secret, { isSecret, signer: own.value })), ...passkey });
  if (own.problem.kind !== 'wrongPassphrase') return own;
  box.refuse('wrong');
  return ok(null);
}
