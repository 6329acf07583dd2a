import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';

/** What a place is chosen for: files between tablets and office, or the office's back-ups. */
export type CarrierPurpose = 'exchange' | 'backup';

/** A place where files are left, while it is open. Every fault is `placeFailed`. */
export interface Carrier {
  /** As people know it: the folder's name, or the path on the app's own host. */
  readonly name: string;
  /** The names of all files that lie there. */
  list(): Promise<Result<readonly string[], Problem>>;
  /** The file of this name, as it is at this moment; null where there is none. */
  read(name: string): Promise<Result<File | null, Problem>>;
  /** Writes a file, whole or not at all as far as the place can; false where one of this name is there already. */
  create(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<boolean, Problem>>;
}

/** A handle of a folder, with what browsers add to the standard where a person can choose one. */
export interface FolderHandle extends FileSystemDirectoryHandle {
  queryPermission(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** The kinds of carrier, and what is kept of the one that was chosen. */
interface CarrierKinds {
  folder: { readonly handle: FolderHandle };
  /** From the root of the app's own host; begins and ends with a slash. */
  dav: { readonly path: string };
}

export type CarrierKindName = keyof CarrierKinds;

/** The carrier that was chosen, as it is kept. */
export type KeptCarrier<K extends CarrierKindName = CarrierKindName> = {
  readonly [P in K]: CarrierKinds[P] & { readonly kind: P };
}[K];

/** What there is to know of a kind. */
export interface CarrierKind<K extends CarrierKindName> {
  nameOf(kept: KeptCarrier<K>): string;
  /** Whether the browser will ask somebody before it can be used, as after a restart. */
  asks(kept: KeptCarrier<K>): Promise<boolean>;
  /** Opens it. The browser may ask somebody, which it does only while a button is being pressed. */
  open(kept: KeptCarrier<K>): Promise<Result<Carrier, Problem>>;
}
