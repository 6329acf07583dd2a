import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { postcodeWords } from './postcodeWords.ts';

/** A postcode, as an officer asks for it: first no more of it than most surveys need. */
export const editedPostcode: EditedKind<'postcode'> = {
  ...askedOfSomebody,
  words: postcodeWords,
  blank: (face) => ({ ...face, kind: 'postcode', extent: 'district' }),
  lacks: () => [],
  heard: () => [],
  seconds: () => 7,
};
