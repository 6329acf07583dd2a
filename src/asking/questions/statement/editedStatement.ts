import type { EditedKind } from '../editing/editedKind.ts';
import { statementWords } from './statementWords.ts';

/** A text that asks nothing, as an officer writes it. */
export const editedStatement: EditedKind<'statement'> = {
  words: statementWords,
  met: 'shown',
  sideTexts: ['hint', 'instruction'],
  blank: (face) => ({ ...face, kind: 'statement', dontKnow: 'forbidden', preferNot: 'forbidden' }),
  lacks: () => [],
  heard: () => [],
  seconds: () => 2,
};
