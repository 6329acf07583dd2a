import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { consentWords } from './consentWords.ts';

/** Whether the resident agrees, as an officer writes it. */
export const editedConsent: EditedKind<'consent'> = {
  ...askedOfSomebody,
  words: consentWords,
  blank: (face) => ({ ...face, kind: 'consent', dontKnow: 'forbidden', preferNot: 'forbidden' }),
  lacks: () => [],
  heard: () => [],
  seconds: () => 4,
};
