import type { EditedKind } from '../editing/editedKind.ts';
import { cardWords } from './cardWords.ts';

/** A show card, as an officer writes it. */
export const editedCard: EditedKind<'card'> = {
  words: cardWords,
  met: 'shown',
  // What is read stands on the card or over it.
  sideTexts: ['instruction'],
  blank: (face) => ({ ...face, kind: 'card', dontKnow: 'forbidden', preferNot: 'forbidden' }),
  // A picture that is not described shows nothing to some residents.
  lacks: ({ lines, picture }) => [
    ...(lines === undefined && picture === undefined ? (['nothingShown'] as const) : []),
    ...(picture?.alt.en.trim() === '' ? (['undescribed'] as const) : []),
  ],
  heard: () => [],
  seconds: () => 5,
};
