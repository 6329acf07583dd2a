import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { optionLacks, optionsHeard, withNewOption } from '../editing/optionEdits.ts';
import { multipleWords } from './multipleWords.ts';

const two = withNewOption(withNewOption([], 0), 0);

/** Several choices from a list, as an officer writes them. */
export const editedMultiple: EditedKind<'multiple'> = {
  ...askedOfSomebody,
  words: multipleWords,
  blank: (face) => ({ ...face, kind: 'multiple', options: two, nets: [] }),
  lacks: ({ options }) => optionLacks(options),
  heard: ({ options, readOut }) => (readOut === false ? [] : optionsHeard(options)),
  seconds: ({ options }) => 4 + options.length,
};
