import { finishedText } from './finishedText.ts';
import type { Words } from './inLanguages.ts';

interface LostNoteSentences {
  readonly title: (tablet: string) => string;
  readonly notLost: string;
  readonly lead: string;
  readonly print: string;
  readonly survey: string;
  readonly surveyOf: (title: string, council: string) => string;
  readonly tablet: string;
  readonly tabletOf: (name: string, id: string) => string;
  readonly written: string;
  readonly marked: string;
  readonly markedUnknown: string;
  readonly deadline: string;
  readonly deadlineOf: (when: string) => string;
  readonly since: string;
  readonly onItTitle: string;
  readonly arrived: (interviews: number, visits: number, last: number) => string;
  readonly nothingArrived: string;
  readonly onIt: readonly string[];
  readonly missing: (numbers: string) => string;
  readonly later: string;
  readonly sealedTitle: string;
  readonly sealed: (since: string) => string;
  readonly officer: string;
  readonly paper: string;
  readonly other: (name: string) => string;
  readonly sealedMeaning: string;
  readonly readableTitle: string;
  readonly readable: readonly string[];
  readonly todoTitle: string;
  readonly todo: readonly string[];
  readonly signTitle: string;
  readonly sign: readonly string[];
}

/** Words of the note on a lost tablet. Nothing in it is an answer. */
export const lostNoteWords: Words<LostNoteSentences> = {
  en: {
    title: (tablet) => `Note on the loss of the tablet “${tablet}”`,
    notLost: 'This tablet is not marked as lost. Mark it on its page; then the note can be made.',
    lead: 'For the council’s data protection officer. It says what this office knows by today, and holds no answers.',
    print: 'Print this note',
    survey: 'Survey',
    surveyOf: (title, council) => `${title}, ${council}`,
    tablet: 'Tablet',
    tabletOf: (name, id) => `${name} (${id})`,
    written: 'Written',
    marked: 'Marked as lost here',
    markedUnknown: 'It was not noted when. Write down by hand when the council learnt of the loss.',
    deadline: '72 hours after that',
    deadlineOf: (when) =>
      `${when}. A personal data breach that is likely to put people at risk must be reported to the Information Commissioner within 72 hours of when the council learnt of it, which may have been before it was marked here.`,
    since: 'On the list of tablets since',
    onItTitle: 'What was on it',
    arrived: (interviews, visits, last) =>
      `${finishedText(interviews, visits)} of it ${interviews + visits === 1 ? 'is' : 'are'} here; the last one has number ${last}. The tablet deletes them only by a receipt, so they may still lie on it, sealed.`,
    nothingArrived: 'No interview of it is here.',
    missing: (numbers) => `Taken on it, and not here: number ${numbers}. Those answers may be lost for good.`,
    later:
      'What was taken after its last bundle is not known here: ask the fieldworker how many interviews, and on which days.',
    onIt: [
      'An interview that was in progress, if there was one.',
      'If the survey asks for contacts for back-checks: names and telephone numbers of residents who gave theirs, sealed to the supervisor’s key.',
    ],
    sealedTitle: 'To whom it is sealed',
    sealed: (since) => `To the keys of this survey, the newest of them in use since ${since}:`,
    officer: 'the officer’s key, a file that words lock',
    paper: 'the paper key',
    other: (name) => `the key of ${name}`,
    sealedMeaning:
      'Finished interviews open with one of these only, and none of them was on the tablet. A tablet with an earlier pack seals to the keys that were in use then.',
    readableTitle: 'What a finder can read',
    readable: [
      'The survey, its questions, and how many interviews were finished on which day, with their numbers. No answers.',
      'An interview in progress only if the shift was unlocked, or the finder knows or guesses the words of the shift. It locks itself after ten minutes without a touch.',
    ],
    todoTitle: 'What to do today',
    todo: [
      'Give this note to the data protection officer, who decides whether the Information Commissioner and the residents must be told.',
      'Have the tablet locked or wiped from afar, if the council can.',
      'If the words of the shift, or of the tablet, were with it: say so below. Then its newest interviews cannot be trusted either.',
      'Loss of answers that were nowhere else is a loss of personal data too, even where nobody can read them.',
    ],
    signTitle: 'To be filled in by hand',
    sign: [
      'When and where it was lost, and when the council learnt of it:',
      'Interviews taken after the last bundle:',
      'Were words or a key with it?',
      'Screen lock and encryption of the device:',
      'Written by, and signature:',
    ],
  },
};
