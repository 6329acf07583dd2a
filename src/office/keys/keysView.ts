import { LEAST_LETTERS } from '../../keeping/sealing/keyText.ts';
import { type KeySet, keysInUse, keysStanding, untriedKeys } from '../../keeping/sealing/surveyKeys.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import type { KeysPage } from './keysGround.ts';

const words = wordsIn(keysWords, 'en');

/** The keys of a survey as the page draws them. */
export interface KeysView {
  readonly standing: 'none' | 'untried' | 'inUse';
  readonly used: ReturnType<typeof keysInUse>;
  /** Keys that still have to be tried. */
  readonly untried: KeySet | null;
  /** Tried keys that others have taken the place of, the newest first. */
  readonly earlier: readonly KeySet[];
}

/** What there is to draw of a survey's keys. */
export function keysView({ keys }: KeysPage): KeysView {
  const used = keysInUse(keys);
  const untried = untriedKeys(keys);
  const earlier = keys.sets.filter((set) => set !== used?.set && set !== untried).toReversed();
  return { standing: keysStanding(keys), used, untried, earlier };
}

/** What is asked of words that somebody thinks up. */
export const ownWordsHint = words.typeOwnHint(LEAST_LETTERS);
