import { textIn } from '../../../core/text.ts';
import type { Option } from '../question.ts';

/** The options in small letters without accents, by list and language: folded once, not at every key. */
const folded = new WeakMap<readonly Option[], Map<string, readonly string[]>>();

/** Options whose words hold what was typed: first those that begin so, then those of which a word does, then the others. */
export function findOptions(options: readonly Option[], typed: string, language: string): readonly Option[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return options;
  const ranked: Option[][] = [[], [], []];
  for (const [place, text] of foldedTexts(options, language).entries()) {
    const at = text.indexOf(wanted);
    if (at < 0) continue;
    const rank = at === 0 ? 0 : text.includes(` ${wanted}`) ? 1 : 2;
    ranked[rank]?.push(options[place] as Option);
  }
  return ranked.flat();
}

function foldedTexts(options: readonly Option[], language: string): readonly string[] {
  const known = folded.get(options) ?? new Map<string, readonly string[]>();
  folded.set(options, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const now = options.map(({ text }) => fold(textIn(text, language).text));
  known.set(language, now);
  return now;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
}
