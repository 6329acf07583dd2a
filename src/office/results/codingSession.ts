import type { CodedQuestion } from '../../counting/analysis/coding/codedVariables.ts';
import { type CodeFrame, withCode } from '../../counting/analysis/coding/codeFrame.ts';
import { withCodes, withLook } from '../../counting/analysis/coding/codings.ts';
import { codingOf, type EntryCoding, type OpenEntry } from '../../counting/analysis/coding/openEntries.ts';
import type { WordIndex } from '../../counting/analysis/coding/wordIndex.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type CodingView, nextPlace } from './codingList.ts';

/** An officer at work on the answers to one question. Every move returns a new one. */
export interface CodingSession {
  readonly index: WordIndex;
  readonly coded: CodedQuestion;
  readonly view: CodingView;
  /** A second coding: nothing is suggested, and the frame stays as it is. */
  readonly isBlind: boolean;
  /** The entry that is open, by its place; null where none is left. */
  readonly at: number | null;
  /** What the last move did, for who hears the page. */
  readonly said: string;
  /** Places left, the last one last. */
  readonly been: readonly number[];
  /** Places shown since the view was chosen. */
  readonly seen: ReadonlySet<number>;
  /** What was decided before each change, and where. */
  readonly done: readonly { readonly coded: CodedQuestion; readonly at: number | null }[];
}

/** No more changes can be undone than this. */
const MOST_UNDONE = 200;

const { said } = wordsIn(codingWords, 'en');

/** At the first answer, most like coded ones first; as they came where nothing is to lead the second coding. */
export function beginCoding(index: WordIndex, coded: CodedQuestion, isBlind = false): CodingSession {
  const view: CodingView = { show: 'open', order: isBlind ? 'came' : 'alike', words: '' };
  const blank = { at: null, said: '', been: [], seen: new Set<number>(), done: [] };
  const session: CodingSession = { index, coded, view, isBlind, ...blank };
  return { ...goTo(session, findNext(session)), said: '' };
}

/** The entry that is open; null where none is. */
export function openEntry({ index, at }: CodingSession): OpenEntry | null {
  return at === null ? null : (index.entries[at] ?? null);
}

/** Where the open entry stands; null where none is open. */
export function openCoding(session: CodingSession): EntryCoding | null {
  const entry = openEntry(session);
  const { frame, codings } = session.coded;
  return entry && codingOf(frame, codings, entry);
}

/** With a code given to the open entry, or taken back from it. */
export function withToggled(session: CodingSession, code: number): CodingSession {
  return given(session, session.coded.frame, code);
}

/**
 * With one more code, given to the open entry; one that is called so already is given, and stays if it was. Null where the
 * label is empty.
 */
export function withNewCode(session: CodingSession, label: string): CodingSession | null {
  const wanted = label.trim().toLowerCase();
  const frame = withCode(session.coded.frame, label);
  const own = frame.codes.find((one) => one.label.toLowerCase() === wanted);
  if (own === undefined) return null;
  const coding = openCoding(session);
  if (coding === null) return changed(session, { ...session.coded, frame }, said.given(own.label));
  return coding.codes.includes(own.code) ? session : given(session, frame, own.code);
}

/** With the codes that are shown as those of every answer of the entry, in its words of now. */
export function withKept(session: CodingSession): CodingSession {
  const [entry, coding] = [openEntry(session), openCoding(session)];
  if (entry === null || coding === null || coding.codes.length === 0) return session;
  const { frame, codings } = session.coded;
  return changed(session, { frame, codings: withCodes(codings, entry.texts, coding.codes) }, said.kept);
}

/** With the open entry marked as to be looked at, or no longer. */
export function withLookTurned(session: CodingSession): CodingSession {
  const [entry, coding] = [openEntry(session), openCoding(session)];
  if (entry === null || coding === null) return session;
  const { frame, codings } = session.coded;
  const next = { frame, codings: withLook(codings, entry.texts, !coding.look) };
  return changed(session, next, coding.look ? said.unlooked : said.looked);
}

/** With another frame, which answers follow. */
export function withFrame(session: CodingSession, frame: CodeFrame, say: string): CodingSession {
  return changed(session, { ...session.coded, frame }, say);
}

/** As before the last change, where it was made. */
export function undone(session: CodingSession): CodingSession {
  const last = session.done.at(-1);
  if (last === undefined) return { ...session, said: said.nothingToUndo };
  const before = { ...session, coded: last.coded, done: session.done.slice(0, -1) };
  return goTo(before, last.at, said.undone);
}

/** At the next answer. The only one left stays open until it is coded. */
export function atNext(session: CodingSession): CodingSession {
  const next = findNext(session);
  const isLeft = session.view.show === 'open' && openCoding(session)?.state !== 'coded';
  if (next === null && isLeft && session.at !== null) return { ...session, said: said.last };
  return goTo(leaving(session), next);
}

/** At the answer before. */
export function atBefore(session: CodingSession): CodingSession {
  const before = session.been.at(-1);
  if (before === undefined) return { ...session, said: said.first };
  return goTo({ ...session, been: session.been.slice(0, -1) }, before);
}

/** At the entry at this place. */
export function atPlace(session: CodingSession, place: number): CodingSession {
  return goTo(leaving(session), place);
}

/** Through other answers, or in another order. */
export function withView(session: CodingSession, change: Partial<CodingView>): CodingSession {
  const anew = {
    ...leaving(session),
    view: { ...session.view, ...change },
    seen: new Set<number>(),
    at: null,
  };
  return goTo(anew, findNext(anew));
}

function given(session: CodingSession, frame: CodeFrame, code: number): CodingSession {
  const entry = openEntry(session);
  if (entry === null) return session;
  const { codings } = session.coded;
  const { codes } = codingOf(frame, codings, entry);
  const label = frame.codes.find((one) => one.code === code)?.label ?? '';
  const has = codes.includes(code);
  const next = has ? codes.filter((one) => one !== code) : [...codes, code];
  const coded = { frame, codings: withCodes(codings, entry.texts, next) };
  return changed(session, coded, has ? said.taken(label) : said.given(label));
}

function changed(session: CodingSession, coded: CodedQuestion, say: string): CodingSession {
  const before = { coded: session.coded, at: session.at };
  return { ...session, coded, said: say, done: [...session.done, before].slice(-MOST_UNDONE) };
}

function leaving(session: CodingSession): CodingSession {
  return session.at === null ? session : { ...session, been: [...session.been, session.at] };
}

function findNext({ index, coded, view, at, seen }: CodingSession): number | null {
  return nextPlace(index, coded, { view, from: at, seen });
}

function goTo(session: CodingSession, at: number | null, say = ''): CodingSession {
  const seen = at === null ? session.seen : new Set([...session.seen, at]);
  const text = session.index.entries[at ?? -1]?.text ?? said.last;
  return { ...session, at, seen, said: `${say} ${text}`.trim() };
}
