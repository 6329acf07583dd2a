import type { Council } from './council.ts';
import { councils } from './councils.ts';

/**
 * Councils whose name holds what was typed, the likeliest first.
 *
 * First names that begin so, then names with a word that begins so, then the rest; by name within each. Capitals,
 * accents and punctuation do not matter. A GSS code finds its council.
 *
 * @param text What was typed; nothing typed gives every council.
 */
export function searchCouncils(text: string, among: readonly Council[] = councils): readonly Council[] {
  const wanted = folded(text);
  const ranked = among.flatMap((council) => {
    const rank = rankOf(council, wanted);
    return rank === null ? [] : [{ council, rank }];
  });
  // The list is by name already, and sorting keeps that order among equals.
  return ranked.sort((one, other) => one.rank - other.rank).map(({ council }) => council);
}

function rankOf(council: Council, wanted: string): number | null {
  const name = folded(council.name);
  if (name.startsWith(wanted)) return 0;
  if (` ${name}`.includes(` ${wanted}`)) return 1;
  if (` ${folded(council.officialName)}`.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted) || council.code.toLowerCase() === wanted) return 3;
  return null;
}

/** Small letters without accents; `King's Lynn` and `kings lynn` are one, and so are `&` and `and`. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’`.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
