import { type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { Shift } from '../keeping/sealing/shift.ts';
import type { ShiftKey } from '../keeping/sealing/shiftWork.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { Device } from '../keeping/storage/device.ts';
import { listUnfinished } from '../keeping/storage/readDrafts.ts';
import type { TabletSigner } from '../keeping/storage/rows.ts';
import { destroyShiftKey, keepShiftKey, loadShiftKey } from '../keeping/storage/shiftKey.ts';
import { loadSigner } from '../keeping/storage/tabletOffice.ts';
import { lockWhenIdle } from './lockWhenIdle.ts';
import { type Passkeys, pagePasskeys } from './passkeys.ts';
import { createPassphraseBox, type PassphraseBox, type PassphraseFault } from './passphraseBox.ts';
import { sealAllPlain } from './sealPlain.ts';
import {
  begunShift,
  createTabletBox,
  hasTabletWords,
  type Opener,
  openerByPasskey,
  openerByWords,
  type TabletBox,
} from './shiftBeginning.ts';

/** How the shift of this tablet stands. */
export type ShiftView =
  | { readonly at: 'loading' }
  | { readonly at: 'problem'; readonly problem: Problem }
  /** Nobody has begun one. The name of the tablet, where it has a key with which finished interviews can be signed. */
  | { readonly at: 'none'; readonly tablet: string | null }
  | {
      readonly at: 'locked' | 'open' | 'ending';
      readonly since: Instant;
      /** Interviews that only this shift's key opens on this tablet. */
      readonly unfinished: number;
      /** A passkey opens it, and no passphrase. */
      readonly byPasskey: boolean;
      /** What is finished in it is signed at once with the tablet's key. */
      readonly signs: boolean;
    };

export interface ShiftState {
  readonly view: ReadonlySignal<ShiftView>;
  readonly box: PassphraseBox;
  /** The words of the tablet's key. */
  readonly tabletBox: TabletBox;
  /** Whether a shift can be begun with a passkey of this tablet. */
  readonly hasPasskeys: ReadonlySignal<boolean>;
  /** While the passphrase is worked on: some seconds on a slow tablet. */
  readonly isWorking: ReadonlySignal<boolean>;
  otherWords(): Promise<void>;
  begin(): Promise<void>;
  unlock(): Promise<void>;
  beginByPasskey(): Promise<void>;
  unlockByPasskey(): Promise<void>;
  lock(): Promise<void>;
  /** Asks whether the shift is to be ended, and takes that back. */
  askToEnd(): void;
  goOn(): void;
  end(): Promise<void>;
  stop(): void;
}

/** The fieldworker's shift: begun with a passphrase, opened again with it, locked, ended. */
export function createShiftState(device: Device, passkeys: Passkeys = pagePasskeys): ShiftState {
  const view = signal<ShiftView>({ at: 'loading' });
  const [box, tabletBox] = [createPassphraseBox(), createTabletBox()];
  const [isWorking, hasPasskeys] = [signal(false), signal(false)];
  let ground: Ground | null = null;
  let here: ReadShift = { view: { at: 'loading' }, key: null, signer: null };
  let unhear: (() => void) | undefined;

  const trouble = (problem: Problem) => {
    view.value = { at: 'problem', problem };
  };
  const show = async () => {
    if (ground === null) return;
    here = await readShift(ground);
    // What was told stays on the page.
    if (view.value.at === 'problem') return;
    // Ended, here or in another tab, or never begun.
    if (here.view.at === 'none' && view.value.at !== 'none') await otherWords();
    view.value = here.view;
  };
  const otherWords = async () => box.offer((await ground?.shift.words()) ?? '');
  const load = () =>
    tried(async () => {
      const found = await groundOf(device);
      if (!found.ok) return trouble(found.problem);
      ground = found.value;
      unhear = ground.shift.onLocked(() => void show());
      await show();
      hasPasskeys.value = await passkeys.areHad();
    });
  /** Works on it, one thing at a time; says so where the worker does not come. */
  const tried = async (act: () => Promise<void>) => {
    if (isWorking.value) return;
    isWorking.value = true;
    try {
      await act();
    } catch {
      trouble({ kind: 'notLoaded' });
    }
    isWorking.value = false;
  };
  const opened = async () => {
    box.clear();
    tabletBox.clear();
    if (ground !== null) await onceOpen(device, ground);
    await show();
  };
  const keep = async (at: Ground, made: Omit<ShiftKey, 'since'>) => {
    const kept = await keepOrLock(at, { ...made, since: device.world.now() });
    await (kept.ok ? opened() : trouble(kept.problem));
  };
  const begin = (ask: () => Promise<Opener | null>) =>
    tried(async () => {
      // Another tab may have begun one: a passkey that is made now would take the place of that shift's.
      await show();
      const opener = here.view.at === 'none' && hasTabletWords(here.signer, tabletBox) ? await ask() : null;
      if (ground === null || opener === null) return;
      const given = { opener, signer: here.signer, box: tabletBox };
      const begun = await begunShift(device.world, ground.shift, given);
      if (!begun.ok) trouble(begun.problem);
      else if (begun.value !== null) await keep(ground, begun.value);
    });
  const openWith = async (secret: string | null, fault: PassphraseFault) => {
    // Another tab may have ended it meanwhile, and begun another one: what this page read of it opens nothing any more.
    await show();
    if (ground === null || here.key === null) return;
    const isOpen = secret !== null && (await ground.shift.unlock(here.key, secret)).ok;
    box.refuse(isOpen ? null : fault);
    if (isOpen) await opened();
  };
  const end = async () => {
    const ended = ground === null ? ok(undefined) : await endShift(ground);
    await (ended.ok ? show() : trouble(ended.problem));
  };
  void load();

  return {
    view,
    hasPasskeys,
    box,
    tabletBox,
    isWorking,
    otherWords: () => tried(otherWords),
    begin: () => begin(async () => openerByWords(box)),
    beginByPasskey: () => begin(() => openerByPasskey(passkeys, box)),
    unlockByPasskey: () =>
      tried(async () => {
        const passkey = here.key?.passkey;
        if (passkey) await openWith(await passkeys.ask(passkey.credential, passkey.salt), 'passkey');
      }),
    unlock: () =>
      tried(async () => {
        const words = box.given();
        if (words !== null) await openWith(words, 'wrong');
      }),
    lock: async () => ground?.shift.lockEverywhere(),
    askToEnd: () => {
      if ('since' in view.value) view.value = { ...view.value, at: 'ending' };
    },
    goOn: () => void show(),
    end: () => tried(end),
    stop: () => unhear?.(),
  };
}

/** Where the shift is kept, and where it is open. */
interface Ground {
  readonly database: Database;
  readonly shift: Shift;
}

async function groundOf(device: Device): Promise<Result<Ground, Problem>> {
  const database = await device.database();
  return database.ok ? ok({ database: database.value, shift: await device.shift() }) : database;
}

async function keepOrLock({ database, shift }: Ground, key: ShiftKey): Promise<Result<void, Problem>> {
  const kept = await keepShiftKey(database, key);
  // It could not be kept, or another tab began one meanwhile: that is what there is to open.
  if (!kept.ok || !kept.value) await shift.lock();
  return kept.ok ? ok(undefined) : kept;
}

async function onceOpen(device: Device, { database, shift }: Ground): Promise<void> {
  if (shift.openFor) lockWhenIdle(shift);
  await sealAllPlain(device, database);
}

async function endShift({ database, shift }: Ground): Promise<Result<void, Problem>> {
  const destroyed = await destroyShiftKey(database);
  if (destroyed.ok) await shift.lockEverywhere();
  return destroyed;
}

interface ReadShift {
  readonly view: ShiftView;
  readonly key: ShiftKey | null;
  /** The tablet's own key, locked. */
  readonly signer: TabletSigner | null;
}

async function readShift({ database, shift }: Ground): Promise<ReadShift> {
  const kept = await loadShiftKey(database);
  if (!kept.ok) return { view: { at: 'problem', problem: kept.problem }, key: null, signer: null };
  const found = await loadSigner(database);
  if (!found.ok) return { view: { at: 'problem', problem: found.problem }, key: null, signer: null };
  const [key, signer] = [kept.value, found.value];
  if (key === null) return { view: { at: 'none', tablet: signer?.name ?? null }, key, signer };
  const drafts = await listUnfinished(database);
  if (!drafts.ok) return { view: { at: 'problem', problem: drafts.problem }, key, signer };
  const unfinished = drafts.value.filter((draft) => draft.shift === key.recipient).length;
  const at = shift.openFor === key.recipient ? 'open' : 'locked';
  const byPasskey = key.passkey !== undefined;
  // Asked of the shift itself: one whose worker fell over, or whose record was altered, signs nothing.
  const signs = at === 'open' && (await shift.signer()) !== null;
  return { view: { at, since: key.since, unfinished, byPasskey, signs }, key, signer };
}
