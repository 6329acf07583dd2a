import { type CodeFrame, codesNow } from './codeFrame.ts';
import { type CodingState, type Codings, stateOf } from './codings.ts';
import type { OpenText } from './openTexts.ts';
import { plainText } from './openWords.ts';

/** Answers that say the same in the same words: they are coded in one go. */
export interface OpenEntry {
  /** The words without capitals, accents and marks. */
  readonly key: string;
  /** As the first of them was written. */
  readonly text: string;
  readonly texts: readonly OpenText[];
}

/** Answers put together whose words are the same, in the order in which they came. */
export function openEntries(texts: readonly OpenText[]): readonly OpenEntry[] {
  const entries = new Map<string, OpenEntry & { readonly texts: OpenText[] }>();
  for (const one of texts) {
    const key = plainText(one.text) || one.text;
    const known = entries.get(key);
    if (known) known.texts.push(one);
    else entries.set(key, { key, text: one.text, texts: [one] });
  }
  return [...entries.values()];
}

/** What was decided of the answers of an entry. */
export interface EntryCoding {
  /** Codes of the frame that any of them has. */
  readonly codes: readonly number[];
  /** `part` where only some are coded: the others came later. */
  readonly state: CodingState | 'part';
  readonly look: boolean;
}

const UNTOUCHED: EntryCoding = { codes: [], state: 'open', look: false };

/** Where an entry stands. */
export function codingOf(frame: CodeFrame, codings: Codings, { texts }: OpenEntry): EntryCoding {
  if (!texts.some(({ response }) => codings[response])) return UNTOUCHED;
  const own = texts.map(({ response }) => codings[response]);
  const states = new Set(texts.map(({ mark }, place) => stateOf(frame, own[place], mark)));
  const [first = 'open'] = states;
  return {
    codes: codesNow(
      frame,
      own.flatMap((coding) => coding?.codes ?? []),
    ),
    state: states.size === 1 ? first : states.has('changed') ? 'changed' : 'part',
    look: own.some((coding) => coding?.look === true),
  };
}

/** Where the entries stood last: asked for several times at each step, and the next step differs in an answer or two. */
const standing = new WeakMap<
  readonly OpenEntry[],
  { frame: CodeFrame; codings: Codings; all: readonly EntryCoding[] }
>();

/** Where each entry stands, in their order. What did not change is the same object as before. */
export function codingsOf(
  frame: CodeFrame,
  codings: Codings,
  entries: readonly OpenEntry[],
): readonly EntryCoding[] {
  const last = standing.get(entries);
  if (last?.frame === frame && last.codings === codings) return last.all;
  const before = last?.frame === frame ? last : null;
  const all = entries.map((entry, place) => {
    const was = before?.all[place];
    const isSame = was && entry.texts.every(({ response: one }) => codings[one] === before?.codings[one]);
    return isSame ? was : codingOf(frame, codings, entry);
  });
  standing.set(entries, { frame, codings, all });
  return all;
}

/** How far the coding of a question is: answers, those coded, and those whose words were corrected since. */
export interface CodingProgress {
  readonly answers: number;
  readonly coded: number;
  readonly changed: number;
}

/** Counts answers, not entries. */
export function entriesProgress(
  frame: CodeFrame,
  codings: Codings,
  entries: readonly OpenEntry[],
): CodingProgress {
  const sum = { answers: 0, coded: 0, changed: 0 };
  for (const [place, { state }] of codingsOf(frame, codings, entries).entries()) {
    const texts = entries[place]?.texts ?? [];
    sum.answers += texts.length;
    if (state === 'coded') sum.coded += texts.length;
    if (state !== 'part' && state !== 'changed') continue;
    const own = progressOf(frame, codings, texts);
    sum.coded += own.coded;
    sum.changed += own.changed;
  }
  return sum;
}

/** Counts answers. */
export function progressOf(frame: CodeFrame, codings: Codings, texts: readonly OpenText[]): CodingProgress {
  const states = texts.map(({ response, mark }) => stateOf(frame, codings[response], mark));
  const count = (wanted: CodingState) => states.filter((state) => state === wanted).length;
  return { answers: texts.length, coded: count('coded'), changed: count('changed') };
}

/** How many answers of these entries have each code of the frame, by its number. */
export function entriesByCode(
  frame: CodeFrame,
  codings: Codings,
  entries: readonly OpenEntry[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>(frame.codes.map(({ code }) => [code, 0]));
  for (const [place, { codes }] of codingsOf(frame, codings, entries).entries()) {
    if (codes.length === 0) continue;
    const texts = entries[place]?.texts ?? [];
    for (const { response } of texts) {
      const own = texts.length === 1 ? codes : codesNow(frame, codings[response]?.codes ?? []);
      for (const code of own) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}
