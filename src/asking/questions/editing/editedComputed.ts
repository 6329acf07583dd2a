import type { EditedKind } from './editedKind.ts';

/** A value that is worked out, as an officer writes it: it takes nobody's time. */
export const editedComputed: EditedKind<'computed'> = {
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
