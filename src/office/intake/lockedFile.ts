import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { askSealing } from '../askSealing.ts';
import { createKeyAsking, type KeyAsking, type KeyForm } from '../unlock/keyAsking.ts';
import { withKeys } from '../unlock/keyring.ts';
import { backupBytes, type FileArrival, readArrival } from './arrival.ts';
import { needsKey, openedBytes } from './sealedFile.ts';

/** A sealed file that waits for a key. */
export interface LockedView extends KeyForm {
  readonly name: string;
}

/** The way in of a file that may be sealed. */
export interface LockedFile extends Omit<KeyAsking, 'form' | 'reset'> {
  /** Null while no sealed file waits. */
  readonly view: ReadonlySignal<LockedView | null>;
  choose(database: Database, file: File): Promise<void>;
  /** Puts the file away. */
  forget(): void;
}

/** Who is told what came of a file: what it holds, or why it is of no use. */
export interface FileTold {
  read(arrival: FileArrival): void;
  useless(problem: Problem): Promise<void>;
}

/** Files on the way in: read at once, or held until a key opens them. Nothing of them is kept before that. */
export function lockedFile(device: Device, told: FileTold): LockedFile {
  const name = signal<string | null>(null);
  let held = new Uint8Array();
  const tell = async (arrival: Result<FileArrival, Problem>) => {
    forget();
    if (arrival.ok) told.read(arrival.value);
    else await told.useless(arrival.problem);
  };
  const read = (database: Database, file: string, bytes: Uint8Array) =>
    withKeys(device, () => readArrival(database, file, bytes));
  const asking = createKeyAsking(device.world, async (key, signal) => {
    const database = await device.database();
    if (!database.ok) {
      await told.useless(database.problem);
      return null;
    }
    const opening = await askSealing(device.world, 'open', { bytes: held, key }, signal);
    if (opening === null) return null;
    const opened = await openedBytes(database.value, opening);
    if (opened.ok) await tell(await read(database.value, name.value ?? '', opened.value));
    else if (isOfFile(opened.problem)) await tell(opened);
    else return opened.problem;
    return null;
  });
  const { chooseHow, giveFile, giveText, readQr, scanned, stop } = asking;
  const forget = () => {
    held = new Uint8Array();
    name.value = null;
    asking.reset();
  };
  return {
    view: computed(() => (name.value === null ? null : { name: name.value, ...asking.form.value })),
    choose: async (database, file) => {
      forget();
      const bytes = await backupBytes(file);
      if (!bytes.ok) return told.useless(bytes.problem);
      const locked = needsKey(bytes.value);
      if (!locked.ok) return told.useless(locked.problem);
      if (!locked.value) return tell(await read(database, file.name, bytes.value));
      held = bytes.value;
      name.value = file.name;
    },
    chooseHow,
    giveFile,
    giveText,
    readQr,
    scanned,
    stop,
    forget,
  };
}

/** Whether the file itself is of no use, whatever the key. */
function isOfFile(problem: Problem): boolean {
  const isTold = problem.kind === 'damagedFile' || problem.kind === 'fileTooLarge';
  return isTold && problem.what === 'sealed';
}
