import type { Problem, ProblemKind, ProblemOf } from '../core/problem.ts';
import { type Words, wordsIn } from './inLanguages.ts';

/** A problem as people read it: what happened, what is safe, what to do. */
export interface ProblemText {
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
}

type Writers = { readonly [K in ProblemKind]: (problem: ProblemOf<K>) => ProblemText };

const kept = 'Everything kept before is still there.';
const unchanged = 'Nothing was changed.';

const places: Readonly<Record<ProblemOf<'notFound'>['what'], string>> = {
  survey: 'This survey is not on this device.',
  wave: 'This wave is not on this device.',
  interview: 'This interview is not on this device.',
  questionnaire: 'The questionnaire of this wave is not on this device.',
  page: 'There is no page at this address.',
};

/** What can befall a tablet. */
const writers = {
  storageRefused: ({ cause }) => ({
    what: `The browser does not let Soundings store anything (${cause}).`,
    safe: 'Nothing was lost by this, and nothing new can be kept.',
    todo: 'Do not interview on this device now. Close other tabs of Soundings, allow site data in the browser’s settings, and open Soundings in an ordinary window.',
  }),
  storageFull: () => ({
    what: 'This device has no room left for answers.',
    safe: 'Everything kept before is still there; only what was given last is not stored yet.',
    todo: 'Begin no other interview. Make room on the device, then try again; save a back-up as soon as you can.',
  }),
  storageSlow: ({ waitedMs }) => ({
    what: `The device has not confirmed for ${Math.round(waitedMs / 1000)} seconds that the last answer is stored.`,
    safe: 'Every answer before it is kept.',
    todo: 'Wait a moment. If this stays, write the answer down, close other apps and open Soundings again.',
  }),
  storageLost: ({ cause }) => ({
    what: `The store of this device was closed, cleared or damaged (${cause}).`,
    safe: 'Files saved from it, such as back-ups, are not touched.',
    todo: 'Open Soundings again. If answers are missing, bring in the newest back-up and tell your officer.',
  }),
  privateWindow: () => ({
    what: 'This is a private window: everything stored here goes when it is closed.',
    safe: 'Answers in ordinary windows are not touched.',
    todo: 'Open Soundings in an ordinary window before you interview.',
  }),
  openElsewhere: () => ({
    what: 'This interview is open in another tab.',
    safe: 'Its answers are kept there. Here they can only be read.',
    todo: 'Go on in the other tab, or close it and load this page again.',
  }),
  notFound: ({ what }) => ({
    what: places[what],
    safe: kept,
    todo: 'It may have been deleted, finished or kept on another device. Start again from the home page.',
  }),
  newerVersion: ({ what, found, known }) => ({
    what: `This ${what === 'database' ? 'device’s store ' : ''}was made by a newer Soundings: version ${found}, and this one knows up to ${known}.`,
    safe: unchanged,
    todo: 'Take the newer version of Soundings, then try again. Nothing is deleted meanwhile.',
  }),
  waveClosed: () => ({
    what: 'This wave is closed: no new interview can be started.',
    safe: kept,
    todo: 'Choose another wave, or ask the officer to open this one again.',
  }),
  notLoaded: () => ({
    what: 'A part of Soundings that is needed here could not be loaded.',
    safe: kept,
    todo: 'Load the page again. If it stays so, connect to the network once and open Soundings there.',
  }),
  unanswered: ({ questions }) => ({
    what: `${questions.length === 1 ? 'One question that must be answered has' : `${questions.length} questions that must be answered have`} no answer yet.`,
    safe: 'Every answer given is kept.',
    todo: `Answer ${questions.length === 1 ? 'it' : 'them'}, or stop the interview.`,
  }),
} satisfies Partial<Writers>;

/** What only officers meet, each kind of it: its sentences come with their screens (officeProblems.ts). */
export type OfficeWriters = Omit<Writers, keyof typeof writers>;

/** What can befall a tablet, in another language whole. */
export type TabletWriters = { readonly [K in keyof typeof writers]: (problem: ProblemOf<K>) => ProblemText };

/** What residents may read too. */
export const problemWords: Words<TabletWriters> = {
  en: writers,
  fetch: { cy: async () => (await import('./problemsWelsh.ts')).problemsWelsh },
};

let office: Partial<OfficeWriters> = {};

/** From now on these problems are told too. The office has this done before its screens are drawn. */
export function learnProblems(learnt: OfficeWriters): void {
  office = learnt;
}

/** A problem as people read it, in a language that was fetched; in English where there is none. */
export function problemText(problem: Problem, language = 'en'): ProblemText {
  const known: Partial<Writers> = { ...office, ...wordsIn(problemWords, language) };
  // The one cast: a problem's own line of the table reads its facts.
  const write = known[problem.kind] as ((problem: Problem) => ProblemText) | undefined;
  if (write === undefined)
    throw new RangeError(`problemText requires the words of ${problem.kind}: learnProblems first`);
  return write(problem);
}
