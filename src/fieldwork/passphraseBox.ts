import { type ReadonlySignal, signal } from '@preact/signals';
import { isStrongEnough, typedWords } from '../keeping/sealing/keyText.ts';

/** What is wrong with the passphrase, or with the passkey in its place. */
export type PassphraseFault = 'missing' | 'weak' | 'wrong' | 'passkey';

/** The box of a shift's passphrase. */
export interface PassphraseBox {
  /** As it is typed; at the beginning of a shift four words are there to be taken. */
  readonly typed: ReadonlySignal<string>;
  readonly fault: ReadonlySignal<PassphraseFault | null>;
  type(text: string): void;
  offer(words: string): void;
  clear(): void;
  refuse(fault: PassphraseFault | null): void;
  /** The words to begin a shift with; null, and a fault, where they are none or too few. */
  chosen(): string | null;
  /** The words to open a shift with; null, and a fault, where there are none. */
  given(): string | null;
}

export function createPassphraseBox(): PassphraseBox {
  const typed = signal('');
  const fault = signal<PassphraseFault | null>(null);
  let offered = '';
  const write = (text: string) => {
    typed.value = text;
    fault.value = null;
  };
  const checked = (isGood: (words: string) => boolean) => {
    const words = wordsOf(typed.value);
    if (words === '') fault.value = 'missing';
    else fault.value = isGood(words) ? null : 'weak';
    return fault.value === null ? words : null;
  };
  return {
    typed,
    fault,
    type: write,
    offer: (words) => {
      offered = words;
      write(words);
    },
    clear: () => {
      typed.value = '';
    },
    refuse: (found) => {
      fault.value = found;
    },
    chosen: () => checked((words) => words === offered || isStrongEnough(words)),
    given: () => checked(() => true),
  };
}

// A tablet's keyboard begins with a capital.
function wordsOf(typed: string): string {
  return typedWords(typed).toLowerCase();
}
