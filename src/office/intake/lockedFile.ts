import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { GivenKey } from '../../keeping/sealing/sealingWork.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { problemText } from '../../words/problems.ts';
import { askSealing } from '../askSealing.ts';
import { keyOfFile } from '../keyOfFile.ts';
import { bytesOf, type FileArrival, readArrival } from './arrival.ts';
import { needsKey, openedBytes } from './sealedFile.ts';

const words = wordsIn(keysWords, 'en');

interface KeyFault {
  readonly field: 'key-file' | 'key-words' | 'paper-key';
  readonly text: string;
}

/** A sealed file that waits for a key. */
export interface LockedView {
  readonly name: string;
  readonly how: GivenKey['how'];
  readonly isOpening: boolean;
  /** What is wrong with the key that was given last. */
  readonly errors: readonly KeyFault[];
}

/** The way in of a file that may be sealed. */
export interface LockedFile {
  /** Null while no sealed file waits. */
  readonly view: ReadonlySignal<LockedView | null>;
  choose(database: Database, file: File): Promise<void>;
  chooseHow(how: GivenKey['how']): void;
  giveFile(file: File | null, words: string): Promise<void>;
  giveText(text: string): Promise<void>;
  /** Stops opening; the file still waits. */
  stop(): void;
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
  const view = signal<LockedView | null>(null);
  let held = new Uint8Array();
  let stopping = new AbortController();
  const forget = () => {
    held = new Uint8Array();
    view.value = null;
  };
  const tell = async (arrival: Result<FileArrival, Problem>) => {
    forget();
    if (arrival.ok) told.read(arrival.value);
    else await told.useless(arrival.problem);
  };
  const show = (more: Partial<LockedView>) => {
    if (view.value !== null) view.value = { ...view.value, ...more };
  };
  const unlock = async (key: GivenKey) => {
    const name = view.value?.name ?? '';
    const database = await device.database();
    if (!database.ok) return told.useless(database.problem);
    stopping = new AbortController();
    show({ isOpening: true, errors: [] });
    const opening = await askSealing(device.world, 'open', { bytes: held, key }, stopping.signal);
    show({ isOpening: false });
    if (opening === null) return;
    const opened = await openedBytes(database.value, opening);
    if (opened.ok) await tell(await readArrival(database.value, name, opened.value));
    else if (isOfFile(opened.problem)) await tell(opened);
    else show({ errors: [faultOf(key.how, opened.problem)] });
  };
  return {
    view,
    choose: async (database, file) => {
      forget();
      const bytes = await bytesOf(file);
      const locked = bytes === null ? null : needsKey(bytes);
      if (bytes === null || locked === null)
        return told.useless({ kind: 'damagedFile', what: 'backup', line: null, cause: 'text' });
      if (!locked.ok) return told.useless(locked.problem);
      if (!locked.value) return tell(await readArrival(database, file.name, bytes));
      held = bytes;
      view.value = { name: file.name, how: 'file', isOpening: false, errors: [] };
    },
    chooseHow: (how) => show({ how, errors: [] }),
    giveFile: async (file, typed) => {
      const missing: KeyFault['field'][] = [];
      if (file === null) missing.push('key-file');
      if (typed.trim() === '') missing.push('key-words');
      if (file === null || missing.length > 0) return show({ errors: missing.map(missingFault) });
      const key = await keyOfFile(file, typed);
      if (key.ok) await unlock(key.value);
      else show({ errors: [faultOf('file', key.problem)] });
    },
    giveText: async (text) => {
      if (text.trim() === '') show({ errors: [missingFault('paper-key')] });
      else await unlock({ how: 'text', text });
    },
    stop: () => stopping.abort(),
    forget,
  };
}

/** Whether the file itself is of no use, whatever the key. */
function isOfFile(problem: Problem): boolean {
  const isTold = problem.kind === 'damagedFile' || problem.kind === 'fileTooLarge';
  return isTold && problem.what === 'sealed';
}

function missingFault(field: KeyFault['field']): KeyFault {
  return { field, text: words.missing[field] };
}

function faultOf(how: GivenKey['how'], problem: Problem): KeyFault {
  const { what, todo } = problemText(problem);
  const inFile = problem.kind === 'wrongPassphrase' ? 'key-words' : 'key-file';
  return { field: how === 'text' ? 'paper-key' : inFile, text: `${what} ${todo}` };
}
