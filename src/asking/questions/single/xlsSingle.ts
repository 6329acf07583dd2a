import { orderRead, orderWritten } from '../xlsform/choiceOrder.ts';
import type { XlsKind } from '../xlsform/xlsKind.ts';

/** One of a list. */
export const xlsSingle: XlsKind<'single'> = {
  write: ({ options, optionOrder }) => ({ type: 'select_one', options, ...orderWritten(optionOrder) }),
  read: (found) =>
    found.type === 'select_one' && found.options !== undefined && found.rows === undefined
      ? { options: found.options, nets: [], ...orderRead(found) }
      : null,
};
