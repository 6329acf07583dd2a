import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import type { World } from '../../core/world.ts';
import type { GivenKey } from '../../keeping/sealing/sealingWork.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { problemText } from '../../words/problems.ts';
import { keyOfFile } from '../keyOfFile.ts';
import { type KeyScan, keyScan } from '../keyScan.ts';

const words = wordsIn(keysWords, 'en');

interface KeyFault {
  readonly field: 'key-file' | 'key-words' | 'paper-key';
  readonly text: string;
}

/** A form that asks for a key. */
export interface KeyForm {
  readonly how: GivenKey['how'];
  readonly isOpening: boolean;
  /** What is wrong with the key that was given last. */
  readonly errors: readonly KeyFault[];
}

/** Asking for a key: a key file with its words, or a key as text. */
export interface KeyAsking extends KeyScan {
  readonly form: ReadonlySignal<KeyForm>;
  chooseHow(how: GivenKey['how']): void;
  giveFile(file: File | null, words: string): Promise<void>;
  giveText(text: string): Promise<void>;
  /** Stops opening; another key can be given. */
  stop(): void;
  /** Asks from the beginning. */
  reset(): void;
}

const EMPTY: KeyForm = { how: 'file', isOpening: false, errors: [] };

/**
 * Asks for a key until it does what it is for.
 *
 * @param use Uses a key that was given: what is wrong with it, or null when it did or was stopped.
 */
export function createKeyAsking(
  world: World,
  use: (key: GivenKey, signal: AbortSignal) => Promise<Problem | null>,
): KeyAsking {
  const form = signal<KeyForm>(EMPTY);
  let stopping = new AbortController();
  const show = (more: Partial<KeyForm>) => {
    form.value = { ...form.value, ...more };
  };
  const give = async (key: GivenKey) => {
    stopping = new AbortController();
    show({ isOpening: true, errors: [] });
    const problem = await use(key, stopping.signal);
    show({ isOpening: false, errors: problem === null ? [] : [faultOf(key.how, problem)] });
  };
  const giveText = async (text: string) => {
    if (text.trim() === '') show({ errors: [missingFault('paper-key')] });
    else await give({ how: 'text', text });
  };
  return {
    ...keyScan(world, giveText),
    form,
    chooseHow: (how) => show({ how, errors: [] }),
    giveFile: async (file, typed) => {
      const missing: KeyFault['field'][] = [];
      if (file === null) missing.push('key-file');
      if (typed.trim() === '') missing.push('key-words');
      if (file === null || missing.length > 0) return show({ errors: missing.map(missingFault) });
      const key = await keyOfFile(file, typed);
      if (key.ok) await give(key.value);
      else show({ errors: [faultOf('file', key.problem)] });
    },
    giveText,
    stop: () => stopping.abort(),
    reset: () => {
      form.value = EMPTY;
    },
  };
}

function missingFault(field: KeyFault['field']): KeyFault {
  return { field, text: words.missing[field] };
}

function faultOf(how: GivenKey['how'], problem: Problem): KeyFault {
  const { what, todo } = problemText(problem);
  const inFile = problem.kind === 'wrongPassphrase' ? 'key-words' : 'key-file';
  return { field: how === 'text' ? 'paper-key' : inFile, text: `${what} ${todo}` };
}
