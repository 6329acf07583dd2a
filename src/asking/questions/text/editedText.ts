import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { textWords } from './textWords.ts';

/** The resident's own words, as an officer asks for them. */
export const editedText: EditedKind<'text'> = {
  ...askedOfSomebody,
  words: textWords,
  blank: (face) => ({ ...face, kind: 'text', length: 'short', most: 200 }),
  lacks: () => [],
  heard: () => [],
  // Said, and typed while the resident waits.
  seconds: ({ length }) => (length === 'long' ? 40 : 15),
};
