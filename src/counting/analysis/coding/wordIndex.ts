import type { OpenEntry } from './openEntries.ts';
import { alikeStems, openWords } from './openWords.ts';

/** The words of every answer to a question, made once. A stem is known by its place among all of them. */
export interface AnswerWords {
  /** In the order of the alphabet. */
  readonly stems: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** The stems of each answer, each once and rising. */
  readonly words: readonly Uint32Array[];
  /** How rare a stem is among the answers: the logarithm of all over those that have it, plus 1. */
  readonly rarity: Float64Array;
  /** Stems a letter away; those that stand alone are left out. */
  readonly alike: ReadonlyMap<number, readonly number[]>;
}

/** Answers with their words. */
export interface WordIndex extends AnswerWords {
  readonly entries: readonly OpenEntry[];
}

/** Makes the words of answers ready, in any order of theirs to the same end. Thousands of long ones take a while. */
export function answerWords(texts: readonly string[]): AnswerWords {
  const known = new Map<string, string>();
  const found = texts.map((text) => openWords(text, known));
  const all = found.flat();
  const stems = [...new Set(all.map(({ stem }) => stem))].sort();
  const places = new Map(stems.map((stem, place) => [stem, place]));
  const placeOf = (stem: string) => places.get(stem) ?? 0;
  const counts = new Uint32Array(stems.length);
  const words = found.map((own) => Uint32Array.from(own, ({ stem }) => placeOf(stem)).sort());
  for (const own of words) for (const place of own) counts[place] = (counts[place] ?? 0) + 1;
  return {
    stems,
    places,
    words,
    rarity: Float64Array.from(counts, (count) => 1 + Math.log(texts.length / count)),
    alike: new Map([...alikeStems(all)].map(([stem, others]) => [placeOf(stem), others.map(placeOf)])),
  };
}
