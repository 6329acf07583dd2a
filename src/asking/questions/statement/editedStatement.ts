import type { EditedKind } from '../editing/editedKind.ts';

/** A text that asks nothing, as an officer writes it. */
export const editedStatement: EditedKind<'statement'> = {
  blank: (face) => ({ ...face, kind: 'statement', dontKnow: 'forbidden', preferNot: 'forbidden' }),
  lacks: () => [],
  heard: () => [],
  seconds: () => 2,
};
