import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface LeftSentences {
  readonly title: string;
  readonly lead: string;
  readonly home: string;
  readonly loading: string;
  readonly busy: string;
  readonly none: string;
  readonly of: (survey: string, wave: string) => string;
  readonly begun: (day: string, time: string) => string;
  readonly open: string;
  readonly opened: (answers: number, fieldworker: string) => string;
  readonly ask: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly breakOff: string;
  readonly breakOffHint: string;
  readonly sure: string;
  readonly sureYes: string;
  readonly sureNo: string;
  readonly doneTitle: string;
  readonly kept: (number: number) => string;
  readonly brokenOff: (number: number) => string;
  readonly void: (number: number) => string;
  readonly bringIn: string;
}

/** Words about interviews that were not finished before their shift ended. */
export const leftWords: Words<LeftSentences> = {
  en: {
    title: 'Interviews left by an ended shift',
    lead: 'They were begun in a shift that has ended, so no fieldworker can go on with them. Their answers are kept and sealed. Open each with a key of its survey, and say what becomes of it.',
    home: 'Back to your surveys',
    loading: 'Loading…',
    busy: 'Working…',
    none: 'No interview is left on this device by a shift that has ended.',
    of: (survey, wave) => `${survey}, ${wave}`,
    begun: (day, time) => `Begun ${day} at ${time}`,
    open: 'Open with a key of the survey',
    opened: (answers, fieldworker) =>
      `${answers === 0 ? 'No question has an answer' : `${counted(answers, 'question has an answer', 'questions have an answer')}`}. Fieldworker ${fieldworker}.`,
    ask: 'Ask the fieldworker how the interview ended. Its answers may be kept only if the resident did not say no.',
    keep: 'Keep the answers so far',
    keepHint: 'It is filed as a partial interview, and waits to be brought in.',
    breakOff: 'Count it without its answers',
    breakOffHint: 'The resident stopped, or said no. That somebody was asked stays counted.',
    sure: 'The answers of this interview are destroyed. Nobody can bring them back.',
    sureYes: 'Destroy the answers',
    sureNo: 'Do not destroy them',
    doneTitle: 'Filed',
    kept: (number) => `It is filed as number ${number.toLocaleString('en-GB')}, a partial interview.`,
    brokenOff: (number) =>
      `It is filed as number ${number.toLocaleString('en-GB')}, a break-off without answers.`,
    void: (number) =>
      `It is filed as number ${number.toLocaleString('en-GB')}. The resident is outside the survey: it is no interview of it.`,
    bringIn: 'Bring it in',
  },
};
