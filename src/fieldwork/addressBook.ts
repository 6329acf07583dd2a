import { type ReadonlySignal, signal } from '@preact/signals';
import type { AddressList } from '../asking/survey/drawnAddress.ts';
import type { SurveyId } from '../asking/survey/survey.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { fromBase64 } from '../keeping/sealing/base64.ts';
import type { SealingAsks } from '../keeping/sealing/sealingWork.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { ADDRESSES_SETTING, loadSetting } from '../keeping/storage/settings.ts';
import { type PackAddresses, readAddressBytes, readPackAddresses } from '../keeping/transfer/addressFile.ts';
import { passphraseOf } from './tabletSigning.ts';

/** A list of addresses that was opened, and where somebody called since. */
export interface OpenBook {
  readonly wave: string;
  readonly list: AddressList;
  /** Numbers of addresses at which a call was kept, or an interview begun, since it was opened. */
  readonly called: ReadonlySet<string>;
}

/** The addresses of this tablet: in the memory of this page while the shift is open, and nowhere else. */
export interface AddressBook {
  readonly open: ReadonlySignal<OpenBook | null>;
  /**
   * Opens a list with its words.
   *
   * @returns `wrongPassphrase`; `damagedFile` and `newerVersion` of what is in it; `notLoaded` where what opens it did not come.
   */
  openWith(sealed: PackAddresses, words: string): Promise<Result<void, Problem>>;
  /** Notes that somebody called at an address. */
  note(number: string): void;
}

const books = new WeakMap<Device, AddressBook>();

/** The addresses opened on this device since the page was opened. */
export function addressBookOf(device: Device): AddressBook {
  const known = books.get(device);
  if (known !== undefined) return known;
  const book = createBook(device);
  books.set(device, book);
  return book;
}

/** The sealed list that came with the survey's pack, where it is of this wave; null where there is none. */
export async function sealedAddresses(
  database: Database,
  { survey, wave }: { readonly survey: SurveyId; readonly wave: string },
): Promise<Result<PackAddresses | null, Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, ADDRESSES_SETTING);
  if (!kept.ok) return kept;
  const found = readPackAddresses(kept.value);
  return ok(found?.wave === wave ? found : null);
}

function createBook(device: Device): AddressBook {
  const open = signal<OpenBook | null>(null);
  return {
    open,
    openWith: async ({ wave, sealed }, words) => {
      try {
        const given = { passphrase: passphraseOf(words), bytes: fromBase64(sealed) };
        type Reply = SealingAsks['openLocked']['reply'];
        const opened = (await device.world.run('sealing', { what: 'openLocked', given })) as Reply;
        if (!opened.ok) return opened;
        const list = readAddressBytes(opened.value);
        if (!list.ok) return list;
        const shift = await device.shift();
        // The shift was locked while it was being opened.
        if (shift.openFor === null) return ok(undefined);
        const unhear = shift.onLocked(() => {
          open.value = null;
          unhear();
        });
        open.value = { wave, list: list.value, called: new Set() };
        return ok(undefined);
      } catch {
        // The worker that opens it did not come.
        return fail({ kind: 'notLoaded' });
      }
    },
    note: (number) => {
      const book = open.value;
      if (book !== null) open.value = { ...book, called: new Set([...book.called, number]) };
    },
  };
}
