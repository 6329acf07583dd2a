import { type CodeFrame, codesNow } from './codeFrame.ts';
import type { Codings } from './codings.ts';
import { codingOf, type OpenEntry } from './openEntries.ts';
import { alikeStems, type OpenWord, openWords } from './openWords.ts';

/** The words of every answer to a question, made once. */
export interface WordIndex {
  readonly entries: readonly OpenEntry[];
  /** Of each entry, in their order. */
  readonly words: readonly (readonly OpenWord[])[];
  /** How rare a stem is among the entries: the logarithm of all over those that have it, plus 1. */
  readonly rarity: ReadonlyMap<string, number>;
  readonly alike: ReadonlyMap<string, readonly string[]>;
}

/** A code that an answer may get, and why. Nothing is coded by it. */
export interface Suggestion {
  readonly code: number;
  /** 0 to 1: how far the answer's words are those of answers with this code. */
  readonly likeness: number;
  /** Words of the answer that speak for it, as they were written, the strongest first. */
  readonly words: readonly string[];
  /** Answers with this code that have any of these words. */
  readonly answers: number;
  /** The code's own name has one of them. */
  readonly isNamed: boolean;
  /** The very same words were given this code before. */
  readonly isSame: boolean;
}

/** What the answers coded so far tell of words. */
export interface Learnt {
  /** By stem: entries that have it and are coded, and of these by code; a code's name counts as one answer with it. */
  readonly stems: ReadonlyMap<string, { readonly all: number; readonly byCode: ReadonlyMap<number, number> }>;
  /** By code, the stems of each entry that has it, and how many wrote it. */
  readonly entries: ReadonlyMap<
    number,
    readonly { readonly stems: ReadonlySet<string>; readonly people: number }[]
  >;
  readonly names: ReadonlyMap<number, ReadonlySet<string>>;
}

/** No more codes are suggested at once. */
const MOST = 3;
/** Words that speak for a code. */
const MOST_WORDS = 3;
/** What is less like its answers is not worth a look. */
const LEAST = 0.1;

/** Makes the words of answers ready, in any order of theirs to the same end. */
export function wordIndex(entries: readonly OpenEntry[]): WordIndex {
  const words = entries.map(({ text }) => openWords(text));
  const counts = new Map<string, number>();
  for (const { stem } of words.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarity = new Map([...counts].map(([stem, count]) => [stem, 1 + Math.log(entries.length / count)]));
  return { entries, words, rarity, alike: alikeStems(words.flat()) };
}

/** Learns from what is coded. */
export function learnt({ entries, words }: WordIndex, frame: CodeFrame, codings: Codings): Learnt {
  const stems = new Map<string, { all: number; byCode: Map<number, number> }>();
  const withCode = new Map<number, { stems: ReadonlySet<string>; people: number }[]>(
    frame.codes.map(({ code }) => [code, []]),
  );
  const count = (own: ReadonlySet<string>, codes: readonly number[]) => {
    for (const stem of own) {
      const known = stems.get(stem) ?? { all: 0, byCode: new Map<number, number>() };
      known.all += 1;
      for (const code of codes) known.byCode.set(code, (known.byCode.get(code) ?? 0) + 1);
      stems.set(stem, known);
    }
  };
  for (const [place, entry] of entries.entries()) {
    const { codes, state } = codingOf(frame, codings, entry);
    if (state === 'open' || state === 'changed') continue;
    const own = new Set((words[place] ?? []).map(({ stem }) => stem));
    count(own, codes);
    for (const code of codes) withCode.get(code)?.push({ stems: own, people: entry.texts.length });
  }
  const names = new Map(
    frame.codes.map(({ code, label }) => [code, new Set(openWords(label).map(({ stem }) => stem))]),
  );
  for (const [code, own] of names) count(own, [code]);
  return { stems, entries: withCode, names };
}

/**
 * Codes that an answer may get, by words it shares with answers that have them, the likeliest first.
 *
 * Each word of the answer speaks for a code by the part of the coded answers with this word that have the code (one more
 * answer is reckoned in, so that a word met once is no proof), and weighs more the rarer it is. Likeness is what speaks for a
 * code over what could. A word that no coded answer has stands for one that is a letter away.
 */
export function suggestCodes(
  index: WordIndex,
  learntSoFar: Learnt,
  {
    entry,
    frame,
    codings,
  }: { readonly entry: OpenEntry; readonly frame: CodeFrame; readonly codings: Codings },
): readonly Suggestion[] {
  const known = knownWords(index, learntSoFar, openWords(entry.text));
  const before = codesNow(
    frame,
    entry.texts.flatMap(({ response }) => codings[response]?.codes ?? []),
  );
  const likeness = likenessByCode(learntSoFar, known);
  return frame.codes
    .map(({ code }) => {
      const isSame = before.includes(code);
      return { code, isSame, likeness: isSame ? 1 : (likeness.get(code) ?? 0) };
    })
    .filter((one) => one.likeness >= LEAST)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST)
    .map((one) => suggestionOf(learntSoFar, known, one));
}

/** How like the answers that are coded an entry is: that of its likeliest code; 0 where there is none. */
export function likenessOf(index: WordIndex, learntSoFar: Learnt, place: number): number {
  const known = knownWords(index, learntSoFar, index.words[place] ?? []);
  return Math.max(0, ...likenessByCode(learntSoFar, known).values());
}

interface KnownWord extends OpenWord {
  /** The stem as the coded answers have it. */
  readonly known: string;
  readonly rarity: number;
}

// In the order of their stems, so that no sum hangs on the order of words.
function knownWords(
  { rarity, alike }: WordIndex,
  { stems }: Learnt,
  words: readonly OpenWord[],
): readonly KnownWord[] {
  return words
    .map(({ word, stem }) => {
      const near = stems.has(stem) ? stem : alike.get(stem)?.find((other) => stems.has(other));
      return { word, stem, known: near ?? stem, rarity: rarity.get(stem) ?? 1 };
    })
    .toSorted((one, other) => (one.stem < other.stem ? -1 : 1));
}

function speaksFor({ stems }: Learnt, { known, rarity }: KnownWord, code: number): number {
  const found = stems.get(known);
  return found === undefined ? 0 : (rarity * (found.byCode.get(code) ?? 0)) / (found.all + 1);
}

/** By code, what speaks for it over what could; codes for which nothing speaks are left out. */
function likenessByCode({ stems }: Learnt, words: readonly KnownWord[]): ReadonlyMap<number, number> {
  let could = 0;
  const speaks = new Map<number, number>();
  for (const { known, rarity } of words) {
    could += rarity;
    const found = stems.get(known);
    for (const [code, count] of found?.byCode ?? [])
      speaks.set(code, (speaks.get(code) ?? 0) + (rarity * count) / ((found?.all ?? 0) + 1));
  }
  for (const [code, sum] of speaks) speaks.set(code, sum / could);
  return speaks;
}

function suggestionOf(
  learntSoFar: Learnt,
  words: readonly KnownWord[],
  about: Pick<Suggestion, 'code' | 'likeness' | 'isSame'>,
): Suggestion {
  const { code } = about;
  const strongest = words
    .map((word) => ({ ...word, weight: speaksFor(learntSoFar, word, code) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_WORDS);
  const has = (own: ReadonlySet<string>) => strongest.some(({ known }) => own.has(known));
  return {
    ...about,
    words: strongest.map(({ word }) => word),
    answers: (learntSoFar.entries.get(code) ?? [])
      .filter((one) => has(one.stems))
      .reduce((sum, { people }) => sum + people, 0),
    isNamed: has(learntSoFar.names.get(code) ?? new Set()),
  };
}
