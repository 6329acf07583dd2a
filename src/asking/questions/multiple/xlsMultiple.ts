import { orderRead, orderWritten } from '../xlsform/choiceOrder.ts';
import type { XlsKind } from '../xlsform/xlsKind.ts';

/** Any of a list. */
export const xlsMultiple: XlsKind<'multiple'> = {
  write: ({ options, optionOrder }) => ({ type: 'select_multiple', options, ...orderWritten(optionOrder) }),
  read: (found) =>
    found.type === 'select_multiple' && found.options !== undefined && found.rows === undefined
      ? { options: found.options, nets: [], ...orderRead(found) }
      : null,
};
