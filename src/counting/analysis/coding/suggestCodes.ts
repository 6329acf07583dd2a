import { type CodeFrame, codesNow } from './codeFrame.ts';
import type { Codings } from './codings.ts';
import { codingsOf, type EntryCoding, type OpenEntry } from './openEntries.ts';
import { openWords } from './openWords.ts';
import type { WordIndex } from './wordIndex.ts';

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
  /** Codes of the frame, in its order. */
  readonly codes: readonly number[];
  /** Where each entry stood. */
  readonly standing: readonly EntryCoding[];
  /** By stem: entries that have it and are coded; a code's name counts as one answer with it. */
  readonly all: Uint32Array;
  /** By stem and, within it, by the place of the code: how many of these have it. */
  readonly byCode: Uint32Array;
  /** By stem: itself where a coded answer has it, else the stem a letter away that one has; itself where none has. */
  readonly known: Uint32Array;
  /** As `byCode`: how much the stem speaks for the code. */
  readonly speaks: Float64Array;
  /** By code, the stems of its name. */
  readonly names: ReadonlyMap<number, ReadonlySet<number>>;
}

/** No more codes are suggested at once. */
const MOST = 3;
/** Words that speak for a code. */
const MOST_WORDS = 3;
const NO_WORDS = new Uint32Array();
const NOT_CODED: EntryCoding = { codes: [], state: 'open', look: false };
/** What is less like its answers is not worth a look. */
const LEAST = 0.1;

/** What was learnt last of the answers to a question: the next step differs in an answer or two. */
const learntLast = new WeakMap<WordIndex, { frame: CodeFrame; codings: Codings; learnt: Learnt }>();

/** Learns from what is coded. */
export function learnt(index: WordIndex, frame: CodeFrame, codings: Codings): Learnt {
  const last = learntLast.get(index);
  if (last?.frame === frame && last.codings === codings) return last.learnt;
  const before = last?.frame === frame ? last.learnt : beginning(index, frame);
  const now = relearnt(index, before, codingsOf(frame, codings, index.entries));
  learntLast.set(index, { frame, codings, learnt: now });
  return now;
}

/** What the names of codes alone tell. */
function beginning({ stems, places, entries }: WordIndex, frame: CodeFrame): Learnt {
  const codes = frame.codes.map(({ code }) => code);
  const names = new Map(
    frame.codes.map(({ code, label }) => {
      const own = openWords(label).flatMap(({ stem }) => places.get(stem) ?? []);
      return [code, new Set(own)];
    }),
  );
  const blank: Learnt = {
    codes,
    standing: entries.map(() => NOT_CODED),
    all: new Uint32Array(stems.length),
    byCode: new Uint32Array(stems.length * codes.length),
    known: new Uint32Array(stems.length),
    speaks: new Float64Array(stems.length * codes.length),
    names,
  };
  for (const [code, own] of names) count(blank, Uint32Array.from(own), { codes: [code], by: 1 });
  return blank;
}

/** What is known where these entries stand so; only those that stand otherwise than before are counted. */
function relearnt(index: WordIndex, before: Learnt, standing: readonly EntryCoding[]): Learnt {
  const now = { ...before, standing, all: before.all.slice(), byCode: before.byCode.slice() };
  for (const [place, coding] of standing.entries()) {
    const was = before.standing[place] ?? NOT_CODED;
    if (was === coding) continue;
    const own = index.words[place] ?? NO_WORDS;
    if (isCoded(was)) count(now, own, { codes: was.codes, by: -1 });
    if (isCoded(coding)) count(now, own, { codes: coding.codes, by: 1 });
  }
  const known = now.all.map((people, stem) =>
    people > 0 ? stem : (index.alike.get(stem)?.find((other) => (now.all[other] ?? 0) > 0) ?? stem),
  );
  return { ...now, known, speaks: speaksFor(index, { ...now, known }) };
}

function speaksFor(
  { rarity }: WordIndex,
  { codes, all, byCode, known }: Omit<Learnt, 'speaks'>,
): Float64Array {
  const speaks = new Float64Array(byCode.length);
  for (const [stem, seen] of known.entries()) {
    const people = all[seen] ?? 0;
    for (let code = 0; code < codes.length; code++) {
      const having = byCode[seen * codes.length + code] ?? 0;
      speaks[stem * codes.length + code] = ((rarity[stem] ?? 1) * having) / (people + 1);
    }
  }
  return speaks;
}

function isCoded({ state }: EntryCoding): boolean {
  return state === 'coded' || state === 'part';
}

function count(
  { all, byCode, codes }: Learnt,
  own: Uint32Array,
  { codes: given, by }: { readonly codes: readonly number[]; readonly by: 1 | -1 },
): void {
  for (const stem of own) all[stem] = (all[stem] ?? 0) + by;
  for (const code of given) {
    const place = codes.indexOf(code);
    for (const stem of own) {
      const at = stem * codes.length + place;
      byCode[at] = (byCode[at] ?? 0) + by;
    }
  }
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
  const words = openWords(entry.text).flatMap(({ word, stem }) => {
    const place = index.places.get(stem);
    return place === undefined ? [] : [{ word, stem: place }];
  });
  // In the order of their stems, so that no sum hangs on the order of words.
  const stems = Uint32Array.from(words, ({ stem }) => stem).sort();
  const before = codesNow(
    frame,
    entry.texts.flatMap(({ response }) => codings[response]?.codes ?? []),
  );
  const likeness = likenessByCode(index, learntSoFar, stems);
  return frame.codes
    .map(({ code }, place) => {
      const isSame = before.includes(code);
      return { code, isSame, likeness: isSame ? 1 : (likeness[place] ?? 0) };
    })
    .filter((one) => one.likeness >= LEAST)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST)
    .map((one) => suggestionOf(index, learntSoFar, { words, about: one }));
}

/** How like the answers that are coded an entry is: that of its likeliest code; 0 where there is none. */
export function likenessOf(index: WordIndex, learntSoFar: Learnt, place: number): number {
  let most = 0;
  for (const one of likenessByCode(index, learntSoFar, index.words[place] ?? NO_WORDS))
    if (one > most) most = one;
  return most;
}

/** By the place of the code, what speaks for it over what could. */
function likenessByCode({ rarity }: WordIndex, { codes, speaks }: Learnt, stems: Uint32Array): Float64Array {
  const sums = new Float64Array(codes.length);
  let could = 0;
  for (const stem of stems) {
    could += rarity[stem] ?? 1;
    const row = stem * codes.length;
    for (let code = 0; code < codes.length; code++)
      sums[code] = (sums[code] ?? 0) + (speaks[row + code] ?? 0);
  }
  for (let code = 0; code < codes.length; code++) sums[code] = could === 0 ? 0 : (sums[code] ?? 0) / could;
  return sums;
}

interface SuggestionOf {
  readonly words: readonly { readonly word: string; readonly stem: number }[];
  readonly about: Pick<Suggestion, 'code' | 'likeness' | 'isSame'>;
}

function suggestionOf(
  index: WordIndex,
  { codes, standing, known, speaks, names }: Learnt,
  { words, about }: SuggestionOf,
): Suggestion {
  const { code } = about;
  const place = codes.indexOf(code);
  const strongest = words
    .toSorted((one, other) => one.stem - other.stem)
    .map(({ word, stem }) => ({
      word,
      known: known[stem] ?? stem,
      weight: speaks[stem * codes.length + place] ?? 0,
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_WORDS);
  const own = new Set(strongest.map((one) => one.known));
  const isLike = (coding: EntryCoding, entry: number) =>
    isCoded(coding) && coding.codes.includes(code) && index.words[entry]?.some((stem) => own.has(stem));
  return {
    ...about,
    words: strongest.map(({ word }) => word),
    answers: standing.reduce(
      (sum, coding, entry) => sum + (isLike(coding, entry) ? (index.entries[entry]?.texts.length ?? 0) : 0),
      0,
    ),
    isNamed: [...(names.get(code) ?? [])].some((stem) => own.has(stem)),
  };
}
