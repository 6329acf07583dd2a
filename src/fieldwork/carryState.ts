import { type ReadonlySignal, signal } from '@preact/signals';
import type { Pixels } from '../core/pixels.ts';
import { ok } from '../core/result.ts';
import { type CarrierState, createCarrierState } from '../keeping/carriers/carrierState.ts';
import { askQr } from '../keeping/sealing/askQr.ts';
import { codeOfQr } from '../keeping/sealing/oneTimeCode.ts';
import type { Device } from '../keeping/storage/device.ts';
import { removeReceipted } from '../keeping/storage/tabletOffice.ts';
import { carriedBytes } from './carriedBytes.ts';
import { type CarryError, type CarryField, type CarryGround, carryGround } from './carryGround.ts';
import { type FolderCarrying, folderCarrying, handOverBy } from './folderCarrying.ts';
import { type MadeCard, makeCard, takeReceipt } from './handOver.ts';
import { type NewTabletKey, newTabletKey } from './newTabletKey.ts';
import { type PackTaking, packTaking } from './packTaking.ts';

/** The page of a tablet and its office. */
export interface CarryState
  extends Omit<CarryGround, 'act' | 'sign' | 'current' | 'world'>,
    Omit<PackTaking, 'lookAtBytes'>,
    FolderCarrying,
    NewTabletKey {
  /** The card that was made last, for the survey that is shown. */
  readonly card: ReadonlySignal<MadeCard | null>;
  /** Looks for a QR code in a picture of the camera; null where there is none. */
  readQr(pixels: Pixels): Promise<string | null>;
  /** Puts a code that was scanned off the office's screen into its box. False where it is none. */
  scannedCode(text: string): Promise<boolean>;
  makeCard(): Promise<void>;
  saveCard(): Promise<void>;
  handOver(): Promise<void>;
  takeReceipt(file: File): Promise<void>;
  /** Removes what receipts let go. */
  remove(): Promise<void>;
}

/** Packs in, the tablet's card and bundles out, receipts in. */
export function createCarryState(device: Device, carriers: CarrierState = createCarrierState()): CarryState {
  const ground = carryGround(device);
  const { world, errors, typed } = ground;
  const card = signal<MadeCard | null>(null);
  const isWhole = (fields: readonly CarryField[]) => {
    const asked = fields.filter((field) => field !== 'bundleWords' || !ground.isInShift.value);
    errors.value = asked
      .filter((field) => typed.value[field].trim() === '')
      .map((field): CarryError => ({ field, fault: 'missing' }));
    return errors.value.length === 0;
  };
  const packs = packTaking(ground);
  return {
    ...ground,
    ...packs,
    ...newTabletKey(ground, () => {
      // Made with the old key: it is the card of no tablet any more.
      card.value = null;
    }),
    ...folderCarrying({ ground, packs, carriers, isSigned: () => isWhole(['bundleWords']) }),
    card,
    choose: (survey) => {
      card.value = null;
      ground.choose(survey);
    },
    readQr: (pixels) => askQr(world, pixels),
    scannedCode: async (text) => {
      const code = codeOfQr(text);
      if (code !== null) ground.type('code', code);
      return code !== null;
    },
    makeCard: async () => {
      card.value = null;
      if (!isWhole(['code', 'cardWords'])) return;
      await ground.sign('cardWords', async ({ database, office, signer, secret }) => {
        // As it is copied from a screen or a letter.
        const code = typed.value.code.replace(/\s/g, '');
        const made = await makeCard(database, office, { signer, secret, code });
        if (!made.ok) return made;
        card.value = made.value;
        return ok({ what: 'card' } as const);
      });
    },
    saveCard: async () => {
      if (card.value !== null) await world.share(card.value.name, 'text/plain', card.value.bytes);
    },
    handOver: async () => {
      if (!isWhole(['bundleWords'])) return;
      await handOverBy(ground, async ({ name, bytes, count, visits }) => {
        await world.share(name, 'text/plain', bytes);
        return ok({ what: 'bundle', file: name, count, visits });
      });
    },
    takeReceipt: async (file) => {
      const office = ground.shown.value?.office;
      if (office === undefined) return;
      await ground.act(async (database) => {
        const taken = await takeReceipt(database, office, await carriedBytes(file));
        return taken.ok ? ok({ what: 'receipt', ...taken.value } as const) : taken;
      });
    },
    remove: async () => {
      const office = ground.shown.value?.office;
      if (office === undefined) return;
      await ground.act(async (database) => {
        const removed = await removeReceipted(database, office.survey);
        return removed.ok ? ok({ what: 'removed', ...removed.value } as const) : removed;
      });
    },
  };
}
