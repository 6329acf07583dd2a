import { day } from '../../core/day.ts';
import type { MadeSource } from '../../counting/analysis/made/madeSources.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { bandNames, madeWords } from '../../words/made.ts';

/** Where bands begin, as they were typed; null where they cannot be read, or do not rise. */
export function startsIn(text: string, measure: MadeSource['measure']): readonly (number | string)[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => (measure === 'date' ? day(part) : numberIn(part)));
  const known = read.filter((one) => one !== null);
  const rises = known.every((one, at) => at === 0 || (known[at - 1] ?? one) < one);
  return known.length === parts.length && rises ? known : null;
}

/** A number that was typed; null for anything else. */
export function numberIn(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** The bands of a form: a name that was typed stands, else what the ends say. */
export function bandsIn(
  {
    starts,
    bandLabels,
    sort,
  }: { readonly starts: string; readonly bandLabels: readonly string[]; readonly sort: string },
  source: MadeSource | undefined,
): readonly { readonly label: string; readonly from: number | string | null }[] {
  const found = startsIn(starts, source?.measure ?? 'number') ?? [];
  const isWhole =
    sort === 'bands' && source !== undefined && source.measure !== 'date' && source.decimals === 0;
  const names = bandNames(found, { isWhole }, wordsIn(madeWords, 'en'));
  return [null, ...found].map((from, place) => {
    const typed = bandLabels[place]?.trim() ?? '';
    return { label: typed === '' ? (names[place] ?? '') : typed, from };
  });
}
