import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Database } from '../keeping/storage/database.ts';
import { markSetUp } from '../keeping/storage/restartMark.ts';
import type { TabletSigner } from '../keeping/storage/rows.ts';
import { keepSigner } from '../keeping/storage/tabletOffice.ts';
import { carriedBytes } from './carriedBytes.ts';
import type { CarryError, CarryGround } from './carryGround.ts';
import { makeSigner, newWordsFault, offerWords, passphraseOf } from './tabletSigning.ts';
import { type LookedAtPack, lookAtPack, takePack } from './takePack.ts';

/** Most letters of a tablet's name, as a card takes it. */
const LONGEST_NAME = 60;

export interface PackTaking {
  /** A pack that was read and waits to be taken. */
  readonly looked: ReadonlySignal<LookedAtPack | null>;
  lookAt(file: File): Promise<void>;
  /** The same while something else is under way. */
  lookAtBytes(database: Database, bytes: Uint8Array): Promise<Result<void, Problem>>;
  putAway(): void;
  /** Offers four other words for the tablet's passphrase. */
  otherWords(): Promise<void>;
  take(): Promise<void>;
}

/** Packs in. With the first one the tablet gets a name and a key of its own, which a passphrase locks. */
export function packTaking(ground: CarryGround): PackTaking {
  const { world, typed, errors } = ground;
  const looked = signal<LookedAtPack | null>(null);
  let offered = '';
  const offer = async () => {
    offered = await offerWords(world);
    ground.type('newWords', offered);
  };
  const putAway = () => {
    looked.value = null;
    errors.value = [];
  };
  const lookAtBytes: PackTaking['lookAtBytes'] = async (database, bytes) => {
    putAway();
    const found = await lookAtPack(database, bytes);
    if (!found.ok) return found;
    if (ground.current()?.signer === null && typed.value.newWords === '') await offer();
    looked.value = found.value;
    return ok(undefined);
  };
  return {
    looked,
    lookAtBytes,
    lookAt: (file) =>
      ground.act(async (database) => {
        const found = await lookAtBytes(database, await carriedBytes(file));
        return found.ok ? ok(null) : found;
      }),
    putAway,
    otherWords: () =>
      ground.act(async () => {
        await offer();
        return ok(null);
      }),
    take: async () => {
      const [pack, isFirst] = [looked.value, ground.current()?.signer === null];
      const [name, words] = [typed.value.name.trim(), passphraseOf(typed.value.newWords)];
      errors.value = isFirst ? lacksOf(name, words, offered) : [];
      if (pack === null || errors.value.length > 0) return;
      await ground.act(async (database) => {
        // First the key: a tablet with a pack and no key could take interviews and hand none over.
        const kept = isFirst ? await firstKey(database, await makeSigner(world, name, words)) : ok(undefined);
        if (!kept.ok) return kept;
        const taken = await takePack(database, pack.read);
        if (!taken.ok) return taken;
        if (isFirst) await markSetUp(world.locks);
        ground.type('newWords', '');
        looked.value = null;
        const { survey, version, limits } = pack.read.pack;
        const mustRestart = isFirst && !limits.unsafeTablet;
        ground.choose(survey.id);
        return ok({ what: 'pack', version, mustRestart } as const);
      });
    },
  };
}

async function firstKey(database: Database, signer: TabletSigner): Promise<Result<void, Problem>> {
  const kept = await keepSigner(database, signer);
  if (!kept.ok) return kept;
  // Another tab made one: its words lock it, and not those on this page.
  return kept.value ? ok(undefined) : fail({ kind: 'settingChanged', isTyped: false });
}

function lacksOf(name: string, words: string, offered: string): readonly CarryError[] {
  const fault = newWordsFault(words, offered);
  return [
    ...(name === '' ? [{ field: 'name', fault: 'missing' } as const] : []),
    ...(name.length > LONGEST_NAME ? [{ field: 'name', fault: 'long' } as const] : []),
    ...(fault === null ? [] : [{ field: 'newWords', fault } as const]),
  ];
}
