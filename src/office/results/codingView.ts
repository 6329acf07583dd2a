import type { CodedQuestion } from '../../counting/analysis/coding/codedVariables.ts';
import {
  type CodingProgress,
  codingOf,
  codingsOf,
  type EntryCoding,
  entriesByCode,
  entriesProgress,
  type OpenEntry,
} from '../../counting/analysis/coding/openEntries.ts';
import {
  type PersonalSort,
  personalDataIn,
  personalPlaces,
} from '../../counting/analysis/coding/personalData.ts';
import { learnt, suggestCodes } from '../../counting/analysis/coding/suggestCodes.ts';
import type { WordIndex } from '../../counting/analysis/coding/wordIndex.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { personalWords } from '../../words/personal.ts';
import { keyOfCode } from './codingKeys.ts';
import { type CodingView, placesShown } from './codingList.ts';
import { type CodingSession, openCoding, openEntry } from './codingSession.ts';

const words = wordsIn(codingWords, 'en');
const personalSaid = wordsIn(personalWords, 'en');

/** A code as it can be pressed. */
export interface CodeLine {
  readonly code: number;
  readonly label: string;
  readonly theme: string | null;
  /** The key that gives it; null where there are more codes than keys. */
  readonly key: string | null;
  /** Answers that have it. */
  readonly answers: number;
  /** The open answer has it. */
  readonly isGiven: boolean;
}

/** Every code of the frame, in its order. */
export function codeLines(
  index: WordIndex,
  { frame, codings }: CodedQuestion,
  given: readonly number[],
): readonly CodeLine[] {
  const counts = entriesByCode(frame, codings, index.entries);
  return frame.codes.map(({ code, label, theme }, place) => ({
    code,
    label,
    theme: theme ?? null,
    key: keyOfCode(place),
    answers: counts.get(code) ?? 0,
    isGiven: given.includes(code),
  }));
}

/** A suggested code, and why. */
export interface SuggestionLine {
  readonly code: number;
  readonly label: string;
  readonly key: string | null;
  readonly why: string;
}

/** What is suggested for the open answer; nothing where it is coded. */
export function suggestionLines(session: CodingSession): readonly SuggestionLine[] {
  const [entry, coding] = [openEntry(session), openCoding(session)];
  if (session.isBlind || entry === null || coding === null || coding.state === 'coded') return [];
  const { index, coded } = session;
  const { frame, codings } = coded;
  const known = learnt(index, frame, codings);
  return suggestCodes(index, known, { entry, frame, codings }).flatMap((one) => {
    const place = frame.codes.findIndex(({ code }) => code === one.code);
    const label = frame.codes[place]?.label;
    if (label === undefined) return [];
    return [{ code: one.code, label, key: keyOfCode(place), why: words.why({ ...one, label }) }];
  });
}

/** An answer in the list, with what it was given. */
export interface AnswerLine extends EntryCoding {
  readonly place: number;
  readonly text: string;
  readonly people: number;
  readonly labels: string;
  readonly isPersonal: boolean;
}

/** A piece of an answer: what it may be of a person, and null for what lies between. */
export interface TextPiece {
  readonly text: string;
  readonly sort: PersonalSort | null;
}

/** An answer cut where something in it may be personal data; put together again it is the same. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { from, to, sort } of personalDataIn(text)) {
    pieces.push({ text: text.slice(done, from), sort: null }, { text: text.slice(from, to), sort });
    done = to;
  }
  return [...pieces, { text: text.slice(done), sort: null }].filter((piece) => piece.text !== '');
}

/** What is told of the pieces of an answer; null where none may be of a person. */
export function personalText(pieces: readonly TextPiece[]): string | null {
  const sorts = new Set(pieces.flatMap(({ sort }) => (sort === null ? [] : [personalSaid.sorts[sort]])));
  return sorts.size === 0 ? null : personalSaid.here([...sorts].join(', '));
}

/** How many answers may hold personal data. */
export function personalAnswers({ index: { entries } }: CodingSession): number {
  return [...personalPlaces(entries)].reduce((sum, place) => sum + (entries[place]?.texts.length ?? 0), 0);
}

/** The answers that are gone through: so many of them, and how many there are in all. */
export function answerLines(
  index: WordIndex,
  coded: CodedQuestion,
  { view, most }: { readonly view: CodingView; readonly most: number },
): { readonly lines: readonly AnswerLine[]; readonly all: number } {
  const places = placesShown(index.entries, coded, view);
  const personal = personalPlaces(index.entries);
  const lines = places.slice(0, most).map((place): AnswerLine => {
    const entry = index.entries[place] as OpenEntry;
    const coding = codingOf(coded.frame, coded.codings, entry);
    const labels = coded.frame.codes.filter(({ code }) => coding.codes.includes(code));
    return {
      ...coding,
      place,
      text: entry.text,
      people: entry.texts.length,
      labels: labels.map(({ label }) => label).join(', '),
      isPersonal: personal.has(place),
    };
  });
  return { lines, all: places.length };
}

/** How far a second coding is, in answers of different words. */
export function againProgress({ index, coded }: CodingSession): CodingProgress {
  const states = codingsOf(coded.frame, coded.codings, index.entries).map(({ state }) => state);
  return {
    answers: states.length,
    coded: states.filter((state) => state === 'coded').length,
    changed: states.filter((state) => state === 'changed').length,
  };
}

/** How far the coding is. */
export function sessionProgress({ index, coded }: CodingSession): CodingProgress {
  return entriesProgress(coded.frame, coded.codings, index.entries);
}
