import type { Words } from './inLanguages.ts';

interface RescueSentences {
  readonly title: string;
  readonly back: string;
  readonly lead: string;
  readonly next: string;
  readonly save: string;
  readonly busy: string;
  readonly madeTitle: string;
  readonly made: (file: string, interviews: number) => string;
  readonly sealed: string;
  readonly notSealed: string;
}

/** Words of the page that saves what lies in the stores of a device which the app cannot open. */
export const rescueWords: Words<RescueSentences> = {
  en: {
    title: 'Save a copy of what is on this device',
    back: 'Back to interviews',
    lead: 'For when Soundings cannot open what it keeps here. The copy holds every record that can still be read in either of its two stores. Nothing is changed or deleted.',
    next: 'Give the file to your officer, and do not interview on this device until they say so. This page only makes the copy: Soundings does not read it back, and nothing in it is lost.',
    save: 'Save a copy of the store',
    busy: 'Reading both stores',
    madeTitle: 'Saved',
    made: (file, interviews) =>
      `${file} holds ${interviews === 1 ? '1 interview' : `${interviews.toLocaleString('en-GB')} interviews`}`,
    sealed: 'It is sealed: only the keys of its surveys open it.',
    notSealed:
      'The file as a whole is not sealed, as not every survey here has keys. Interviews of surveys with keys are sealed in it; others lie open. Hand it over yourself.',
  },
};
