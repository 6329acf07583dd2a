import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Design } from '../asking/survey/design.ts';
import { type DrawnAddress, designOf, findAddresses } from '../asking/survey/drawnAddress.ts';
import type { Problem } from '../core/problem.ts';
import type { Device } from '../keeping/storage/device.ts';
import { loadWave } from '../keeping/storage/loadWave.ts';
import type { PackAddresses } from '../keeping/transfer/addressFile.ts';
import { addressBookOf, type OpenBook, sealedAddresses } from './addressBook.ts';

export type AddressesView =
  /** No list came with the pack, or it is not known yet. */
  | { readonly at: 'none' }
  | { readonly at: 'sealed'; readonly count: number }
  | {
      readonly at: 'open';
      readonly found: readonly DrawnAddress[];
      readonly more: number;
      readonly book: OpenBook;
    };

export interface AddressState {
  readonly view: ReadonlySignal<AddressesView>;
  readonly words: ReadonlySignal<string>;
  readonly search: ReadonlySignal<string>;
  /** What is wrong with the words: none typed, the shift is not open, or not those of the list. */
  readonly fault: ReadonlySignal<'missing' | 'shift' | 'wrong' | null>;
  /** Why the list could not be opened. */
  readonly problem: ReadonlySignal<Problem | null>;
  readonly isWorking: ReadonlySignal<boolean>;
  typeWords(text: string): void;
  typeSearch(text: string): void;
  open(): Promise<void>;
  /** The address with this number in the open list. */
  addressOf(number: string): DrawnAddress | null;
  /** What a record at this number has of where the address came from; nothing where no list is open. */
  placeOf(number: string): Partial<Design>;
  /** Notes that somebody called there. */
  note(number: string): void;
}

/** Addresses shown at a time. */
const SHOWN = 10;

/** The addresses of this tablet for a wave. */
export function createAddressState(device: Device, wave: string): AddressState {
  const book = addressBookOf(device);
  const sealed = signal<PackAddresses | null>(null);
  const [words, search] = [signal(''), signal('')];
  const fault = signal<'missing' | 'shift' | 'wrong' | null>(null);
  const problem = signal<Problem | null>(null);
  const isWorking = signal(false);
  const load = async () => {
    const database = await device.database();
    const setup = database.ok ? await loadWave(database.value, wave) : database;
    if (!database.ok || !setup.ok) return;
    const found = await sealedAddresses(database.value, { survey: setup.value.survey.id, wave });
    if (found.ok) sealed.value = found.value;
  };
  void load();
  const opened = () => (book.open.value?.wave === wave ? book.open.value : null);
  const addressOf = (number: string) =>
    opened()?.list.addresses.find((one) => one.number === number.trim()) ?? null;
  const tryWords = async (list: PackAddresses) => {
    // They leave the memory of the page when the shift is locked.
    if ((await device.shift()).openFor === null) {
      fault.value = 'shift';
      return;
    }
    const done = await book.openWith(list, words.value);
    if (done.ok) words.value = '';
    else if (done.problem.kind === 'wrongPassphrase') fault.value = 'wrong';
    else problem.value = done.problem;
  };
  return {
    view: computed(() => {
      const own = opened();
      if (own !== null) {
        const all = findAddresses(own.list, search.value);
        return { at: 'open', found: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN), book: own };
      }
      return sealed.value === null ? { at: 'none' } : { at: 'sealed', count: sealed.value.count };
    }),
    words,
    search,
    fault,
    problem,
    isWorking,
    typeWords: (text) => {
      words.value = text;
    },
    typeSearch: (text) => {
      search.value = text;
    },
    open: async () => {
      if (sealed.value === null || isWorking.value) return;
      problem.value = null;
      fault.value = words.value.trim() === '' ? 'missing' : null;
      if (fault.value !== null) return;
      isWorking.value = true;
      await tryWords(sealed.value);
      isWorking.value = false;
    },
    addressOf,
    placeOf: (number) => {
      const own = opened();
      return own === null ? {} : designOf(own.list, number.trim());
    },
    note: (number) => book.note(number.trim()),
  };
}
