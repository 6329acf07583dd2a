import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { scaleWords } from './scaleWords.ts';

/** A number between two ends, as an officer writes it. */
export const editedScale: EditedKind<'scale'> = {
  ...askedOfSomebody,
  words: scaleWords,
  blank: (face) => ({
    ...face,
    kind: 'scale',
    from: 0,
    to: 10,
    lowest: { en: '' },
    highest: { en: '' },
    nets: [],
  }),
  lacks: ({ lowest, highest }) =>
    [lowest, highest].some(({ en }) => en.trim() === '') ? (['emptyEnd'] as const) : [],
  heard: ({ lowest, highest }) => [lowest.en, highest.en],
  seconds: () => 5,
};
