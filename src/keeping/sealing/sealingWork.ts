import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';

/** A key as it is given to open something: a key file with its words, or the text of a key. */
export type GivenKey =
  | { readonly how: 'file'; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly how: 'text'; readonly text: string };

/** New keys: their private parts are in the sealed key file and in `paperKey`, and nowhere else. */
export interface MadeKeys {
  readonly keyFile: Uint8Array<ArrayBuffer>;
  readonly paperKey: string;
  readonly officer: string;
  readonly paper: string;
  /** A few words sealed to both, in base64. */
  readonly testSeal: string;
}

/** One new key: its private part is in the sealed key file, and nowhere else. */
export interface MadeKey {
  readonly keyFile: Uint8Array<ArrayBuffer>;
  readonly recipient: string;
  /** A few words sealed to it, in base64. */
  readonly testSeal: string;
}

/** What was opened, and the recipients that the key given belongs to. */
export interface Opened {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly recipients: readonly string[];
}

/** What opening came to: with a wrong key, whose it is. */
export type Opening =
  | { readonly ok: true; readonly value: Opened }
  | { readonly ok: false; readonly problem: Problem; readonly recipients: readonly string[] };

/** A key that was unlocked: what it opens with, and what is sealed to it. */
export interface UnlockedKey {
  readonly identities: readonly string[];
  readonly recipients: readonly string[];
}

/** What is asked of the job `sealing`, and what comes back. */
export interface SealingAsks {
  readonly words: { readonly ask: object; readonly reply: string };
  readonly makeKeys: {
    readonly ask: { readonly passphrase: string; readonly note: string };
    readonly reply: MadeKeys;
  };
  /** One key, which is in a key file only. */
  readonly makeKey: {
    readonly ask: { readonly passphrase: string; readonly note: string };
    readonly reply: MadeKey;
  };
  /** Seals bytes with the passphrase of a tablet, which is slower than an office. */
  readonly lock: {
    readonly ask: { readonly passphrase: string; readonly bytes: Uint8Array };
    readonly reply: Uint8Array<ArrayBuffer>;
  };
  readonly openLocked: {
    readonly ask: { readonly passphrase: string; readonly bytes: Uint8Array };
    readonly reply: Result<Uint8Array<ArrayBuffer>, Problem>;
  };
  /** Whether a text is the public part of a key. */
  readonly isRecipient: { readonly ask: { readonly text: string }; readonly reply: boolean };
  readonly seal: {
    readonly ask: { readonly recipients: readonly string[]; readonly bytes: Uint8Array };
    readonly reply: Uint8Array<ArrayBuffer>;
  };
  /** The same, opened again before it is given: null where that is not what was sealed. */
  readonly sealProven: {
    readonly ask: { readonly recipients: readonly string[]; readonly bytes: Uint8Array };
    readonly reply: Uint8Array<ArrayBuffer> | null;
  };
  readonly open: {
    readonly ask: { readonly bytes: Uint8Array; readonly key: GivenKey };
    readonly reply: Opening;
  };
  /** The private keys in a key file, or of a text. */
  readonly unlock: {
    readonly ask: { readonly key: GivenKey };
    readonly reply: Result<UnlockedKey, Problem>;
  };
  /** Seals each to the same keys; much is packed by gzip first. */
  readonly sealMany: {
    readonly ask: {
      readonly recipients: readonly string[];
      readonly files: readonly Uint8Array<ArrayBuffer>[];
    };
    readonly reply: readonly Uint8Array<ArrayBuffer>[];
  };
  /** Opens each, and unpacks it; the first problem when one does not open. */
  readonly openMany: {
    readonly ask: { readonly identities: readonly string[]; readonly files: readonly Uint8Array[] };
    readonly reply: Result<readonly Uint8Array<ArrayBuffer>[], Problem>;
  };
  /** Opens each that opens, and says why the others do not. */
  readonly openEach: {
    readonly ask: { readonly identities: readonly string[]; readonly files: readonly Uint8Array[] };
    readonly reply: readonly Result<Uint8Array<ArrayBuffer>, Problem>[];
  };
}
export type SealingAsk = keyof SealingAsks;

/** One asking, as it goes to the job. */
export type SealingRequest = {
  [Ask in SealingAsk]: { readonly what: Ask; readonly given: SealingAsks[Ask]['ask'] };
}[SealingAsk];
