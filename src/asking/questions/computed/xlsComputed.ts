import type { XlsKind } from '../xlsform/xlsKind.ts';

/** A value that is worked out: a row of the form that is never shown. */
export const xlsComputed: XlsKind<'computed'> = {
  write: ({ formula, result }) => ({ type: 'calculate', calculation: { formula, result } }),
  read: ({ type, calculation }) => (type === 'calculate' && calculation ? calculation : null),
};
