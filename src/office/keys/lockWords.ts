import { type ReadonlySignal, signal } from '@preact/signals';
import type { World } from '../../core/world.ts';
import { isStrongEnough, typedWords } from '../../keeping/sealing/keyText.ts';
import { askSealing } from '../askSealing.ts';
import type { KeysError } from './keysGround.ts';

/** The words that are to lock a key file: four that were drawn, or one's own. */
export interface LockWords {
  /** Four words at random; empty until they are there. */
  readonly offered: ReadonlySignal<string>;
  readonly wordsOf: ReadonlySignal<'offered' | 'own'>;
  readonly ownWords: ReadonlySignal<string>;
  otherWords(): Promise<void>;
  chooseWords(of: 'offered' | 'own'): void;
  writeWords(text: string): void;
}

interface ChosenWords extends LockWords {
  /** What was chosen, empty while nothing is drawn yet, and what is wrong with it. */
  chosen(): { readonly passphrase: string; readonly errors: readonly KeysError[] };
  /** They lock one key file and no other: draws new ones. */
  used(): Promise<void>;
}

/** @param onChoice Called when the other sort of words is chosen. */
export function createLockWords(world: World, onChoice: () => void): ChosenWords {
  const offered = signal('');
  const wordsOf = signal<'offered' | 'own'>('offered');
  const ownWords = signal('');
  const otherWords = async () => {
    offered.value = (await askSealing(world, 'words', {})) ?? '';
  };
  void otherWords();
  return {
    offered,
    wordsOf,
    ownWords,
    otherWords,
    chooseWords: (of) => {
      wordsOf.value = of;
      onChoice();
    },
    writeWords: (text) => {
      ownWords.value = text;
    },
    chosen: () => {
      if (wordsOf.value === 'offered') return { passphrase: offered.value, errors: [] };
      const passphrase = typedWords(ownWords.value);
      return { passphrase, errors: weaknesses(passphrase) };
    },
    used: async () => {
      ownWords.value = '';
      await otherWords();
    },
  };
}

function weaknesses(words: string): readonly KeysError[] {
  if (isStrongEnough(words)) return [];
  return [{ field: 'own-words', problem: words === '' ? 'missing' : 'weak' }];
}
