import { type ReadonlySignal, signal } from '@preact/signals';
import type { OwnKey } from '../../asking/survey/ownKey.ts';
import type { Problem } from '../../core/problem.ts';
import type { World } from '../../core/world.ts';
import { fromBase64 } from '../../keeping/sealing/base64.ts';
import type { GivenKey, MadeKey } from '../../keeping/sealing/sealingWork.ts';
import { askSealing } from '../askSealing.ts';
import { plainName } from '../plainName.ts';
import { createKeyAsking, type KeyAsking } from '../unlock/keyAsking.ts';
import type { KeysError } from './keysGround.ts';
import { createLockWords, type LockWords } from './lockWords.ts';
import { trialProblem } from './tryingKeys.ts';

/** How far the making of a key is; `none` while none is made. */
export type KeyStep = 'none' | 'make' | 'keep' | 'try';

export interface MakingOwnKey extends LockWords {
  readonly step: ReadonlySignal<KeyStep>;
  readonly isMaking: ReadonlySignal<boolean>;
  /** What is wrong with words of one's own. */
  readonly errors: ReadonlySignal<readonly KeysError[]>;
  /** The name under which the key file was handed over; null before. */
  readonly saved: ReadonlySignal<string | null>;
  /** Takes the key file as it lies where it was saved, and opens the test seal with it. */
  readonly asking: KeyAsking;
  begin(): void;
  make(): Promise<void>;
  /** Stops what takes long. */
  stopMaking(): void;
  saveKeyFile(): Promise<void>;
  /** From saving the key file to trying it, and back. */
  showTry(isTrying: boolean): void;
  /** Forgets a key that is not in use yet: nothing was sealed to it. */
  giveUp(): void;
  stop(): void;
}

interface Use {
  /** What the key opens, in a word or two, as its file says it: `back-checks`. */
  readonly opens: string;
  /** What the survey is called; null while it is not known. */
  readonly title: () => string | null;
  /** Puts a key that was tried in use: why it could not, or null. */
  readonly keep: (key: OwnKey) => Promise<Problem | null>;
}

/**
 * Making a key of its own, which opens one sort of record and no answer, as the supervisor's does: the words that lock its file,
 * the file handed over, and tried once before it is in use. Its private part is in that file and nowhere else; a key that was
 * not tried is forgotten with the page.
 */
export function createMakingOwnKey(world: World, { opens, title, keep }: Use): MakingOwnKey {
  const step = signal<KeyStep>('none');
  const errors = signal<readonly KeysError[]>([]);
  const saved = signal<string | null>(null);
  const isMaking = signal(false);
  let fresh: MadeKey | null = null;
  let stopping = new AbortController();
  const lockWords = createLockWords(world, () => {
    errors.value = [];
  });
  const forget = (next: KeyStep) => {
    fresh = null;
    saved.value = null;
    errors.value = [];
    asking.reset();
    step.value = next;
  };
  const tryKey = async (key: GivenKey, signal: AbortSignal): Promise<Problem | null> => {
    const tried = fresh;
    if (tried === null) return null;
    const came = await askSealing(world, 'open', { bytes: fromBase64(tried.testSeal), key }, signal);
    if (came === null || tried !== fresh) return null;
    const problem = trialProblem(came, tried.recipient);
    if (problem !== null) return problem;
    const failed = await keep({ made: world.now(), recipient: tried.recipient });
    if (failed === null) forget('none');
    return failed;
  };
  const asking = createKeyAsking(world, tryKey);
  return {
    ...lockWords,
    step,
    isMaking,
    errors,
    saved,
    asking,
    begin: () => forget('make'),
    make: async () => {
      const { passphrase, errors: wrong } = lockWords.chosen();
      const of = title();
      errors.value = wrong;
      if (passphrase === '' || of === null || wrong.length > 0 || isMaking.value) return;
      stopping = new AbortController();
      isMaking.value = true;
      const given = { passphrase, note: `Soundings, ${opens} of ${of}, ${world.today()}` };
      const made = await askSealing(world, 'makeKey', given, stopping.signal);
      isMaking.value = false;
      if (made === null) return;
      forget('keep');
      fresh = made;
      await lockWords.used();
    },
    stopMaking: () => stopping.abort(),
    saveKeyFile: async () => {
      const of = title();
      if (fresh === null || of === null) return;
      const name = `soundings-key-${plainName(opens)}-${plainName(of)}-${world.today()}.age`;
      await world.share(name, 'application/octet-stream', fresh.keyFile);
      saved.value = name;
    },
    showTry: (isTrying) => {
      asking.reset();
      step.value = isTrying ? 'try' : 'keep';
    },
    giveUp: () => {
      stopping.abort();
      asking.stop();
      forget('none');
    },
    stop: () => {
      stopping.abort();
      asking.stop();
      forget('none');
    },
  };
}
