import type { XlsKind } from '../xlsform/xlsKind.ts';

/** Rows that each take several options: a group of choices that is shown as a table. */
export const xlsMultipleGrid: XlsKind<'multipleGrid'> = {
  write: ({ rows, options }) => ({ type: 'select_multiple', appearance: 'table-list', rows, options }),
  read: ({ type, rows, options }) =>
    type === 'select_multiple' && rows !== undefined && options !== undefined
      ? { rows, options, nets: [] }
      : null,
};
