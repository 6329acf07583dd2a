import type { Words } from './inLanguages.ts';

interface SampleSentences {
  readonly home: string;
  readonly title: string;
  readonly lead: string;
  readonly steps: Readonly<Record<'looking' | 'making' | 'keeping' | 'opening', string>>;
  readonly progress: string;
  readonly again: string;
}

/** Words of the page that makes the sample council. */
export const sampleWords: Words<SampleSentences> = {
  en: {
    home: 'Home',
    title: 'Making the sample council',
    lead: 'Ambleford does not exist. Its two waves of 1,104 answers are simulated, and every page says so. They are made on this device and brought in like real ones; you can remove them from the home page.',
    steps: {
      looking: 'Looking whether it is here already…',
      making: 'Making the answers…',
      keeping: 'Bringing them in…',
      opening: 'Opening the results…',
    },
    progress: 'How far it is',
    again: 'Try again',
  },
};
