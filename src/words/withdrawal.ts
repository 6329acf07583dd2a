import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface WithdrawalSentences {
  readonly title: string;
  readonly lead: string;
  readonly elsewhere: string;
  readonly backToSurvey: string;
  readonly problemTitle: string;
  readonly link: string;
  readonly linkMeaning: string;
  readonly thisDevice: string;
  readonly otherTablet: (id: string) => string;
  readonly tablet: string;
  readonly noTablet: string;
  readonly number: string;
  readonly numberHint: string;
  readonly noNumber: string;
  readonly find: string;
  readonly working: string;
  readonly foundTitle: string;
  readonly found: string;
  readonly wave: string;
  readonly taken: string;
  readonly fieldworker: string;
  readonly noFieldworker: string;
  readonly notHere: string;
  readonly sure: string;
  readonly stays: readonly string[];
  readonly delete: string;
  readonly note: string;
  readonly cancel: string;
  readonly doneTitle: string;
  readonly done: (tablet: string, number: number) => string;
  readonly doneMeaning: string;
  readonly listTitle: string;
  readonly listMeaning: (count: number) => string;
  readonly listOf: (tablet: string, number: number, when: string) => string;
}

/** Words of the page on which an officer deletes an interview that its resident withdrew. */
export const withdrawalWords: Words<WithdrawalSentences> = {
  en: {
    title: 'A resident withdraws their answers',
    lead: 'Find the interview by its tablet and number, and delete it. The page shows no answer. Soundings keeps the tablet, the number and the day, so that no file brings the interview in again, and nothing of what was said.',
    elsewhere:
      'This survey came to this tablet by a pack. Its office deletes the interview: tell your officer the name of this tablet, the number of the interview, its day and time.',
    backToSurvey: 'Back to the survey',
    problemTitle: 'There is a problem',
    link: 'A resident withdraws',
    linkMeaning: 'Delete one interview whose resident does not want it to count any more.',
    thisDevice: 'This device',
    otherTablet: (id) => `Tablet ${id.slice(0, 8)}, not on the list`,
    tablet: 'On which tablet was it taken?',
    noTablet: 'Select the tablet',
    number: 'Number of the interview',
    numberHint:
      'As the fieldworker’s notes, a back-check or the quality of data name it. Compare day, time and fieldworker below with what the resident says.',
    noNumber: 'Enter the number of the interview, such as 14',
    find: 'Find it',
    working: 'Working… Keep this page open.',
    foundTitle: 'Is it this interview?',
    found: 'Interview',
    wave: 'Wave',
    taken: 'Taken, by the tablet’s clock',
    fieldworker: 'Fieldworker',
    noFieldworker: 'Not noted',
    notHere:
      'No interview of that number is here. If it has not come from the tablet yet, you can note now that it was withdrawn: when it comes it is not taken in.',
    sure: 'Deleting cannot be undone. The figures of its wave change: if they were published, tell whoever answers for them.',
    stays: [
      'Deleted with it: its codes, weight and marks, and its contact for a back-check.',
      'Not deleted, as Soundings cannot reach it: files that were saved before (back-ups, tables, responses), and the bundle in which it came, which is kept as it came until the survey is deleted. In bundles it lies sealed to the survey’s keys, and it is not taken in from there again.',
      'The tablet keeps its own sealed copy until a receipt lets it go.',
    ],
    delete: 'Delete this interview',
    note: 'Note that it was withdrawn',
    cancel: 'Cancel',
    doneTitle: 'Withdrawn',
    done: (tablet, number) => `Number ${number} of “${tablet}” does not count any more.`,
    doneMeaning:
      'Save a new back-up, and delete older ones as your council’s rules ask: they still hold the interview.',
    listTitle: 'Withdrawn so far',
    listMeaning: (count) =>
      `${counted(count, 'interview was', 'interviews were')} withdrawn after ${count === 1 ? 'it was' : 'they were'} finished.`,
    listOf: (tablet, number, when) => `“${tablet}”, number ${number}: ${when}`,
  },
};
