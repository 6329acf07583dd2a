import type { OpenEntry } from './openEntries.ts';

export type PersonalSort = 'email' | 'telephone' | 'postcode' | 'name';

/** A part of a text that looks like personal data. */
export interface PersonalPart {
  /** Places in the text, in UTF-16 units; the second is behind the part. */
  readonly from: number;
  readonly to: number;
  readonly sort: PersonalSort;
}

/**
 * What each sort looks like; what comes first wins where two meet. The part itself is in the first group.
 *
 * Names are only found after words that bring one: a list of names would call “Rose” and “May” people, and miss most. They are
 * taken as fieldworkers type them, without capitals too, except after a title.
 */
const LOOKS: readonly (readonly [PersonalSort, RegExp])[] = [
  ['email', /([\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4})/gu],
  // Nine digits or more after 0 or a country's code, with what people put between them.
  ['telephone', /(?<!\d)((?:\+ ?\d|0)(?:[ ().-]{0,2}\d){9,13})(?!\d)/gu],
  // The letters of its second part are never C, I, K, M, O or V (Royal Mail, Programmers' Guide to PAF).
  ['postcode', /(?<![\p{L}\d])([A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu],
  [
    'name',
    /(?:[Mm]y name(?: is|['’]s)|(?:[Ii] am|[Ii]['’]m) called|[Ff]y enw i yw|[Ff]['’]enw i yw)\s+(\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})/gu,
  ],
  ['name', /(?<!\p{L})((?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr)\.? \p{Lu}[\p{L}'’-]+)/gu],
];

/**
 * Finds what looks like personal data in what somebody wrote. It is a help for whoever reads, no more: it finds things that are none,
 * and misses what only people see. Nothing is changed or deleted for it.
 *
 * @returns In order, none overlapping another.
 */
export function personalDataIn(text: string): readonly PersonalPart[] {
  const found: PersonalPart[] = [];
  for (const [sort, look] of LOOKS) {
    for (const match of text.matchAll(look)) {
      const part = match[1] ?? '';
      const from = match.index + match[0].lastIndexOf(part);
      const one = { from, to: from + part.length, sort };
      if (!found.some((other) => one.from < other.to && other.from < one.to)) found.push(one);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** By the entries they were found in, which are the same list as long as a page is open. */
const known = new WeakMap<readonly OpenEntry[], ReadonlySet<number>>();

/** The places of the entries in which something looks like personal data. */
export function personalPlaces(entries: readonly OpenEntry[]): ReadonlySet<number> {
  const before = known.get(entries);
  if (before !== undefined) return before;
  const places = entries.flatMap(({ texts }, place) =>
    texts.some(({ text }) => personalDataIn(text).length > 0) ? [place] : [],
  );
  const found = new Set(places);
  known.set(entries, found);
  return found;
}
