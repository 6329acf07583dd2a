import type { XlsKind } from '../xlsform/xlsKind.ts';

/** Rows on one scale: a group of choices that is shown as a table. */
export const xlsGrid: XlsKind<'grid'> = {
  write: ({ rows, options }) => ({ type: 'select_one', appearance: 'table-list', rows, options }),
  read: ({ type, rows, options }) =>
    type === 'select_one' && rows !== undefined && options !== undefined ? { rows, options, nets: [] } : null,
};
