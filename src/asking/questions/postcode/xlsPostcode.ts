import type { XlsKind } from '../xlsform/xlsKind.ts';
import type { PostcodeFace } from './postcode.ts';

/** What a postcode looks like to a form, which cannot put right what is typed. */
export const postcodePatterns: { readonly [extent in PostcodeFace['extent']]: string } = {
  whole: '[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}',
  district: '[A-Za-z]{1,2}[0-9][A-Za-z0-9]?',
};

/** A postcode: words of a pattern. */
export const xlsPostcode: XlsKind<'postcode'> = {
  write: ({ extent }) => ({ type: 'text', limit: { pattern: postcodePatterns[extent] } }),
  read: ({ type, limit }) => {
    const extents = ['whole', 'district'] as const;
    const extent = extents.find((one) => postcodePatterns[one] === limit?.pattern);
    return type === 'text' && extent !== undefined ? { extent } : null;
  },
};
