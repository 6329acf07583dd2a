import type { XlsKind } from '../xlsform/xlsKind.ts';

/** A text that is read and not answered. */
export const xlsStatement: XlsKind<'statement'> = {
  write: () => ({ type: 'note' }),
  read: ({ type }) => (type === 'note' ? {} : null),
};
