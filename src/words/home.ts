import type { Words } from './inLanguages.ts';

interface Tile {
  readonly name: string;
  readonly meaning: string;
}

interface HomeSentences {
  readonly title: string;
  readonly lead: string;
  readonly sampleButton: string;
  readonly sampleHint: string;
  readonly actions: string;
  readonly newSurvey: Tile;
  readonly startInterview: Tile;
  readonly results: Tile;
  readonly figures: Tile;
  readonly bringIn: Tile;
  readonly importAnswers: Tile;
  readonly backUp: Tile;
  readonly unfinished: string;
  readonly unfinishedOf: (wave: string, survey: string) => string;
  readonly begun: (day: string, time: string, answers: number | null) => string;
  readonly resume: string;
  readonly openLeft: string;
  readonly lossRead: string;
  readonly surveys: string;
  readonly loading: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly usedBefore: string;
  readonly notSealed: string;
  readonly simulated: string;
  readonly practise: string;
  readonly closed: string;
  readonly noWaves: string;
  readonly removeSimulated: string;
  readonly newWave: string;
  readonly waveFacts: (days: string, mode: string) => string;
  readonly today: string;
  readonly onTablet: string;
  readonly waiting: string;
  readonly broughtIn: string;
  readonly copyWave: string;
  readonly closeWave: string;
  readonly reopenWave: string;
  readonly deleteWave: string;
  readonly waveResults: string;
  readonly bringInWave: string;
  /** Follows what a link does, for those who hear links without what is round them. */
  readonly ofWave: (wave: string) => string;
  readonly tablets: string;
  readonly number: (count: number) => string;
}

/** Words of the home page. */
export const homeWords: Words<HomeSentences> = {
  en: {
    title: 'Run your own resident survey',
    lead: 'Interview residents on a tablet with no network, bring the answers in, and see them weighted beside the Local Government Association’s national figures: no server, no account, and no answer leaves the council’s own devices.',
    sampleButton: 'Try the sample council',
    sampleHint: 'Made-up answers of a made-up council: opens its results in a few seconds.',
    actions: 'What you can do',
    newSurvey: { name: 'New survey', meaning: 'Choose the council, the dates and the questions' },
    startInterview: { name: 'Start an interview', meaning: 'On this tablet, with or without a network' },
    results: { name: 'Results', meaning: 'Weighted, with margins, beside the nation' },
    figures: { name: 'National figures', meaning: 'What the LGA’s polls found, year by year' },
    bringIn: { name: 'Bring in', meaning: 'Finished interviews, from here or from a file' },
    importAnswers: {
      name: 'Answers collected elsewhere',
      meaning: 'A CSV file from an online or postal survey',
    },
    backUp: { name: 'Back up', meaning: 'Save everything on this device as one file' },
    unfinished: 'Unfinished interviews',
    unfinishedOf: (wave, survey) => `${wave}, ${survey}`,
    begun: (day, time, answers) => {
      const begun = `Begun ${day} at ${time}`;
      if (answers === null) return `${begun}, sealed`;
      return `${begun}, ${answers === 1 ? '1 answer' : `${answers} answers`} so far`;
    },
    resume: 'Resume',
    openLeft: 'Left by a shift: open with a key',
    lossRead: 'I have read this',
    surveys: 'Surveys on this device',
    loading: 'Reading what is on this device…',
    emptyTitle: 'No surveys yet',
    empty: 'Make a new survey, bring one in from a back-up, or look round the sample council first.',
    usedBefore:
      'Were surveys on this device before? Then they are gone from this browser. At the office, bring in the newest back-up; on a tablet, do not set it up again, and call your officer.',
    notSealed:
      'Not yet sealed: no interview of a survey begins until its keys are in use. Whoever can unlock this device can read what is not sealed.',
    simulated: 'Simulated',
    practise: 'Practise an interview',
    closed: 'Closed',
    noWaves: 'This survey has no wave yet.',
    removeSimulated: 'Remove these simulated answers',
    newWave: 'New wave',
    waveFacts: (days, mode) => `${days} · ${mode}`,
    today: 'Finished today',
    onTablet: 'Finished on this tablet',
    waiting: 'Not yet brought in',
    broughtIn: 'Brought in',
    copyWave: 'Copy to a new wave',
    closeWave: 'Close wave',
    reopenWave: 'Reopen',
    deleteWave: 'Delete',
    waveResults: 'Results',
    bringInWave: 'Bring in',
    tablets: 'Tablets',
    ofWave: (wave) => `: ${wave}`,
    number: (count) => `${count}`.replace(/\B(?=(\d{3})+$)/g, ','),
  },
};
