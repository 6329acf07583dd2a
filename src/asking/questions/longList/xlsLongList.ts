import type { XlsKind } from '../xlsform/xlsKind.ts';
import { inParts, optionsOfParts } from './listParts.ts';

/** From so many choices on, nobody reads a list to its end. */
const LONG = 100;

/** One of a long list: a choice that is found by typing, in forms by their looks or because of its length. */
export const xlsLongList: XlsKind<'longList'> = {
  write: (question) => ({
    type: 'select_one',
    appearance: 'minimal autocomplete',
    options: optionsOfParts(question),
  }),
  listed: inParts,
  read: ({ type, appearance = '', rows, options }) => {
    if (type !== 'select_one' || rows !== undefined || options === undefined) return null;
    const isLong = /\bautocomplete\b/.test(appearance) || options.length > LONG;
    const isPlain = options.every(({ specify, exclusive }) => !specify && !exclusive);
    return isLong && isPlain ? inParts(options) : null;
  },
};
