import type { Problem } from '../../core/problem.ts';
import { fromBase64 } from '../../keeping/sealing/base64.ts';
import type { GivenKey, Opening } from '../../keeping/sealing/sealingWork.ts';
import { type SurveyKeys, type TriedKey, untriedKeys, withOpened } from '../../keeping/sealing/surveyKeys.ts';
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
  const tryWith = async (which: TriedKey, key: GivenKey) => {
    const page = ground.current();
    const set = page === null ? null : untriedKeys(page.keys);
    if (page === null || set === null) return;
    const bytes = fromBase64(set.testSeal);
    const came = await ground.during('trying', (signal) => askSealing(world, 'open', { bytes, key }, signal));
    if (came === null) return;
    const problem = trialProblem(came, which === 'file' ? set.officer : set.paper);
    if (problem !== null) {
      errors.value = [{ field: fieldOf(which, problem), problem }];
      return;
    }
    // What is kept by now counts: the page may not be read anew yet.
    let isSecond = false;
    const isKept = await ground.change((keys) => {
      isSecond = wasOtherTried(keys, which);
      return withOpened(keys, which, world.now());
    });
    if (!isKept) return;
    if (isSecond) {
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

/** Why the key that was given does not count: it opens nothing, or is another one than was to be tried. */
export function trialProblem(came: Opening, wanted: string): Problem | null {
  if (!came.ok) return came.problem;
  return came.value.recipients.includes(wanted) ? null : { kind: 'otherKey' };
}

function fieldOf(which: TriedKey, problem: Problem): KeysError['field'] {
  if (which === 'paper') return 'paper-key';
  return problem.kind === 'wrongPassphrase' ? 'key-words' : 'key-file';
}

function wasOtherTried(keys: SurveyKeys, which: TriedKey): boolean {
  const set = untriedKeys(keys);
  return (which === 'file' ? set?.paperOpened : set?.fileOpened) !== null;
}
