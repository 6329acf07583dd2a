import type { CodedQuestion } from '../../counting/analysis/coding/codedVariables.ts';
import { codingsOf, type EntryCoding, type OpenEntry } from '../../counting/analysis/coding/openEntries.ts';
import { plainText } from '../../counting/analysis/coding/openWords.ts';
import { personalPlaces } from '../../counting/analysis/coding/personalData.ts';
import { learnt, likenessOf } from '../../counting/analysis/coding/suggestCodes.ts';
import type { WordIndex } from '../../counting/analysis/coding/wordIndex.ts';

/** Which answers are gone through: by their state, or with one code (`code 3`). */
export type CodingShow = 'open' | 'all' | 'look' | 'again' | 'personal' | `code ${number}`;

/** In which order. */
export type CodingOrder = 'alike' | 'came';

/** What an officer goes through. */
export interface CodingView {
  readonly show: CodingShow;
  readonly order: CodingOrder;
  /** Only answers with these words, or parts of words. */
  readonly words: string;
}

/** The places of the entries that are gone through, in the order in which they came. */
export function placesShown(
  entries: readonly OpenEntry[],
  { frame, codings }: CodedQuestion,
  { show, words }: Pick<CodingView, 'show' | 'words'>,
): readonly number[] {
  const wanted = plainText(words);
  const personal = show === 'personal' ? personalPlaces(entries) : null;
  return codingsOf(frame, codings, entries).flatMap((coding, place) =>
    entries[place]?.key.includes(wanted) && (personal?.has(place) ?? isShown(coding, show)) ? [place] : [],
  );
}

function isShown({ state, codes, look }: EntryCoding, show: CodingShow): boolean {
  if (show === 'all') return true;
  if (show === 'open') return state !== 'coded';
  if (show === 'look') return look;
  return show === 'again' ? state === 'changed' : codes.includes(Number(show.slice('code '.length)));
}

interface NextWish {
  readonly view: CodingView;
  /** The place left; null at the beginning. */
  readonly from: number | null;
  /** Places that were shown before: others come first. */
  readonly seen: ReadonlySet<number>;
}

/**
 * The entry that comes next; null where there is none but this one.
 *
 * Of answers not coded yet that which is most like coded ones, where that is the order; else the next of those that came
 * later, and from the end on from the beginning.
 */
export function nextPlace(
  index: WordIndex,
  coded: CodedQuestion,
  { view, from, seen }: NextWish,
): number | null {
  const shown = placesShown(index.entries, coded, view).filter((place) => place !== from);
  const fresh = shown.filter((place) => !seen.has(place));
  const places = view.show === 'open' && fresh.length > 0 ? fresh : shown;
  if (view.order === 'came' || view.show !== 'open')
    return places.find((place) => place > (from ?? -1)) ?? places[0] ?? null;
  const known = learnt(index, coded.frame, coded.codings);
  let best: { readonly place: number; readonly likeness: number } | null = null;
  for (const place of places) {
    const likeness = likenessOf(index, known, place);
    if (best === null || likeness > best.likeness) best = { place, likeness };
  }
  return best?.place ?? null;
}
