import type { XlsKind } from '../xlsform/xlsKind.ts';

/** A total that is shared out: a table of whole numbers that add up to it. */
export const xlsConstantSum: XlsKind<'constantSum'> = {
  write: ({ options, total }) => ({
    type: 'integer',
    rows: options.map(({ code, text }) => ({ id: String(code), text })),
    limit: { atLeast: 0, atMost: total },
    sum: total,
  }),
  read: ({ type, rows, limit }) => {
    const total = limit?.atMost;
    if (type !== 'integer' || rows === undefined || typeof total !== 'number') return null;
    return { options: rows.map(({ id, text }) => ({ code: Number(id), text })), total, nets: [] };
  },
};
