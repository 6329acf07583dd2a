import type { XlsKind } from '../xlsform/xlsKind.ts';
import { MOST_CHARACTERS } from './textSchema.ts';

/** Characters that can be typed where a form sets no limit. */
const USUAL = { short: 200, long: 2_000 } as const;

/** The resident's own words. */
export const xlsText: XlsKind<'text'> = {
  write: ({ length, most }) => ({
    type: 'text',
    ...(length === 'long' && { appearance: 'multiline' }),
    limit: { longest: most },
  }),
  read: ({ type, appearance = '', limit = {} }) => {
    if (type !== 'text') return null;
    const length = appearance.split(/\s+/).includes('multiline') ? 'long' : 'short';
    const { longest = USUAL[length] } = limit;
    const isWhole = Number.isInteger(longest) && longest >= 1;
    return { length, most: isWhole ? Math.min(longest, MOST_CHARACTERS) : USUAL[length] };
  },
};
