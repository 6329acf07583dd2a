import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type Each<Name extends string> = Readonly<Record<Name, string>>;

interface BackChecksSentences {
  readonly title: string;
  readonly link: string;
  readonly linkMeaning: Each<'on' | 'off'>;
  readonly lead: string;
  readonly backToSurvey: string;
  readonly problemTitle: string;
  readonly noKeys: string;
  readonly toKeys: string;
  readonly asking: string;
  readonly ask: string;
  readonly askHint: string;
  readonly yes: string;
  readonly no: string;
  readonly days: string;
  readonly daysHint: (most: number) => string;
  readonly daysWrong: (most: number) => string;
  readonly save: string;
  readonly saved: string;
  readonly nextPack: string;
  readonly contacts: string;
  readonly none: string;
  readonly checkList: string;
  readonly neverBeside: string;
  readonly count: (contacts: number) => string;
  readonly open: string;
  readonly opening: string;
  readonly sealed: string;
  readonly deleted: string;
  readonly unreadable: string;
  readonly noName: string;
  readonly interview: (number: number, tablet: string) => string;
  readonly thisDevice: string;
  readonly name: string;
  readonly telephone: string;
  readonly until: string;
  readonly outcome: string;
  readonly outcomes: Each<'right' | 'wrong' | 'notReached' | 'none'>;
  readonly deleteOne: string;
  readonly deleteAll: string;
  readonly deleteAllSure: (contacts: number) => string;
  readonly deleteAllNow: string;
  readonly goBack: string;
  readonly isOpen: string;
  readonly lock: string;
  readonly file: string;
  readonly fileLead: string;
  readonly fileName: string;
  readonly fileSaved: (file: string) => string;
  readonly noBackUp: string;
}

/** The officer's page of back-checks: whether contacts are asked for, which came, what came of them. */
export const backChecksWords: Words<BackChecksSentences> = {
  en: {
    title: 'Back-checks',
    link: 'Back-checks and their contacts',
    linkMeaning: {
      on: 'Interviews ask at their end whether a supervisor may telephone.',
      off: 'Interviews do not ask whether a supervisor may telephone.',
    },
    lead: 'A supervisor telephones some residents to check that their interview was done properly. Their contacts are kept apart from the answers, under the number of the interview only.',
    backToSurvey: 'Back to the survey',
    problemTitle: 'There is a problem',
    noKeys:
      'A contact is kept sealed, so this survey needs keys that were tried. Make them first; then contacts can be asked for.',
    toKeys: 'Keys of this survey',
    asking: 'Asking for a contact',
    ask: 'Ask at the end of each interview whether a supervisor may telephone?',
    askHint:
      'The resident is told what it is for, that it is kept apart from the answers, and until when. Not asked of questionnaires on paper.',
    yes: 'Yes, ask for a name and a telephone number',
    no: 'No',
    days: 'Days after fieldwork until contacts are deleted',
    daysHint: (most) => `From 1 to ${most}. It holds for contacts that are given from now on.`,
    daysWrong: (most) => `Enter a whole number of days from 1 to ${most}.`,
    save: 'Save',
    saved: 'Saved.',
    nextPack: 'Tablets that have a pack go by it once they are given the next one.',
    contacts: 'Contacts',
    none: 'No contact has come yet. Those of tablets come with their bundles.',
    checkList:
      'Ask on the telephone: Did the interview take place? Where? How long did it take? Which age band? Ask nothing that the interview asked for an opinion of.',
    neverBeside: 'Never use a contact for anything else, and never look up the answers beside it.',
    count: (contacts) => `${counted(contacts, 'contact is', 'contacts are')} kept here, sealed.`,
    open: 'Open the contacts',
    opening: 'Opening the contacts',
    sealed: 'Sealed',
    deleted: 'Deleted',
    unreadable: 'Does not open with this key, or is not what it says',
    noName: 'Not given',
    interview: (number, tablet) => `Interview ${number} of ${tablet}`,
    thisDevice: 'this device',
    name: 'Name',
    telephone: 'Telephone',
    until: 'Deleted after',
    outcome: 'What came of it',
    outcomes: {
      right: 'Done properly',
      wrong: 'Something was wrong',
      notReached: 'Not reached',
      none: 'Not checked yet',
    },
    deleteOne: 'Delete this contact now',
    deleteAll: 'Delete all contacts',
    deleteAllSure: (contacts) =>
      `Delete ${counted(contacts, 'contact', 'contacts')} now? Nobody can bring them back here. What came of the back-checks stays.`,
    deleteAllNow: 'Delete them now',
    goBack: 'Keep them',
    isOpen: 'The answers of this survey can be read in this tab too, until they are locked.',
    lock: 'Lock the answers now',
    file: 'Save the list as a file',
    fileLead:
      'The file holds names and telephone numbers in the clear. Keep it where only the supervisor reads it, and delete it when the checks are done.',
    fileName: 'back-checks',
    fileSaved: (file) => `${file} was handed over.`,
    noBackUp:
      'Contacts and what came of them are in no back-up of this office, so that what is deleted is gone. A tablet sends its contacts with each bundle until their day is over; a bundle that still lies on a stick or in a folder holds them too, sealed.',
  },
};
