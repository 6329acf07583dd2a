import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { optionLacks, optionsHeard, withNewOption } from '../editing/optionEdits.ts';
import { constantSumWords } from './constantSumWords.ts';

const two = withNewOption(withNewOption([], 0), 0);

/** A total that is shared out, as an officer writes it. */
export const editedConstantSum: EditedKind<'constantSum'> = {
  ...askedOfSomebody,
  words: constantSumWords,
  blank: (face) => ({ ...face, kind: 'constantSum', options: two, nets: [], total: 100 }),
  lacks: ({ options }) => optionLacks(options),
  heard: ({ options, readOut }) => (readOut === false ? [] : optionsHeard(options)),
  // Each number is weighed, typed and looked at again once the sum is seen.
  seconds: ({ options }) => 6 + 6 * options.length,
};
