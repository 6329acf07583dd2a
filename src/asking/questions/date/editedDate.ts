import type { Day } from '../../../core/day.ts';
import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { dateWords } from './dateWords.ts';

/** A day, as an officer writes it. It begins with a range that holds anybody's birthday. */
export const editedDate: EditedKind<'date'> = {
  ...askedOfSomebody,
  words: dateWords,
  blank: (face) => ({
    ...face,
    kind: 'date',
    earliest: '1900-01-01' as Day,
    latest: '2099-12-31' as Day,
  }),
  lacks: () => [],
  heard: () => [],
  seconds: () => 8,
};
