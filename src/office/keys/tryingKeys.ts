import type { Problem } from '../../core/problem.ts';
import { fromBase64 } from '../../keeping/sealing/base64.ts';
import type { GivenKey, Opening } from '../../keeping/sealing/sealingWork.ts';
import {
  type KeySet,
  type SurveyKeys,
  type TriedKey,
  untriedKeys,
  withOpened,
} from '../../keeping/sealing/surveyKeys.ts';
import { askSealing } from '../askSealing.ts';
import { keyOfFile } from '../keyOfFile.ts';
import { type KeyScan, keyScan } from '../keyScan.ts';
import type { KeysError, KeysGround } from './keysGround.ts';

export interface TryingKeys extends KeyScan {
  /** Opens the test seal with the key file, as it lies where it was saved. */
  tryFile(file: File | null, words: string): Promise<void>;
  /** Opens it again with the key on paper. */
  tryPaper(text: string): Promise<void>;
}

/** Trying both keys: before each has opened the test seal, nothing is sealed to them. */
export function tryingKeys(ground: KeysGround): TryingKeys {
  const { world, errors } = ground;
  const refuse = (which: TriedKey, problem: Problem) => {
    errors.value = [{ field: fieldOf(which, problem), problem }];
  };
  /** Keeps that a key of these was tried; null where that could not be. */
  const note = async (which: TriedKey, set: KeySet): Promise<Tried | null> => {
    let tried: Tried = 'one';
    const isKept = await ground.change((keys) => {
      tried = triedOf(keys, set, which);
      return tried === 'others' ? keys : withOpened(keys, which, world.now());
    });
    return isKept ? tried : null;
  };
  const tryWith = async (which: TriedKey, key: GivenKey) => {
    const page = ground.current();
    const set = page && untriedKeys(page.keys);
    if (set === null) return;
    const bytes = fromBase64(set.testSeal);
    const came = await ground.during('trying', (signal) => askSealing(world, 'open', { bytes, key }, signal));
    if (came === null) return;
    const problem = trialProblem(came, which === 'file' ? set.officer : set.paper);
    if (problem !== null) return refuse(which, problem);
    const tried = await note(which, set);
    if (tried === null) return;
    if (tried === 'others') return refuse(which, OTHER);
    if (tried === 'both') {
      ground.forget();
      await ground.unlock(key);
    }
    ground.opened.value = which;
  };
  const tryPaper = async (text: string) => {
    if (text.trim() === '') errors.value = [{ field: 'paper-key', problem: 'missing' }];
    else await tryWith('paper', { how: 'text', text });
  };
  return {
    ...keyScan(world, tryPaper),
    tryFile: async (file, words) => {
      const key = file === null ? null : await keyOfFile(file, words);
      const missing: KeysError[] = [];
      if (file === null) missing.push({ field: 'key-file', problem: 'missing' });
      if (words.trim() === '') missing.push({ field: 'key-words', problem: 'missing' });
      errors.value = missing;
      if (key === null || missing.length > 0) return;
      if (key.ok) await tryWith('file', key.value);
      else errors.value = [{ field: 'key-file', problem: key.problem }];
    },
    tryPaper,
  };
}

const OTHER: Problem = { kind: 'otherKey' };

/** Why the key that was given does not count: it opens nothing, or is another one than was to be tried. */
export function trialProblem(came: Opening, wanted: string): Problem | null {
  if (!came.ok) return came.problem;
  return came.value.recipients.includes(wanted) ? null : OTHER;
}

function fieldOf(which: TriedKey, problem: Problem): KeysError['field'] {
  if (which === 'paper') return 'paper-key';
  return problem.kind === 'wrongPassphrase' ? 'key-words' : 'key-file';
}

/** What of the keys was tried by now; `others` where other keys took their place. */
type Tried = 'one' | 'both' | 'others';

// What is kept by now counts: the page may not be read anew yet, and another tab may have made other keys.
function triedOf(keys: SurveyKeys, { officer }: KeySet, which: TriedKey): Tried {
  const set = keys.sets.find((one) => one.officer === officer);
  if (set === undefined) return 'others';
  return (which === 'file' ? set.paperOpened : set.fileOpened) === null ? 'one' : 'both';
}
