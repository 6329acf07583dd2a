import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';
import type { OwnKeyWords } from './ownKey.ts';

type Each<Name extends string> = Readonly<Record<Name, string>>;

interface BackChecksSentences extends OwnKeyWords {
  readonly title: string;
  readonly link: string;
  readonly linkMeaning: Each<'on' | 'off' | 'noKey'>;
  readonly lead: string;
  readonly backToSurvey: string;
  readonly problemTitle: string;
  readonly noKeys: string;
  readonly toKeys: string;
  readonly wasAsked: string;
  readonly keyInUse: string;
  // asking
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
  readonly openTitle: string;
  readonly openMeaning: string;
  readonly ofAnswersKeys: (contacts: number) => string;
  readonly stillSealed: (contacts: number) => string;
  readonly open: string;
  readonly opening: string;
  readonly sealed: string;
  readonly otherKey: string;
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
      noKey:
        'Interviews do not ask whether a supervisor may telephone until the supervisor has a key of their own.',
    },
    lead: 'A supervisor telephones some residents to check that their interview was done properly. Their contacts are kept apart from the answers, under the number of the interview only.',
    backToSurvey: 'Back to the survey',
    problemTitle: 'There is a problem',
    noKeys:
      'Contacts are asked for only where answers are sealed. Make the keys of this survey first, and try them; then the supervisor gets a key of their own here.',
    toKeys: 'Keys of this survey',
    ownKey: 'The supervisor’s key',
    ownKeyMeaning: [
      'Contacts are sealed to a key of their own. It opens no answer, and the keys of the answers open no contact.',
      'It is a file that words lock. Make it together with the supervisor, who keeps the file and the words: whoever has both can read the contacts.',
      'Nobody is asked for a contact before it was saved and tried.',
    ],
    ownKeyLost:
      'If the key file or its words are lost, the contacts sealed to it are lost for good: there is no paper key for them, and nobody can help. The answers are not touched.',
    wasAsked:
      'Interviews of this survey asked for contacts before the supervisor had a key of their own. Now they ask nobody until that key is made; then they ask again as before. Contacts of before stay here, and open with the keys of the answers.',
    makeKey: 'Make the supervisor’s key',
    makingKey:
      'Making the key… Locking its file takes some seconds on purpose, so that guessing its words takes years.',
    keepTitle: 'Save the supervisor’s key file',
    keepMeaning:
      'The key is in the memory of this page and nowhere else. Save it where the supervisor keeps it, not in a folder of downloads. When you leave or reload the page before it was tried, make another one: nothing is sealed to it yet.',
    saveKey: 'Save the key file',
    keySaved: (file) => `The file is called ${file}. Check that it arrived where the supervisor keeps it.`,
    toTry: 'Go on: try the key file',
    tryTitle: 'Try the supervisor’s key',
    tryMeaning:
      'A few words were sealed to this key. Open them with the key file as it lies where you saved it. Then contacts are sealed to this key.',
    tryKey: 'Open the test seal',
    trying: 'Opening the test seal… It takes some seconds.',
    backToKeep: 'Back to saving the file',
    giveUp: 'Forget this key',
    keyInUse: 'The key is in use. Contacts that are given from now on are sealed to it alone.',
    keyMade: (day) => `Made on ${day}. Contacts are sealed to this key alone.`,
    keyNow: 'Its public part',
    newKey: 'Make a new key for the supervisor',
    newKeyMeaning:
      'Make a new key when the file or its words were lost, or another supervisor takes over. Contacts sealed before open with the earlier key file only, so keep it until they are checked. Tablets seal to the new key once they are given the next pack.',
    keepKey: 'Go on with the key in use',
    earlierKeys: (days) => `Earlier keys, each for the contacts of its time: made on ${days.join(', ')}.`,
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
    openTitle: 'Open the contacts',
    openMeaning: 'They open with the supervisor’s key file and its words. No answer is opened by it.',
    ofAnswersKeys: (contacts) =>
      `${counted(contacts, 'contact was', 'contacts were')} sealed before the supervisor had a key of their own, to the keys of the answers: the officer’s key file or the paper key opens ${contacts === 1 ? 'it' : 'them'}.`,
    stillSealed: (contacts) =>
      `${counted(contacts, 'contact is', 'contacts are')} sealed to another key, such as an earlier one of the supervisor.`,
    open: 'Open the contacts',
    opening: 'Opening the contacts… A key file takes some seconds.',
    sealed: 'Sealed',
    otherKey: 'Sealed to another key',
    deleted: 'Deleted',
    unreadable: 'Is not what it says',
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
    isOpen:
      'The contacts are open on this page. They are locked when you leave or reload it, or after 15 minutes without a touch. Locking them now locks the answers of this survey too, where they are open in this browser.',
    lock: 'Lock the contacts now',
    file: 'Save the list as a file',
    fileLead:
      'The file holds names and telephone numbers in the clear. Keep it where only the supervisor reads it, and delete it when the checks are done.',
    fileName: 'back-checks',
    fileSaved: (file) => `${file} was handed over.`,
    noBackUp:
      'Contacts and what came of them are in no back-up of this office, so that what is deleted is gone. A tablet sends its contacts with each bundle until their day is over; a bundle that still lies on a stick or in a folder holds them too, sealed.',
  },
};
