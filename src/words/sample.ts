import type { Words } from './inLanguages.ts';

interface SampleSentences {
  readonly home: string;
  readonly title: string;
  readonly lead: string;
  readonly steps: Readonly<Record<'looking' | 'making' | 'keeping' | 'opening', string>>;
  readonly progress: string;
  readonly again: string;
  /** The page on which interviews are practised. */
  readonly practise: string;
  readonly practiseLead: string;
  readonly practiseGone: string;
  readonly practiseStart: string;
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
    practise: 'Practise an interview',
    practiseLead:
      'Interview nobody real, for the made-up council of Ambleford: its questions are asked as on a tablet, with no keys and no shift. Give any number as your fieldworker number.',
    practiseGone:
      'What you tap is not sealed, so do not ask a resident: every page says that it is simulated. It counts for nothing outside the made-up council, and goes with it when you remove that from the home page.',
    practiseStart: 'Go on to the interview',
  },
};
