import type { Words } from './inLanguages.ts';

interface AllowingSentences {
  readonly title: string;
  readonly risk: string;
  /** Where answers could not be sealed, which nobody can allow. */
  readonly unsealed: string;
  readonly firstHeading: string;
  readonly wordLegend: string;
  readonly word: string;
  readonly wordMissing: string;
  readonly problem: string;
  /** What becomes of the officer's word. */
  readonly kept: string;
  readonly everyDay: string;
  readonly allow: string;
  readonly leave: string;
  /** Nothing is wrong, or all that is was allowed already. */
  readonly nothing: string;
  readonly start: string;
  /** Only the pack decides. */
  readonly byPack: string;
}

/** Words of the page on which an officer lets interviews begin on a device that may lose them. */
export const allowingWords: Words<AllowingSentences> = {
  en: {
    title: 'Allow interviews on this device',
    risk: 'Answers given on this device may be lost, all at once and for good.',
    unsealed:
      'No interview of this survey begins on any device until its keys are in use. Nobody can allow that here: make and try the keys first.',
    firstHeading: 'Why, and what to do first',
    wordLegend: 'If it cannot be put right',
    word: 'I am the officer of this survey and allow interviews here all the same',
    wordMissing: 'Tick the box if you are the officer and allow it, or leave this page',
    problem: 'There is a problem',
    kept: 'This holds on this device only, and for what is named above. Take it back on “Is this tablet safe?”.',
    everyDay: 'Bring in and back up after every day of interviews.',
    allow: 'Allow interviews on this device',
    leave: 'Do not allow it',
    nothing: 'Nothing about this device keeps interviews from being begun here now.',
    start: 'Start an interview',
    byPack:
      'This survey came by a pack: only its office can allow interviews on a tablet that may lose them, in a new pack.',
  },
};
