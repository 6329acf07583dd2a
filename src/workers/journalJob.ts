import { createDesk, type JournalRequest } from '../keeping/storage/journalDesk.ts';
import type { JournalFile } from '../keeping/storage/journalPair.ts';
import type { Job } from './jobs.ts';

/** TypeScript has it only where there is no page. */
interface OpensAtOnce extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<JournalFile>;
}

const FOLDER = 'soundings-journal';

/** Opens a file of the private file system; it is made once and then only written to. */
async function openFile(name: string): Promise<JournalFile> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const opened = async () => {
    const file = (await folder.getFileHandle(name, { create: true })) as OpensAtOnce;
    return file.createSyncAccessHandle();
  };
  try {
    return await opened();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
    // The folder's list names a file that is gone (seen when the list was cut off): made anew, and filled from the database.
    await folder.removeEntry(name);
    return opened();
  }
}

const desk = createDesk(openFile);

/** Writes and reads the journal, the second store of this tablet. It lives as long as its worker. */
export const journalJob: Job = (input) => desk(input as JournalRequest);
