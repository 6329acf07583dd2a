import { type ReadonlySignal, signal } from '@preact/signals';
import { isStrongEnough, typedWords } from '../../keeping/sealing/keyText.ts';
import { withNewKeys, withoutUntried } from '../../keeping/sealing/surveyKeys.ts';
import { askSealing } from '../askSealing.ts';
import { plainName } from '../plainName.ts';
import type { KeysError, KeysGround } from './keysGround.ts';

export interface MakingKeys {
  /** Four words at random; empty until they are there. */
  readonly offered: ReadonlySignal<string>;
  readonly wordsOf: ReadonlySignal<'offered' | 'own'>;
  readonly ownWords: ReadonlySignal<string>;
  otherWords(): Promise<void>;
  chooseWords(of: 'offered' | 'own'): void;
  writeWords(text: string): void;
  make(): Promise<void>;
  saveKeyFile(): Promise<void>;
  /** Forgets keys that were never tried; those in use before stay. */
  beginAgain(): Promise<void>;
}

/** Making keys: the words that lock the key file, the two keys, and the file handed over. */
export function makingKeys(ground: KeysGround): MakingKeys {
  const { world, errors, fresh } = ground;
  const offered = signal('');
  const wordsOf = signal<'offered' | 'own'>('offered');
  const ownWords = signal('');
  const otherWords = async () => {
    offered.value = (await askSealing(world, 'words', {})) ?? '';
  };
  void otherWords();

  const make = async () => {
    const page = ground.current();
    const isOwn = wordsOf.value === 'own';
    const passphrase = isOwn ? typedWords(ownWords.value) : offered.value;
    errors.value = isOwn ? weaknesses(passphrase) : [];
    if (page === null || passphrase === '' || errors.value.length > 0) return;
    const note = `Soundings, ${page.survey.title}, ${world.today()}`;
    const given = { passphrase, note };
    const made = await ground.during('making', (signal) => askSealing(world, 'makeKeys', given, signal));
    if (made === null) return;
    const { officer, paper, testSeal } = made;
    const untried = { others: [], fileOpened: null, paperOpened: null };
    const set = { made: world.now(), officer, paper, testSeal, ...untried };
    if (!(await ground.change((keys) => withNewKeys(keys, set)))) return;
    ground.forget();
    fresh.value = made;
    ground.isRenewing.value = false;
    ownWords.value = '';
    // They lock one key file and no other.
    await otherWords();
  };
  return {
    offered,
    wordsOf,
    ownWords,
    otherWords,
    chooseWords: (of) => {
      wordsOf.value = of;
      errors.value = [];
    },
    writeWords: (text) => {
      ownWords.value = text;
    },
    make,
    saveKeyFile: async () => {
      const page = ground.current();
      if (fresh.value === null || page === null) return;
      const name = `soundings-key-${plainName(page.survey.title)}-${world.today()}.age`;
      await world.share(name, 'application/octet-stream', fresh.value.keyFile);
      ground.saved.value = name;
    },
    beginAgain: async () => {
      ground.forget();
      await ground.change(withoutUntried);
    },
  };
}

function weaknesses(words: string): readonly KeysError[] {
  if (isStrongEnough(words)) return [];
  return [{ field: 'own-words', problem: words === '' ? 'missing' : 'weak' }];
}
