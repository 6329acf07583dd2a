import type { XlsKind } from '../xlsform/xlsKind.ts';

/** A card that is looked at: a note, with its picture in columns of our own. */
export const xlsCard: XlsKind<'card'> = {
  write: () => ({ type: 'note' }),
  read: ({ type }) => (type === 'note' ? {} : null),
};
