import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { optionLacks } from '../editing/optionEdits.ts';
import { longListWords } from './longListWords.ts';

/** One of a long list, as an officer writes it. */
export const editedLongList: EditedKind<'longList'> = {
  ...askedOfSomebody,
  words: longListWords,
  blank: (face) => ({ ...face, kind: 'longList', options: [] }),
  lacks: ({ options }) => optionLacks(options),
  // Nobody reads it out.
  heard: () => [],
  seconds: () => 10,
};
