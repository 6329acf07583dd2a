import type { Words } from './inLanguages.ts';

/** How far a promise is kept in this version. */
export type PromiseStanding = 'kept' | 'partly' | 'notYet';

interface PlainPromise {
  readonly id: string;
  readonly promise: string;
  readonly standing: PromiseStanding;
  /** What is so today, and what is not. */
  readonly today: string;
}

interface PromiseSentences {
  readonly title: string;
  readonly lead: string;
  readonly standings: Readonly<Record<PromiseStanding, string>>;
  readonly promises: readonly PlainPromise[];
  readonly notHeading: string;
  readonly notLead: string;
  readonly not: readonly string[];
  readonly proof: string;
}

const promises: readonly PlainPromise[] = [
  {
    id: 'twice',
    promise: 'Saved means saved twice.',
    standing: 'kept',
    today:
      '“Kept on this tablet” shows only when the answer was read back from two separate stores. Where only one could be had, the screen says “Kept in one place only”.',
  },
  {
    id: 'screen',
    promise: 'The answer on the screen counts.',
    standing: 'kept',
    today:
      'Each tap is stored before the next page comes. After a crash the interview opens where it was, with every answer that was shown as kept.',
  },
  {
    id: 'notice',
    promise: 'We notice.',
    standing: 'partly',
    today:
      'At every start the two stores are compared. What one has lost is put back from the other, and what both have lost is named: finished interviews by their numbers, unfinished ones by when they were begun. A store that cannot be opened, or in which records cannot be found, is refused and nothing is put back: a copy of what both still hold can be saved. When everything on the device is gone, including the browser’s own memory of it, the app cannot know: a device that holds nothing asks whether it was used before, and says what to do then.',
  },
  {
    id: 'unreadable',
    promise: 'A finished interview cannot be read on the tablet.',
    standing: 'kept',
    today:
      'Answers are sealed on the tablet as they are given, and stay so when they are brought in. A survey whose keys are not in use yet begins no interview, and nobody’s word changes that. Only answers that are made up lie open: of the sample council, of interviews that are practised with it, and of a survey that was brought in as made up. What an earlier trial build finished unsealed stays so in the list of finished interviews.',
  },
  {
    id: 'only-here',
    promise: 'You always see how many interviews exist only on this tablet.',
    standing: 'partly',
    today:
      'On a tablet with a pack, the foot of every page says how many no receipt names yet, and asks for a hand-over after five of them or four hours; the office can change both. Without a pack it says how many are in no back-up of this device, and asks for one by the same limits.',
  },
  {
    id: 'receipt',
    promise: 'Nothing is deleted without a signed receipt.',
    standing: 'partly',
    today:
      'The office makes receipts only for what a back-up holds that was read back. A tablet removes finished interviews only after a receipt that its office signed for them, and only by a press of a button. A survey or a wave that came by a pack is not deleted there before. Beside that, who has the device can delete an interview whose resident withdrew it, and a survey of their own, and confirms. What a resident left for a back-check, or as a wish, goes once its last day is over.',
  },
  {
    id: 'any-road',
    promise: 'Send it twice, in any order, by any road: the result is the same.',
    standing: 'partly',
    today:
      'Bringing in the same answers twice counts them once, in any order, and a changed copy is put aside. In bundles from tablets gaps, forks and forgeries are found and named, and results say which interviews are known to be missing. Interviews of a survey with keys are signed as they are finished; the page of a tablet names those that were signed without the tablet’s own key. A back-up file carries no signature.',
  },
  {
    id: 'updates',
    promise: 'An update never interrupts an interview.',
    standing: 'kept',
    today: 'A new version waits and is offered. It is never taken while an interview is open in any tab.',
  },
  {
    id: 'clock',
    promise: 'A wrong clock cannot lose, reorder or expire anything.',
    standing: 'partly',
    today:
      'Interviews are ordered by their numbers, and none goes because of a date. What a resident left for a back-check, or as a wish, does: it is deleted when its last day is over by the clock of the device, be that right or wrong.',
  },
  {
    id: 'bad-file',
    promise: 'A bad file gives one clear sentence and changes nothing.',
    standing: 'kept',
    today:
      'Every file is read and checked as a whole before anything is written. Of a bundle from a tablet that was damaged on the way, what is whole counts, and the rest is named.',
  },
  {
    id: 'keys-first',
    promise: 'No interview is sealed to keys that nobody has tried.',
    standing: 'kept',
    today:
      'Keys come into use when both of them, the file and the paper, have opened a test seal. Before that no interview of that survey begins.',
  },
  {
    id: 'safe-figures',
    promise: 'Only safe figures can be published.',
    standing: 'partly',
    today:
      'Groups of fewer than 10 people are hidden, and so is what would give them away in the same table. Whoever holds several tables or two reports of one survey may still work something out.',
  },
  {
    id: 'leave',
    promise: 'You can leave.',
    standing: 'kept',
    today:
      'Answers and tables go out as CSV and JSON with a codebook. What is sealed opens with the public age program, without Soundings; what holds many answers is unpacked by gunzip after that.',
  },
];

/** Words of the page that says what Soundings promises. */
export const promisesWords: Words<PromiseSentences> = {
  en: {
    title: 'What Soundings promises',
    lead: 'Thirteen promises to the people who answer, ask and count, and how far this version keeps each of them.',
    standings: { kept: 'Kept', partly: 'In part', notYet: 'Not yet' },
    promises,
    notHeading: 'What we do not promise',
    notLead: 'Some things no app can keep. You should know them before you begin:',
    not: [
      'An interview that exists on one tablet only is lost with that tablet. Hand over often.',
      'Whoever controls the web address that serves the app can change the app. Use the council’s own address.',
      'The app cannot tell whether a fieldworker really interviewed somebody. Call some residents back.',
      'A browser’s own store is not safe by itself: that is why each answer is kept twice.',
    ],
    proof:
      'Each promise is tried by tests that run with every change: interviews killed at random moments, stores cut and garbled, files altered.',
  },
};
