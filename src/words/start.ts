import type { Words } from './inLanguages.ts';

interface StartSentences {
  readonly heading: string;
  readonly lead: string;
  readonly loading: string;
  readonly wave: string;
  readonly waveOf: (survey: string, wave: string, days: string) => string;
  readonly simulated: string;
  readonly noWaves: string;
  readonly newSurvey: string;
  readonly bringBackUp: string;
  readonly fieldworker: string;
  readonly fieldworkerHint: string;
  readonly start: string;
  readonly problem: string;
  readonly chooseWave: string;
  readonly giveNumber: string;
  readonly numberShape: string;
  readonly unfinished: string;
  readonly unfinishedLead: string;
  readonly begunAt: (time: string) => string;
  readonly shift: string;
  readonly answered: (questions: number | null) => string;
  readonly resume: string;
  readonly notDurable: string;
  readonly privateWindow: string;
  readonly lost: string;
  readonly readLost: string;
}

/** Words of the screen where an interview begins. */
export const startWords: Words<StartSentences> = {
  en: {
    heading: 'Start an interview',
    lead: 'Works without a network. Every answer is kept on this tablet the moment it is given.',
    loading: 'Looking for open surveys',
    wave: 'Which survey?',
    waveOf: (survey, wave, days) => `${survey}, ${wave} (${days})`,
    simulated: 'Simulated: for trying out',
    noWaves: 'No survey on this tablet is open for interviews.',
    newSurvey: 'Make a new survey',
    bringBackUp: 'Bring in a back-up file',
    fieldworker: 'Fieldworker number',
    fieldworkerHint:
      'Shown to residents, so that they can check you. Remembered on this tablet until tomorrow.',
    start: 'Start',
    problem: 'There is a problem',
    chooseWave: 'Choose a survey',
    giveNumber: 'Enter your fieldworker number',
    numberShape: 'A fieldworker number has up to 12 letters and digits',
    unfinished: 'Unfinished interviews',
    unfinishedLead: 'Each opens at the question where it was left.',
    begunAt: (time) => `Begun ${time}`,
    shift: 'Start your shift, or open it with its passphrase, first',
    answered: (questions) => {
      if (questions === null) return 'sealed';
      return questions === 1 ? '1 question asked' : `${questions} questions asked`;
    },
    resume: 'Go on',
    notDurable:
      'The browser has not promised to keep what is stored here, and a private window forgets all of it when it is closed. Install Soundings on this tablet, start it from its icon, and hand answers over at the end of each day.',
    privateWindow:
      'This looks like a private window: everything is gone when it is closed. Open Soundings in an ordinary window before you interview anyone.',
    lost: 'The browser lost something that was kept on this tablet. Read what, before you interview anyone:',
    readLost: 'What was lost, and what to do',
  },
};
