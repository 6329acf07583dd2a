import type { Day, Instant } from './day.ts';

/** What a long job tells while it runs: a share from 0 to 1. */
export interface JobWatch {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignalLike;
}

/** The part of an AbortSignal that pure code may know. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** Ends something that was begun: a lock held, a screen kept awake. */
export type Release = () => void;

/** Names held by tabs of this browser, so that one interview is open in one tab only. */
export interface Locks {
  /** Holds the name until released; null when another tab holds it. */
  hold(name: string): Promise<Release | null>;
  /** The held names that begin so, in all tabs. */
  held(prefix: string): Promise<readonly string[]>;
}

export interface StorageEstimate {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  /** Whether the browser has promised not to clear this store; null when it would not say. */
  readonly durable: boolean | null;
  /** Likely a private window, where everything goes when it is closed; null where the browser gives no sign. */
  readonly privateWindow: boolean | null;
}

/**
 * Clock, dice and device, made once in `app` and passed in, so that tests can stand in for them.
 */
export interface World {
  now(): Instant;
  /** Today in Europe/London. */
  today(): Day;
  readonly timeZone: 'Europe/London';
  /** Numbers from 0 up to 1, always the same for the same seed. */
  random(seed: string): () => number;
  /** 128 random bits as 32 hexadecimal digits. */
  newId(): string;
  /** Runs a job of workers/worker.ts off the page. Rejects with the job's error; cancelled by its signal. */
  run(job: string, input: unknown, watch?: JobWatch): Promise<unknown>;
  /** Says that a job is likely to be asked for soon: what it needs is loaded meanwhile. */
  expect(job: string): void;
  readonly locks: Locks;
  /** Hands a file over: the share sheet where there is one, else a download. `putAway` where somebody put the sheet away. */
  share(name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): Promise<'putAway' | undefined>;
  storageEstimate(): Promise<StorageEstimate | null>;
  /** Whether nobody on the way can change the app, and whether it runs as an installed one. */
  window(): { readonly secure: boolean; readonly installed: boolean };
  /** Keeps the screen awake until released; null where the device cannot. */
  keepAwake(): Promise<Release | null>;
  /** Version and short hash of the build, as shown in the footer. */
  readonly build: string;
}
