import { withNewKeys, withoutUntried } from '../../keeping/sealing/surveyKeys.ts';
import { askSealing } from '../askSealing.ts';
import { plainName } from '../plainName.ts';
import type { KeysGround } from './keysGround.ts';
import { createLockWords, type LockWords } from './lockWords.ts';

export interface MakingKeys extends LockWords {
  make(): Promise<void>;
  saveKeyFile(): Promise<void>;
  /** Forgets keys that were never tried; those in use before stay. */
  beginAgain(): Promise<void>;
}

/** Making keys: the words that lock the key file, the two keys, and the file handed over. */
export function makingKeys(ground: KeysGround): MakingKeys {
  const { world, errors, fresh } = ground;
  const lockWords = createLockWords(world, () => {
    errors.value = [];
  });

  const make = async () => {
    const page = ground.current();
    const { passphrase, errors: wrong } = lockWords.chosen();
    errors.value = wrong;
    if (page === null || passphrase === '' || wrong.length > 0) return;
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
    await lockWords.used();
  };
  return {
    ...lockWords,
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
