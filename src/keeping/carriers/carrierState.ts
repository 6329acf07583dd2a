import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Carrier, CarrierKindName, CarrierPurpose, FolderHandle, KeptCarrier } from './carrier.ts';
import { asks, nameOf, openCarrier } from './carrierKinds.ts';
import { ownPath } from './davKind.ts';
import { folderFault } from './folderKind.ts';
import { type CarrierShelf, carrierShelf } from './keptCarrier.ts';

export type CarrierView =
  | { readonly at: 'loading' }
  | { readonly at: 'none' }
  | {
      readonly at: 'chosen';
      readonly kind: CarrierKindName;
      readonly name: string;
      /** The browser will ask somebody when it is next used. */
      readonly asks: boolean;
    };

/** A place of this device for files: which it is, chosen once. */
export interface CarrierState {
  readonly purpose: CarrierPurpose;
  readonly view: ReadonlySignal<CarrierView>;
  /** Why the last choice came to nothing; what was chosen before stays. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** The path of a WebDAV folder, as it is typed. */
  readonly address: ReadonlySignal<string>;
  /** Whether this browser lets a folder be chosen and kept. */
  readonly canPick: boolean;
  write(address: string): void;
  /** Lets somebody choose a folder of this device. */
  pick(): Promise<void>;
  /** Takes the WebDAV folder whose path is typed. */
  take(): Promise<void>;
  /** Uses none any more. What lies there stays there. */
  leave(): Promise<void>;
  /**
   * Opens the place that was chosen: called first of all that a press of a button does, as the browser may ask.
   *
   * @returns `placeFailed`. Throws a RangeError where none was chosen.
   */
  open(): Promise<Result<Carrier, Problem>>;
}

/** What the browser gives; tests give something else. */
export interface CarrierGround {
  readonly shelf: CarrierShelf;
  /** The browser's own window for choosing a folder; null where it has none. */
  readonly picker: (() => Promise<FolderHandle>) | null;
  readonly origin: string;
}

/** The carrier of this device for a purpose. */
export function createCarrierState(
  purpose: CarrierPurpose = 'exchange',
  ground: CarrierGround = ofBrowser(purpose),
): CarrierState {
  const { shelf, picker, origin } = ground;
  const view = signal<CarrierView>({ at: 'loading' });
  const problem = signal<Problem | null>(null);
  const address = signal('');
  let chosen: KeptCarrier | null = null;
  const show = async (kept: KeptCarrier | null) => {
    chosen = kept;
    view.value =
      kept === null
        ? { at: 'none' }
        : { at: 'chosen', kind: kept.kind, name: nameOf(kept), asks: await asks(kept) };
  };
  /** Keeps what was chosen, once it could be looked into. */
  const choose = async (kept: KeptCarrier): Promise<Result<void, Problem>> => {
    const opened = await openCarrier(kept);
    if (!opened.ok) return opened;
    const listed = await opened.value.list();
    if (!listed.ok) return listed;
    const stored = await shelf.keep(kept);
    if (stored.ok) await show(kept);
    return stored;
  };
  const tell = (came: Result<unknown, Problem>) => {
    problem.value = came.ok ? null : came.problem;
  };
  void shelf.load().then(show);
  return {
    purpose,
    view,
    problem,
    address,
    canPick: picker !== null,
    write: (typed) => {
      address.value = typed;
    },
    pick: async () => {
      const picked = picker === null ? ok(null) : await pickedFolder(picker);
      if (!picked.ok) tell(picked);
      else if (picked.value !== null) tell(await choose({ kind: 'folder', handle: picked.value }));
    },
    take: async () => {
      const path = ownPath(address.value, origin);
      if (path === null) tell(fail({ kind: 'otherAddress', address: address.value.trim(), origin }));
      else tell(await choose({ kind: 'dav', path }));
    },
    leave: async () => {
      const left = await shelf.keep(null);
      if (left.ok) await show(null);
      tell(left);
    },
    open: async () => {
      if (chosen === null) throw new RangeError('open requires a carrier that was chosen');
      const opened = await openCarrier(chosen);
      // Leave that was given is not asked for again in this visit.
      await show(chosen);
      return opened;
    },
  };
}

/** Null where somebody put the window away. */
async function pickedFolder(
  picker: () => Promise<FolderHandle>,
): Promise<Result<FolderHandle | null, Problem>> {
  try {
    return ok(await picker());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(null);
    return fail(folderFault('', error));
  }
}

/** Where folders can be chosen. */
interface PickingWindow {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FolderHandle>;
}

/** Under which names browsers remember where somebody looked last: back-ups lie elsewhere than what tablets carry. */
const PICKED: Readonly<Record<CarrierPurpose, string>> = {
  exchange: 'soundings',
  backup: 'soundings-backup',
};

function ofBrowser(purpose: CarrierPurpose): CarrierGround {
  const page = globalThis as PickingWindow;
  const hasPicker = 'showDirectoryPicker' in page;
  return {
    shelf: carrierShelf(purpose),
    picker: hasPicker
      ? async () => {
          const found = await page.showDirectoryPicker?.({ id: PICKED[purpose], mode: 'readwrite' });
          if (found === undefined) throw new RangeError('the picker requires a browser that has it');
          return found;
        }
      : null,
    origin: globalThis.location?.origin ?? '',
  };
}
