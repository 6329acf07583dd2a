import type { Instant } from './day.ts';

/**
 * Every expected trouble, as facts. What people read about it is in words/problems.ts:
 * what happened, what is safe, what to do.
 */
export type Problem =
  // the device; `isOpen` where what is kept here can be read all the same, `isShut` where it cannot (shutStore.ts)
  | { readonly kind: 'storageRefused'; readonly cause: string; readonly isOpen?: true }
  | { readonly kind: 'storageFull'; readonly isShut?: true }
  | { readonly kind: 'storageSlow'; readonly waitedMs: number }
  | { readonly kind: 'storageLost'; readonly cause: string; readonly isOpen?: true }
  /** The browser has fewer records than it had: how many of each are gone. */
  | {
      readonly kind: 'recordsMissing';
      readonly surveys: number;
      readonly interviews: number;
      readonly broughtIn: number;
      /** Numbers of finished interviews that are known to be gone, as far as they are known. */
      readonly numbers: readonly number[];
      /** When the interviews in progress that are gone were begun. */
      readonly unfinished: readonly Instant[];
      /** As of what is put back. */
      readonly mayBeOlder: boolean;
    }
  /** The browser lost these, and they were put back from the second store. */
  | {
      readonly kind: 'storeRebuilt';
      readonly surveys: number;
      readonly interviews: number;
      readonly unfinished: number;
      /** The newest entry of an unfinished interview could not be read there. */
      readonly mayBeOlder: boolean;
    }
  | { readonly kind: 'privateWindow' }
  | { readonly kind: 'openElsewhere' }
  /** The questions of this wave are being written in another tab. */
  | { readonly kind: 'questionsOpenElsewhere' }
  /** The answers to this question are being coded in another tab. */
  | { readonly kind: 'codingOpenElsewhere' }
  /** What was to be kept was changed in another tab meanwhile; what was typed for it may be on the page still. */
  | { readonly kind: 'settingChanged'; readonly isTyped: boolean }
  /** What counts was changed in another tab since it was shown what bundles would bring. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'notFound'; readonly what: 'survey' | 'wave' | 'interview' | 'questionnaire' | 'page' }
  // files
  | {
      readonly kind: 'newerVersion';
      readonly what: 'database' | FileNoun;
      readonly found: number;
      readonly known: number;
    }
  | {
      readonly kind: 'damagedFile';
      readonly what: FileNoun;
      readonly line: number | null;
      readonly cause: string;
    }
  /** Parts of a file are not as its format says: the first of them, and how many more there are. */
  | {
      readonly kind: 'unfitParts';
      readonly what: FileNoun;
      readonly faults: readonly PartFault[];
      readonly more: number;
    }
  /** A whole file, but one that belongs on another page. */
  | { readonly kind: 'otherFile'; readonly found: FileSort; readonly wanted: 'interviews' | 'questions' }
  | { readonly kind: 'emptyFile'; readonly what: FileNoun }
  /** A back-up that this version would refuse to restore, by what is in it: none is made. */
  | { readonly kind: 'notRestorable'; readonly part: string }
  | { readonly kind: 'fileTooLarge'; readonly what: FileNoun; readonly bytes: number; readonly limit: number }
  /** Files that are looked at together are larger than that. */
  | { readonly kind: 'tooMuchAtOnce'; readonly limit: number }
  | {
      readonly kind: 'tooManyInFile';
      readonly what: FileNoun;
      readonly of: 'sheets' | 'cells' | 'records' | 'lines' | 'languages' | 'groups' | 'nested' | 'parts';
      readonly limit: number;
    }
  | { readonly kind: 'missingColumn'; readonly what: FileNoun; readonly column: string }
  | {
      readonly kind: 'missingSheet';
      readonly what: FileNoun;
      readonly sheet: string;
      readonly found: readonly string[];
    }
  /** A form of which nothing can be asked here. */
  | { readonly kind: 'nothingAsked'; readonly what: FileNoun }
  | { readonly kind: 'missingCell'; readonly what: FileNoun; readonly row: number; readonly column: string }
  | {
      readonly kind: 'badCell';
      readonly what: FileNoun;
      readonly row: number;
      readonly column: string;
      readonly found: string;
    }
  /** A cell behind the last heading: most likely a comma within a number or a name has parted it in two. */
  | { readonly kind: 'extraCell'; readonly what: FileNoun; readonly row: number; readonly found: string }
  /** A quotation mark that is never closed: everything behind it would be one cell. */
  | { readonly kind: 'openQuote'; readonly what: FileNoun; readonly row: number }
  /** Published figures of one question that cannot all be right. */
  | {
      readonly kind: 'impossibleFigures';
      readonly what: FileNoun;
      readonly row: number;
      readonly question: string;
      readonly why: 'over100' | 'net';
      /** What was found, such as the sum: `112%`. */
      readonly found: string;
    }
  | {
      readonly kind: 'doubleRow';
      readonly what: FileNoun;
      readonly row: number;
      readonly firstRow: number;
      readonly value: string;
    }
  /** The same version of a questionnaire asks different things here and in the file. */
  | { readonly kind: 'differentQuestionnaire'; readonly version: number }
  /** No picture of a camera; what else can be done where it was asked for. */
  | { readonly kind: 'noCamera'; readonly why: CameraTrouble; readonly instead: 'file' | 'typing' }
  // keys and seals
  /** A file that should be sealed and is not. */
  | { readonly kind: 'notSealed' }
  /** None of the keys given opens it; the survey they belong to, where that is known here. */
  | { readonly kind: 'wrongKey'; readonly survey: string | null }
  | { readonly kind: 'wrongPassphrase' }
  /** A text that is no key, or has a letter wrong. */
  | { readonly kind: 'notAKey' }
  /** A file that is no key file. */
  | { readonly kind: 'notAKeyFile' }
  /** A key file where something that was sealed to keys is asked for. */
  | { readonly kind: 'keyFileInstead' }
  /** A whole key, but not the one that is to be tried. */
  | { readonly kind: 'otherKey' }
  /** A whole key that opens none of the contacts for back-checks that are still sealed. */
  | { readonly kind: 'opensNoContact' }
  /** A whole key that opens none of the slips with wishes that are still sealed. */
  | { readonly kind: 'opensNoWish' }
  /** The record of a survey's keys, which this version cannot read. */
  | { readonly kind: 'keysUnreadable'; readonly survey: string }
  /** The answers of a survey are sealed, and no key was given since the page was opened. */
  | { readonly kind: 'locked'; readonly id: string; readonly survey: string }
  /** Answers of a survey that none of the keys given opens. */
  | { readonly kind: 'needsOtherKey'; readonly id: string; readonly survey: string }
  // between devices
  /** Somebody else signed it than whoever it names, or it was changed since. */
  | { readonly kind: 'badSignature'; readonly what: FileNoun }
  /** Signed, but not with the key that is known here of the office or of the tablet. */
  | { readonly kind: 'otherSigner'; readonly what: FileNoun }
  | { readonly kind: 'otherSurvey'; readonly what: FileNoun }
  /** A pack of a survey that is on this device without one: here is its office, or it came in a back-up. */
  | { readonly kind: 'surveyMadeHere' }
  /** A pack that is no newer than the one in use. */
  | { readonly kind: 'olderPack'; readonly found: number; readonly known: number }
  /** A tablet that was set up with a code or a pack which this office did not give it. */
  | { readonly kind: 'otherCode' }
  | { readonly kind: 'otherPack' }
  /** A receipt for another tablet. */
  | { readonly kind: 'otherTablet' }
  /** A receipt for no more than was receipted before. */
  | { readonly kind: 'olderReceipt'; readonly upTo: number; readonly known: number }
  /** A receipt for other interviews than those that were finished here under the same numbers. */
  | { readonly kind: 'headsDiffer'; readonly upTo: number }
  /** The place where files are left for other devices could not be used: a folder by its name, or a path on the own host. */
  | {
      readonly kind: 'placeFailed';
      readonly place: string;
      readonly why: 'refused' | 'gone' | 'full' | 'busy' | 'changed' | 'noDav' | 'unreached' | 'other';
      readonly cause: string;
    }
  /** A WebDAV folder that is not on the app's own host. */
  | { readonly kind: 'otherAddress'; readonly address: string; readonly origin: string }
  /** A bundle in such a place that lacks some of what its tablet signed for. */
  | { readonly kind: 'stillArriving'; readonly lost: number; readonly of: number }
  // setting up
  | { readonly kind: 'noCouncil' }
  | { readonly kind: 'missingField'; readonly field: string }
  | { readonly kind: 'notADay'; readonly field: string; readonly found: string }
  | { readonly kind: 'outOfRange'; readonly field: string; readonly from: number; readonly to: number }
  | { readonly kind: 'datesReversed'; readonly from: string; readonly to: string }
  | { readonly kind: 'waveClosed' }
  | { readonly kind: 'interviewOpen' }
  /** Finished on this tablet, and no receipt of its office names it. */
  | { readonly kind: 'notReceipted'; readonly count: number }
  /** A part of the app that is fetched when it is needed did not come. */
  | { readonly kind: 'notLoaded' }
  // interviewing
  | { readonly kind: 'unanswered'; readonly questions: readonly string[] }
  | { readonly kind: 'notOffered'; readonly question: string; readonly missing: string }
  | { readonly kind: 'notAnOption'; readonly question: string; readonly found: string }
  // working out
  | { readonly kind: 'mixedSimulated' }
  /** Categories of one margin in which nobody answered, one or more. */
  | { readonly kind: 'emptyCategory'; readonly margin: string; readonly categories: readonly string[] }
  | {
      readonly kind: 'zeroTarget';
      readonly margin: string;
      readonly category: string;
      readonly people: number;
    }
  | { readonly kind: 'missingInMargin'; readonly margin: string; readonly people: number }
  | { readonly kind: 'targetsDoNotSum'; readonly margin: string; readonly sum: number }
  /** `margin` is the one that is furthest off. */
  | { readonly kind: 'marginsContradict'; readonly worst: number; readonly margin: string }
  | { readonly kind: 'notConverged'; readonly sweeps: number }
  /** `margin` is the one that would have to give; null where none is matched. */
  | { readonly kind: 'trimNotPossible'; readonly loops: number; readonly margin: string | null }
  | { readonly kind: 'badWeights'; readonly people: number };

/**
 * Why there is no picture: somebody or the address forbids it, there is no camera, another program has it, or it went
 * off by itself.
 */
export type CameraTrouble = 'refused' | 'missing' | 'busy' | 'stopped';

/** One part of a file that is not as its format says. */
export interface PartFault {
  /** The names and numbers (from 0) that lead to it in the file. */
  readonly path: readonly (string | number)[];
  /** The question it lies in: its id, or its number in its group (from 1) where no id can be read; null outside. */
  readonly question: string | number | null;
  readonly wrong: PartWrong;
  /** What may stand there, the limit that it breaks, or the kind that nobody knows; else empty. */
  readonly detail: string;
}

export type PartWrong =
  | 'missing'
  | 'unknown'
  | 'text'
  | 'number'
  | 'whole'
  | 'flag'
  | 'list'
  | 'parts'
  | 'oneOf'
  | 'tooLong'
  | 'empty'
  | 'tooSmall'
  | 'tooGreat'
  | 'kind'
  | 'condition'
  | 'language'
  | 'double'
  | 'unfit';

/** What a file is by how it begins: a questionnaire as JSON, a copy of a store, CSV that was taken away. */
export type FileSort = 'questions' | 'workbook' | 'backup' | 'storeCopy' | 'results' | 'figures' | 'sealed';

/** The sorts of file that come in. */
export type FileNoun =
  | 'backup'
  | 'figures'
  | 'wards'
  | 'targets'
  | 'addresses'
  | 'weights'
  | 'survey'
  | 'wave'
  | 'response'
  | 'questionnaire'
  | 'workbook'
  | 'sealed'
  | 'keyFile'
  | 'pack'
  | 'card'
  | 'bundle'
  | 'receipt'
  | 'tablets';

export type ProblemKind = Problem['kind'];
export type ProblemOf<K extends ProblemKind> = Extract<Problem, { readonly kind: K }>;
