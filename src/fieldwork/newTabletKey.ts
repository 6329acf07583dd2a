import { type ReadonlySignal, signal } from '@preact/signals';
import { ok } from '../core/result.ts';
import { replaceSigner } from '../keeping/storage/tabletOffice.ts';
import type { CarryGround } from './carryGround.ts';
import { makeSigner, newWordsFault, offerWords, passphraseOf } from './tabletSigning.ts';

export interface NewTabletKey {
  /** Somebody said that the passphrase is lost, and is asked for another one. */
  readonly isLost: ReadonlySignal<boolean>;
  askForKey(): Promise<void>;
  keepOldKey(): void;
  /** Makes the key. The old one cannot be used any more, and the tablet's name, id and numbers stay. */
  makeKey(): Promise<void>;
}

/** The way on where the passphrase of a tablet is lost: another key under another passphrase, for the same tablet. */
export function newTabletKey(ground: CarryGround, onMade: () => void): NewTabletKey {
  const { world } = ground;
  const isLost = signal(false);
  let offered = '';
  const leave = () => {
    isLost.value = false;
    ground.errors.value = [];
    ground.type('newWords', '');
  };
  return {
    isLost,
    askForKey: () =>
      ground.act(async () => {
        offered = await offerWords(world);
        ground.type('newWords', offered);
        isLost.value = true;
        return ok(null);
      }),
    keepOldKey: leave,
    makeKey: async () => {
      const name = ground.current()?.signer?.name;
      const words = passphraseOf(ground.typed.value.newWords);
      const fault = newWordsFault(words, offered);
      ground.errors.value = fault === null ? [] : [{ field: 'newWords', fault }];
      if (name === undefined || fault !== null) return;
      await ground.act(async (database) => {
        const kept = await replaceSigner(database, await makeSigner(world, name, words));
        if (!kept.ok) return kept;
        leave();
        onMade();
        return ok({ what: 'key' } as const);
      });
    },
  };
}
