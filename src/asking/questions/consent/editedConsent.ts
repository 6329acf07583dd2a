import type { EditedKind } from '../editing/editedKind.ts';

/** Whether the resident agrees, as an officer writes it. */
export const editedConsent: EditedKind<'consent'> = {
  blank: (face) => ({ ...face, kind: 'consent', dontKnow: 'forbidden', preferNot: 'forbidden' }),
  lacks: () => [],
  heard: () => [],
  seconds: () => 4,
};
