import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Carrier, CarrierKind, FolderHandle } from './carrier.ts';

/** Bytes; more than any bundle may have. What is larger is not copied: whoever reads it says that it is too large. */
const LARGEST = 300_000_000;

const WANTED = { mode: 'readwrite' } as const;

/** A folder of this device that somebody chose once; a program for synced folders may carry it further. */
export const folderKind: CarrierKind<'folder'> = {
  nameOf: ({ handle }) => handle.name,
  asks: async ({ handle }) => {
    try {
      return (await handle.queryPermission(WANTED)) !== 'granted';
    } catch {
      // Whatever is wrong is told when it is opened.
      return true;
    }
  },
  open: async ({ handle }) => {
    const place = handle.name;
    try {
      const isGiven = (await handle.requestPermission(WANTED)) === 'granted';
      return isGiven ? ok(folderCarrier(handle)) : fail(refused(place));
    } catch (error) {
      return fail(folderFault(place, error));
    }
  },
};

function folderCarrier(handle: FolderHandle): Carrier {
  const tried = async <Value>(work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
    try {
      return ok(await work());
    } catch (error) {
      return fail(folderFault(handle.name, error));
    }
  };
  return {
    name: handle.name,
    list: () =>
      tried(async () => {
        const names: string[] = [];
        for await (const [name, { kind }] of handle.entries()) if (kind === 'file') names.push(name);
        return names;
      }),
    read: (name) =>
      tried(async () => {
        const found = await handle.getFileHandle(name).catch(async (error: unknown) => {
          if (!isNamed(error, 'NotFoundError')) throw error;
          await seen(handle);
          return null;
        });
        return found === null ? null : copied(await found.getFile());
      }),
    create: (name, bytes) => tried(() => created(handle, name, bytes)),
  };
}

/** A copy: what is judged and what is kept are the same bytes, whatever another program writes meanwhile. */
async function copied(file: File): Promise<File> {
  return file.size > LARGEST ? file : new File([await file.arrayBuffer()], file.name);
}

/** Fails where the folder itself is gone: a file that is missing in it has the same error. */
async function seen(handle: FolderHandle): Promise<void> {
  await handle.entries().next();
}

async function created(handle: FolderHandle, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const file = await handle.getFileHandle(name, { create: true });
  if ((await file.getFile()).size > 0) return false;
  try {
    // Browsers write beside the file and put it in its place when it is closed.
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    await removeEmpty(handle, name);
    throw error;
  }
  return true;
}

/** What was only begun is no file of anybody; what somebody else filled meanwhile is. */
async function removeEmpty(handle: FolderHandle, name: string): Promise<void> {
  try {
    const { size } = await (await handle.getFileHandle(name)).getFile();
    if (size === 0) await handle.removeEntry(name);
  } catch (error) {
    // It stays: an empty file is refused by whoever reads it, and what went wrong before is told.
    if (!(error instanceof DOMException)) throw error;
  }
}

function refused(place: string): Problem {
  return { kind: 'placeFailed', place, why: 'refused', cause: 'permission' };
}

const reasons = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
  NotReadableError: 'busy',
  NoModificationAllowedError: 'busy',
  InvalidStateError: 'busy',
} as const;

/** What an error of the browser means; an error of ours is thrown on. */
export function folderFault(place: string, error: unknown): Problem {
  if (!(error instanceof DOMException)) throw error;
  const why = Object.hasOwn(reasons, error.name) ? reasons[error.name as keyof typeof reasons] : 'other';
  return { kind: 'placeFailed', place, why, cause: error.name };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
