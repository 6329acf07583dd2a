import type { Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { JobWatch, Release } from '../../core/world.ts';
import { joinTabs, type OtherTabs } from './otherTabs.ts';
import type {
  DraftSeal,
  MadeShift,
  OpenedDraft,
  ShiftAsk,
  ShiftAsks,
  ShiftKey,
  WhyShut,
} from './shiftWork.ts';

/** Runs the job of that name in a worker kept for the shift alone. */
export type RunShift = (job: string, input: unknown, watch?: JobWatch) => Promise<unknown>;

/** The fieldworker's shift, as the page sees it. Calls reject only where the worker cannot run at all. */
export interface Shift {
  /** The recipient of the shift whose key is in memory; null while none is. */
  readonly openFor: string | null;
  /** Four words at random. */
  words(): Promise<string>;
  /**
   * Begins a shift: what is to be kept of its key. It is open then.
   *
   * @param by.isSecret It is the secret of a passkey, and not words that could be guessed.
   * @param by.signer The private part of the tablet's key: what is finished in the shift is signed with it. Null where it was
   *   not opened: then with a key that is in the memory of the worker alone.
   */
  begin(
    passphrase: string,
    by?: { readonly isSecret?: boolean; readonly signer?: string | null },
  ): Promise<MadeShift>;
  unlock(key: ShiftKey, passphrase: string): Promise<Result<void, Problem>>;
  /** Forgets the key in this tab: the same passphrase opens it again. */
  lock(): Promise<void>;
  /** Forgets it in the other tabs of this browser too. */
  lockEverywhere(): Promise<void>;
  /** Told when the key is forgotten. */
  onLocked(listener: () => void): Release;
  /** Makes the key of an interview: its public part, and what is kept beside the interview. */
  beginInterview(
    recipients: readonly string[],
    by: { readonly shift: string; readonly startedAt: Instant },
  ): Promise<{ readonly recipient: string; readonly kept: DraftSeal }>;
  seal(recipients: readonly string[], value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** Seals a finished interview, signed with the tablet's key where the shift has it, else with one made for the shift. */
  sealRecord(recipients: readonly string[], value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** The private part of the tablet's key, for as long as something is signed with it; null where the shift does not have it. */
  signer(): Promise<string | null>;
  open(kept: DraftSeal, bytes: Uint8Array): Promise<Result<OpenedDraft, WhyShut>>;
}

/** @param run Keeps its worker from one call to the next. */
export function createShift(run: RunShift): Shift {
  let openFor: string | null = null;
  let others: OtherTabs | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const forget = () => {
    if (openFor === null) return;
    openFor = null;
    others?.close();
    others = null;
    for (const listener of [...listeners]) listener();
  };
  // One call after the other: a second worker would not have the key.
  const ask = <Ask extends ShiftAsk>(
    what: Ask,
    given: ShiftAsks[Ask]['ask'],
  ): Promise<ShiftAsks[Ask]['reply']> => {
    const call = last.then(() => run('shift', { what, given })) as Promise<ShiftAsks[Ask]['reply']>;
    last = call.catch(() => undefined);
    return call;
  };
  const opened = (recipient: string) => {
    openFor = recipient;
    others ??= joinTabs('shift', () => void lock());
  };
  const lock = async () => {
    forget();
    await ask('lock', {});
  };
  return {
    get openFor() {
      return openFor;
    },
    words: () => ask('words', {}),
    begin: async (passphrase, { isSecret = false, signer = null } = {}) => {
      const made = await ask('begin', { passphrase, isSecret, signer });
      opened(made.recipient);
      return made;
    },
    unlock: async ({ recipient, wrapped, signer }, passphrase) => {
      const unlocked = await ask('unlock', {
        ...{ wrapped, passphrase },
        ...(signer === undefined ? {} : { signer }),
      });
      if (unlocked.ok) opened(recipient);
      return unlocked;
    },
    lock,
    lockEverywhere: () => {
      // Where it is not open here, it may be in another tab.
      const tabs = others ?? joinTabs('shift', () => undefined);
      tabs.tellLocked();
      if (others === null) tabs.close();
      return lock();
    },
    onLocked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    beginInterview: async (recipients, { shift, startedAt }) => {
      const { recipient, opener } = await ask('beginInterview', { recipients: [...recipients, shift] });
      return { recipient, kept: { opener, recipients, shift, startedAt } };
    },
    seal: (recipients, value) => ask('seal', { recipients, value }),
    sealRecord: (recipients, value) => ask('sealRecord', { recipients, value }),
    // Nobody waits for a worker that was not begun.
    signer: async () => (openFor === null ? null : ask('signer', {})),
    open: async ({ opener }, bytes) => {
      const opened = await ask('open', { opener, bytes });
      // A worker that fell over was replaced by one without the key.
      if (!opened.ok && opened.problem === 'locked') forget();
      return opened;
    },
  };
}
