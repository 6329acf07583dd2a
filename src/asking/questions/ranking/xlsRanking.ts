import { orderRead, orderWritten } from '../xlsform/choiceOrder.ts';
import type { XlsKind } from '../xlsform/xlsKind.ts';

/** Options in order of importance. How many are ranked stands in a column of our own: forms have all of them ranked. */
export const xlsRanking: XlsKind<'ranking'> = {
  write: ({ options, optionOrder }) => ({ type: 'rank', options, ...orderWritten(optionOrder) }),
  read: (found) =>
    found.type === 'rank' && found.options !== undefined
      ? { options: found.options, most: Math.max(1, found.options.length), nets: [], ...orderRead(found) }
      : null,
};
