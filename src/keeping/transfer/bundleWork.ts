import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { ArrivedContact } from './contact.ts';
import type { Preview } from './preview.ts';
import type { Snapshot } from './snapshot.ts';
import type { OfficeView, TabletStanding } from './standing.ts';
import type { ComingSlip } from './wishPool.ts';

/** A bundle as an office keeps it. */
export interface KeptBundle {
  /** SHA-256 of what is kept of the file, as it was when it was taken in. */
  readonly name: string;
  /** The file in base64url, without the lines of contacts and wishes. */
  readonly value: string;
}

/** All that an office has: a snapshot of bundles, and the bundles that are not in it. */
export interface Holding {
  readonly view: OfficeView;
  readonly snapshot: Snapshot | null;
  readonly kept: readonly KeptBundle[];
}

/** A file that was looked at: which tablet's it is, or why it cannot be read. */
export interface LookedAt {
  readonly name: string;
  readonly read: Result<{ readonly tablet: string }, Problem>;
  /** It brings something that is not here yet, nor in a file before it. */
  readonly isNew: boolean;
}

/** What taking files in would do. */
export interface Looked {
  readonly files: readonly LookedAt[];
  readonly preview: Omit<Preview, 'after'>;
  /** Those files that bring anything new: what is kept. */
  readonly news: readonly KeptBundle[];
  /** Contacts for back-checks in these files, of interviews that count; they are kept apart, and not with the bundles. */
  readonly contacts: readonly ArrivedContact[];
  /** Slips with wishes in these files, of tablets with enough interviews that count: kept apart, and not with the bundles. */
  readonly slips: readonly ComingSlip[];
  /** Tablets that keep slips back, and how many interviews are behind them: too few. */
  readonly heldBack: readonly { readonly tablet: string; readonly held: number }[];
  /** Of everything that there is once they are kept. */
  readonly snapshot: Snapshot;
}

/** The bytes of a record, by its link. */
export interface SealedBody {
  readonly link: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is asked of the job `bundles`, and what comes back. Every bundle that is given is proved; a snapshot is not. */
export interface BundleAsks {
  /** What came of each tablet; with a new snapshot where bundles were given. Null where the snapshot is damaged. */
  readonly standing: {
    readonly ask: Holding;
    readonly reply: {
      readonly standing: readonly TabletStanding[];
      readonly snapshot: Snapshot | null;
    } | null;
  };
  /** What files would bring. `gone` where one of them cannot be read any more; null as above. */
  readonly look: {
    /** `isFound`: nobody chose these files, and those of other surveys or not whole yet are left alone. */
    readonly ask: Holding & { readonly files: readonly File[]; readonly isFound: boolean };
    readonly reply: Looked | 'gone' | null;
  };
  /** The bytes of those records that are in these bundles. */
  readonly bodies: {
    readonly ask: { readonly kept: readonly KeptBundle[]; readonly links: readonly string[] };
    readonly reply: readonly SealedBody[];
  };
}
export type BundleAsk = keyof BundleAsks;

/** One asking, as it goes to the job. */
export type BundleRequest = {
  [Ask in BundleAsk]: { readonly what: Ask; readonly given: BundleAsks[Ask]['ask'] };
}[BundleAsk];
