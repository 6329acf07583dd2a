import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { numberWords } from './numberWords.ts';

/** A number that is typed, as an officer writes it. */
export const editedNumber: EditedKind<'number'> = {
  ...askedOfSomebody,
  words: numberWords,
  blank: (face) => ({ ...face, kind: 'number', from: 0, to: 100, decimals: 0 }),
  lacks: () => [],
  heard: () => [],
  seconds: () => 6,
};
