import { countText } from '../core/percent.ts';
import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface Held {
  readonly finished: number;
  readonly visits: number;
  readonly unfinished: number;
}

interface RescueSentences {
  /** On the way here. */
  readonly link: string;
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly next: string;
  readonly save: string;
  readonly again: string;
  readonly busy: string;
  readonly checkTitle: string;
  readonly holdsTitle: string;
  readonly holds: (file: string, held: Held) => string;
  /** Of interviews that are known to be here. */
  readonly unreadable: (interviews: number) => string;
  readonly sealed: string;
  readonly notSealed: string;
  readonly database: string;
  readonly journal: string;
  readonly lines: string;
  readonly hash: string;
  readonly whole: (records: string) => string;
  readonly part: (records: string) => string;
  readonly inUse: string;
  readonly notRead: (cause: string) => string;
  readonly records: (count: number) => string;
  readonly count: (count: number) => string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly comparing: string;
  readonly other: string;
  readonly unread: string;
  readonly savedTitle: string;
  readonly saved: (file: string) => string;
  readonly handOver: string;
  readonly nothingTitle: string;
  readonly nothing: string;
  readonly notProven: string;
  readonly version: (build: string) => string;
}

const heldText = ({ finished, visits, unfinished }: Held) =>
  [
    counted(finished, 'finished interview', 'finished interviews'),
    ...(visits === 0 ? [] : [counted(visits, 'visit without one', 'visits without one')]),
    `${counted(unfinished, 'interview', 'interviews')} in progress`,
  ].join(', ');

/** Words of the page that saves what lies in the stores of a device which the app cannot open. */
export const rescueWords: Words<RescueSentences> = {
  en: {
    link: 'Save a copy of what is on this device',
    title: 'Save a copy of what is on this device',
    back: 'Back to interviews',
    lead: 'For when Soundings cannot open what it keeps here. The copy holds every record that can still be read in either of its two stores. Answers that were brought in from elsewhere are in it too, and not counted. No record is changed or deleted.',
    next: 'Give the file to your officer, and do not interview on this device until they say so.',
    save: 'Save a copy',
    again: 'Save a copy again',
    busy: 'Reading both stores. If the browser is slow to answer, this takes some minutes.',
    checkTitle: 'Now check that the file was saved',
    holdsTitle: 'What the file holds',
    holds: (file, held) => `${file} holds ${heldText(held)}.`,
    unreadable: (interviews) =>
      interviews === 0
        ? 'No interview is known that could not be read.'
        : `${counted(interviews, 'more interview is', 'more interviews are')} known to have been here and could not be read: keep this device as it is.`,
    sealed:
      'It is sealed, and was opened once more to see that all of it is there: only the keys of surveys on this device open it, any one of them all of it.',
    notSealed:
      'The file as a whole is not sealed: no survey here has keys in use, or none could be read. Interviews that were sealed as they were taken are sealed in it; others lie open. Hand it over yourself.',
    database: 'First store',
    journal: 'Second store',
    lines: 'Lines in the file',
    hash: 'Their SHA-256',
    whole: (records) => `All of it was read: ${records}`,
    part: (records) => `Read in part: ${records}. What could not be read is named in the file.`,
    inUse: 'Another tab or window of Soundings has it. Close all others, then save a copy again.',
    notRead: (cause) => (cause === '' ? 'It could not be opened.' : `It could not be opened (${cause}).`),
    records: (count) => counted(count, 'record', 'records'),
    count: countText,
    choose: 'Choose the file as you saved it',
    chooseHint: 'It is compared with what was just made. It stays where it is.',
    comparing: 'Comparing',
    other:
      'This is another file, or it was not saved whole. Choose the one that was just saved, or save a copy again',
    unread: 'The file could not be read. Choose it again, or save a copy again',
    savedTitle: 'Saved',
    saved: (file) => `${file} was read back: it is saved whole`,
    handOver: 'Keep this device as it is until your officer has the interviews out of the file.',
    nothingTitle: 'Nothing could be read',
    nothing:
      'Neither store gives a record now. That does not mean that they are gone. Close all other tabs and windows of Soundings, restart the device and try again. Do not clear the browser’s data, do not remove Soundings, and tell your officer.',
    notProven:
      'The copy did not open again after it was sealed, so no file was given out. Close other apps, then save a copy again.',
    version: (build) => `Version ${build}`,
  },
};
