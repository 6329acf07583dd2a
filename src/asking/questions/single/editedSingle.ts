import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { optionLacks, optionsHeard, withNewOption } from '../editing/optionEdits.ts';
import { singleWords } from './singleWords.ts';

const two = withNewOption(withNewOption([], 0), 0);

/** One choice from a list, as an officer writes it. */
export const editedSingle: EditedKind<'single'> = {
  ...askedOfSomebody,
  words: singleWords,
  blank: (face) => ({ ...face, kind: 'single', options: two, nets: [] }),
  lacks: ({ options }) => optionLacks(options),
  heard: ({ options, readOut }) => (readOut === false ? [] : optionsHeard(options)),
  seconds: () => 4,
};
