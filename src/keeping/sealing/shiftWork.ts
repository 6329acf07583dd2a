import type { Instant } from '../../core/day.ts';
import type { Id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';

/** The passkey that opens a shift in the place of a passphrase: which, and the salt of its secret. Neither opens anything. */
export interface ShiftPasskey {
  readonly credential: string;
  readonly salt: string;
}

/** The key of a shift as a tablet keeps it: to whom is sealed, and what opens that, locked with the passphrase. */
export interface ShiftKey {
  readonly recipient: string;
  /** The private part as a sealed file in base64, which the fieldworker's passphrase opens, or the secret of the passkey. */
  readonly wrapped: string;
  readonly since: Instant;
  readonly passkey?: ShiftPasskey;
  /** The private part of the tablet's key as a sealed file in base64, which the shift's key opens: with it finished interviews are signed. */
  readonly signer?: string;
}

/** What is kept of the key of a shift that was begun. */
export type MadeShift = Pick<ShiftKey, 'recipient' | 'wrapped' | 'signer'>;

/** What lies beside a sealed interview in progress: how it is opened again, and by whom. Nothing that was said. */
export interface DraftSeal {
  /** The key of this one interview as a sealed file in base64: officers, the paper key and the shift can open it. */
  readonly opener: string;
  /** Officers and the paper key: to them alone the finished interview is sealed. */
  readonly recipients: readonly string[];
  /** The shift whose key opens it here. */
  readonly shift: string;
  readonly startedAt: Instant;
}

/** Why a sealed interview stays shut: the shift is locked, it was begun in another one, or its bytes were altered. */
export type WhyShut = 'locked' | 'otherShift' | 'damaged';

/** A sealed interview that cannot be opened now; or one that waits, for a shift or for the keys of its survey. */
export type Shut = { readonly kind: 'shut' } & (
  | { readonly why: WhyShut | 'noShift' }
  | { readonly why: 'noKeys'; readonly survey: Id<'survey'> }
);

/** An interview as it was opened, and the public part of its own key, to which it is sealed again. */
export interface OpenedDraft {
  readonly value: unknown;
  readonly recipient: string;
}

/** What is asked of the job `shift`, and what comes back. The private parts of keys never leave it but sealed. */
export interface ShiftAsks {
  readonly words: { readonly ask: object; readonly reply: string };
  /** Makes a shift's key; from then on it is open. */
  readonly begin: {
    readonly ask: {
      readonly passphrase: string;
      /** It is 256 bits of a passkey: nobody guesses it, so no work is put in the way. */
      readonly isSecret: boolean;
      /** The private part of the tablet's key; null where it was not opened. */
      readonly signer: string | null;
    };
    readonly reply: MadeShift;
  };
  readonly unlock: {
    readonly ask: Pick<ShiftKey, 'wrapped' | 'signer'> & { readonly passphrase: string };
    readonly reply: Result<void, Problem>;
  };
  /** Forgets the shift's key. */
  readonly lock: { readonly ask: object; readonly reply: null };
  /** Makes the key of an interview, sealed to these. */
  readonly beginInterview: {
    readonly ask: { readonly recipients: readonly string[] };
    readonly reply: { readonly recipient: string; readonly opener: string };
  };
  readonly seal: {
    readonly ask: { readonly recipients: readonly string[]; readonly value: unknown };
    readonly reply: Uint8Array<ArrayBuffer>;
  };
  /** Signs a finished interview, with a key that was made for it where the shift does not have the tablet's, and seals it. */
  readonly sealRecord: ShiftAsks['seal'];
  /** The private part of the tablet's key; null where the shift does not have it. */
  readonly signer: { readonly ask: object; readonly reply: string | null };
  readonly open: {
    readonly ask: { readonly opener: string; readonly bytes: Uint8Array };
    readonly reply: Result<OpenedDraft, WhyShut>;
  };
}
export type ShiftAsk = keyof ShiftAsks;

/** One asking, as it goes to the job. */
export type ShiftRequest = {
  [Ask in ShiftAsk]: { readonly what: Ask; readonly given: ShiftAsks[Ask]['ask'] };
}[ShiftAsk];
