import type { EditedKind } from '../editing/editedKind.ts';
import { computedWords } from './computedWords.ts';

/** A value that is worked out, as an officer writes it: it takes nobody's time. */
export const editedComputed: EditedKind<'computed'> = {
  words: computedWords,
  met: 'workedOut',
  sideTexts: [],
  blank: (face) => ({
    ...face,
    kind: 'computed',
    dontKnow: 'forbidden',
    preferNot: 'forbidden',
    formula: '',
    result: 'number',
  }),
  lacks: ({ formula }) => (formula.trim() === '' ? ['noFormula'] : []),
  heard: () => [],
  seconds: () => 0,
};
