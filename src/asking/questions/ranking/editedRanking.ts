import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { optionLacks, optionsHeard, withNewOption } from '../editing/optionEdits.ts';
import { rankingWords } from './rankingWords.ts';

const three = withNewOption(withNewOption(withNewOption([], 0), 0), 0);

/** Options in order of importance, as an officer writes them. */
export const editedRanking: EditedKind<'ranking'> = {
  ...askedOfSomebody,
  words: rankingWords,
  blank: (face) => ({ ...face, kind: 'ranking', options: three, nets: [], most: 3 }),
  lacks: ({ options }) => optionLacks(options),
  heard: ({ options, readOut }) => (readOut === false ? [] : optionsHeard(options)),
  // Each rank is weighed against those that are left.
  seconds: ({ most }) => 4 + 4 * most,
};
