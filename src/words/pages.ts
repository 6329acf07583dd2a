import type { SafetyCheck, SafetyState } from '../core/tabletSafety.ts';
import type { Words } from './inLanguages.ts';
import type { ReadingPage } from './statements.ts';

interface SafeSentences {
  readonly title: string;
  readonly lead: string;
  readonly looking: string;
  readonly states: Readonly<Record<SafetyState, string>>;
  readonly checks: Readonly<
    Record<SafetyCheck, { readonly name: string } & Readonly<Record<SafetyState, string>>>
  >;
  readonly allGood: string;
  /** Nothing is bad, and something is not known. */
  readonly noneBad: string;
  readonly someBad: (count: number) => string;
  readonly lookAgain: string;
  readonly notSealed: string;
  /** On what fieldwork depends. */
  readonly refuses: string;
  /** Where somebody was about to begin. */
  readonly refused: Readonly<
    Record<'pack' | 'officer' | 'unsealed' | 'unsealedPack', { readonly what: string; readonly todo: string }>
  >;
  /** The way to the keys of the survey, where answers would not be sealed. */
  readonly toKeys: string;
  /** The way to taking in a pack, where those were brought by one. */
  readonly toOffice: string;
  /** The way to an interview that needs none. */
  readonly toPractice: string;
  /** Where an officer can allow it on the device itself: the last way, after all that can be put right. */
  readonly allowLead: string;
  readonly allow: string;
  /** What was allowed on this device. */
  readonly allowedHeading: string;
  readonly allowedLead: string;
  readonly allowed: (survey: string, day: string, checks: string) => string;
  readonly takeBack: string;
  readonly takeBackOf: (survey: string) => string;
  readonly takenBack: (survey: string) => string;
  readonly yourselfHeading: string;
  readonly yourself: readonly string[];
  /** The way to the page where files are exchanged. */
  readonly office: string;
  /** Where to go when the app starts and something that it keeps does not show. */
  readonly rescue: string;
  readonly buildHeading: string;
  readonly build: (build: string) => string;
  readonly space: (used: string, quota: string) => string;
  readonly megabytes: (count: string) => string;
}

interface PagesSentences {
  readonly home: string;
  readonly onThisPage: string;
  readonly opensOutside: string;
  readonly help: ReadingPage;
  readonly safe: SafeSentences;
}

const help: ReadingPage = {
  title: 'Help',
  lead: 'Soundings runs a resident satisfaction survey from interview to results on this device. It works with no network once it has been opened once.',
  passages: [
    {
      id: 'look',
      heading: 'Look round first',
      paragraphs: [
        'Press “Try the sample council” on the home page. It makes a council that does not exist, with two waves of simulated answers, and opens its results. Nothing you do there touches a real survey, and you can remove it again.',
      ],
      links: [
        { text: 'Try the sample council', to: '#/sample' },
        { text: 'Practise an interview', to: '#/practice' },
      ],
    },
    {
      id: 'set-up',
      heading: 'Set up a survey',
      paragraphs: ['An officer does this once, in the office.'],
      points: [
        'Choose your council from the list. Its type, region and adults by age and sex come with it.',
        'Give the wards, if you want results by ward: type them or open a CSV file.',
        'Say when, how and from whom you collect answers, and which questions you ask.',
        'Check the wording. Some questions of the Local Government Association’s set were not read at their source: compare them with the LGA’s page and tick each one.',
      ],
      links: [{ text: 'New survey', to: '#/new' }],
    },
    {
      id: 'interview',
      heading: 'Interview',
      paragraphs: [
        'Every tap is stored before the next page opens. If the tablet is closed, runs out of power or is reloaded, the interview waits on the home page under “Unfinished interviews”, with every answer.',
      ],
      points: [
        'Taking part is voluntary. “Skip this question” and “Stop” are on every page.',
        '“Stop” asks whether the answers so far may be kept. If not, they are destroyed at once.',
        'Back keeps the answers already given.',
        'A tablet that was set up with a pack says how many interviews are only on it. Hand them over as one file, and take the office’s receipt in.',
      ],
      links: [
        { text: 'Start an interview', to: '#/start' },
        { text: 'This tablet and its office', to: '#/tablet' },
      ],
    },
    {
      id: 'bring-in',
      heading: 'Bring in the answers',
      paragraphs: [
        'Finished interviews are counted only after they are brought in, on the same device too. Bringing the same file in twice changes nothing.',
        'Answers of an online or postal survey, or of a research company, come in as a CSV file: you say what each column is.',
        'The home page asks for a back-up where something came in since the last one, or was deleted. Choose a folder for back-ups once on “Back up”, and one press puts today’s there.',
      ],
      links: [
        { text: 'Bring in', to: '#/bring-in' },
        { text: 'Answers collected elsewhere', to: '#/import' },
        { text: 'Back up', to: '#/back-up' },
      ],
    },
    {
      id: 'tablets',
      heading: 'Send tablets out',
      paragraphs: [
        'A survey whose keys are in use has a page “Tablets”. There you make a pack for the tablets, add each tablet by its card, and bring in what they hand over. The page names what is missing and what is kept aside, and why.',
        'Each tablet is added once two people have compared eight words by voice. Receipts are made for what a back-up holds that you have read back.',
      ],
      links: [{ text: 'Your surveys', to: '#/' }],
    },
    {
      id: 'keys',
      heading: 'Seal answers and back-ups',
      paragraphs: [
        'With keys, back-ups and the answers that were brought in can be read only by those who hold one. The page of each survey leads to its keys: a key file that four words lock, and a key printed on paper for the safe. Both are tried before anything is sealed to them, and no interview of a survey begins before that.',
        'If every key of a survey is lost, what was sealed to them is gone for good. The pages of results ask for a key: the key file and its words, or the paper key. They are locked again when the page is reloaded, by a button, and after a quarter of an hour without a touch.',
        'A supervisor who telephones residents to check interviews has a key of their own, made on “Back-checks and their contacts”. It opens the contacts and no answer; keys of the answers open no contact. If it is lost, its contacts are lost.',
        'Wishes to be contacted, to join a panel or a prize draw have keys of their own too, one for each, made on “Wishes of residents”. Nobody can join a wish to an interview; that page says how.',
      ],
      links: [{ text: 'Back up', to: '#/back-up' }],
    },
    {
      id: 'weights',
      heading: 'Weight the answers',
      paragraphs: [
        'Those who answer are never quite like the people who live there. A weight lets somebody of a group that answered seldom count for a little more than one, and somebody of a group that answered often for a little less. Soundings does it by age and sex to begin with, and says on every table what it did.',
        'Weights cost certainty: the effective base says how many people’s worth of certainty is left, and the intervals take it into account.',
      ],
      points: [
        'By wards, tenure or anything else you asked: load a table that says how many people there are of each.',
        'Who lives with many other adults was less likely to be chosen; where the interview records it, that counts first.',
        'Very large weights are cut back, and the page of weights names who stands behind the largest.',
        'A way to weight is kept under a name with its date, and gives the same weights again. It says so when it no longer does, because answers came in.',
      ],
      links: [{ text: 'Results', to: '#/results' }],
    },
    {
      id: 'results',
      heading: 'Read the results',
      paragraphs: [
        'Each percentage stands with the number of people behind it and the range it is likely to lie in. A comparison with the nation says whether it is like for like, only indicative, or not possible, and why.',
      ],
      points: [
        'A quota sample has no response rate. An open sample has no margin of error and no test: it shows the views of those who answered.',
        'Groups with fewer than 30 answers are hidden; those under 100 are marked.',
        '“Answers in words” puts what residents wrote under codes, by keyboard or by touch. What they wrote is in no table.',
        '“What goes with satisfaction” says which answers go together, and how surely. It never says that one causes the other.',
      ],
      links: [
        { text: 'Results', to: '#/results' },
        { text: 'National figures', to: '#/figures' },
      ],
    },
    {
      id: 'trouble',
      heading: 'When something goes wrong',
      paragraphs: [],
      points: [
        'No interview begins, as the device may lose the answers: do what the page names, such as installing the app. On a device without a pack, an officer can allow interviews there all the same.',
        'The tablet says that it cannot store: do not go on interviewing. Back up what is there, then follow what the message says.',
        'An interview is open in another tab: finish it there, or close that tab and reload this one.',
        'A new version is offered: take it between interviews. It is never taken while an interview is open.',
        'Something that you know is on this device does not show, or a page keeps failing: change and delete nothing. Save a copy of what is on this device, and give it to your officer.',
        'A tablet is lost or stolen: tell your officer and your data protection officer the same day. A lost tablet with answers on it may be a personal data breach, and the council has 72 hours to decide whether to report it.',
      ],
      links: [
        { text: 'Is this tablet safe?', to: '#/safe' },
        { text: 'Save a copy of what is on this device', to: './rescue.html' },
        { text: 'Privacy', to: '#/privacy' },
      ],
    },
  ],
};

const safe: SafeSentences = {
  title: 'Is this tablet safe?',
  lead: 'What this browser says about itself, looked at just now. Look before a day of fieldwork.',
  looking: 'Looking…',
  states: { good: 'Good', bad: 'Needs attention', unknown: 'Not known' },
  checks: {
    sealed: {
      name: 'Answers sealed',
      good: 'Answers of this survey are sealed as they are given.',
      bad: 'This survey has no keys in use: its answers could not be sealed.',
      unknown: 'It is not known whether this survey has keys.',
    },
    https: {
      name: 'Secure address',
      good: 'The app came over a secure connection, or from this device itself.',
      bad: 'The app came over a connection that others can read or change, and works neither offline nor safely. Open it by its https address.',
      unknown: 'The browser does not say.',
    },
    installed: {
      name: 'Installed',
      good: 'The app runs as an installed app.',
      bad: 'The app runs in a browser tab, and some browsers clear those after seven days without use. Add it to the home screen, and open it from there.',
      unknown: 'The browser does not say.',
    },
    durable: {
      name: 'Kept for good',
      good: 'The browser has promised not to clear what is stored here by itself.',
      bad: 'The browser may clear what is stored here when the device is short of space. Install the app, bring in often and keep a back-up.',
      unknown:
        'The browser does not say whether it may clear what is stored here. Bring in often and keep a back-up.',
    },
    restart: {
      name: 'Kept over a restart',
      good: 'This tablet was closed since it took its first pack, and what it kept was there again.',
      bad: 'Nobody knows yet whether this tablet keeps what is stored here when it is closed. Close every window of the browser, or restart the tablet, then open Soundings again. Where the pack is gone then, the browser clears itself when it is closed: use another tablet.',
      unknown: 'This is tried with the first pack of an office.',
    },
    store: {
      name: 'Storing answers',
      good: 'The browser lets the app store answers here.',
      bad: 'The app cannot store answers here: why is said above. Do not interview on this device now.',
      unknown: 'The browser does not say.',
    },
    secondStore: {
      name: 'Kept twice',
      good: 'There is a second store, and it was compared with the first one: each answer is kept in both.',
      bad: 'There is no second store on this device, or it is another tablet’s: answers are kept in one place only, and the interview says so. Hand them over often, or use a newer browser.',
      unknown:
        'Another tab of this browser has the second store. Close the other tabs of Soundings and look again.',
    },
    ordinary: {
      name: 'Not a private window',
      good: 'This is an ordinary window.',
      bad: 'This looks like a private window: everything stored here goes when it is closed. Open the app in an ordinary window.',
      unknown:
        'The browser does not say. A private window forgets everything when it is closed: make sure that this is not one.',
    },
    room: {
      name: 'Room for answers',
      good: 'There is room for many more interviews.',
      bad: 'The device is nearly full. Bring in and back up, then make room before you interview.',
      unknown: 'The browser does not say how much room there is.',
    },
    hostHeader: {
      name: 'Guarded by its host',
      good: 'The site that sends the app also sends the rules that keep it from talking to anybody else.',
      bad: 'The site that sends the app does not send the rules that keep it from talking to anybody else. The app sets them itself, except for the part that works offline. Ask whoever hosts it to add the headers.',
      unknown: 'The site that sends the app could not be reached. Look again with a network.',
    },
  },
  allGood: 'Everything that was looked at is good.',
  noneBad: 'Nothing that could be looked at needs attention.',
  someBad: (count) => (count === 1 ? 'One thing needs attention.' : `${count} things need attention.`),
  lookAgain: 'Look again',
  notSealed:
    'No interview of a survey begins until its keys are in use. Titles, questions and counts are not sealed, nor are answers that are made up or practised, or that were brought in for a survey without keys: whoever can unlock this device can read them.',
  refuses:
    'No interview of a real survey begins before its keys are in use, whoever allows it. Nor does one begin here while something needs attention (the guard by the host apart), or the browser does not say that it keeps the store, unless the office allowed that in its pack, or, without a pack, an officer on this device.',
  refused: {
    pack: {
      what: 'No interview was begun: this tablet could lose the answers, and the office did not allow that.',
      todo: 'Put this right, or ask your office for a pack that allows this tablet. What is kept here already stays.',
    },
    officer: {
      what: 'No interview was begun: this device could lose the answers.',
      todo: 'Put this right and try again. If the browser asks to store data, allow it. What is kept here already stays.',
    },
    unsealed: {
      what: 'No interview was begun: its answers would not be sealed.',
      todo: 'Both keys of the survey must be made and tried first. That takes some minutes, a printer apart. To see the questions as a resident does, open their preview on the page of the questions.',
    },
    unsealedPack: {
      what: 'No interview was begun: its answers would not be sealed.',
      todo: 'The keys of this survey are not on this tablet any more. Take in a new pack of its office, which brings them.',
    },
  },
  toKeys: 'Keys of this survey',
  toOffice: 'This tablet and its office',
  toPractice: 'Practise an interview with the made-up council',
  allowLead: 'If it cannot be put right, only the officer of the survey can:',
  allow: 'Allow interviews on this device',
  allowedHeading: 'Allowed on this device',
  allowedLead:
    'An officer let interviews begin here although this device may lose them. Anything else that needs attention still refuses them.',
  allowed: (survey, day, checks) =>
    `${survey}: allowed on ${day}, although this needed attention: ${checks}.`,
  takeBack: 'Take it back',
  takeBackOf: (survey) => `for ${survey}`,
  takenBack: (survey) =>
    `Taken back for ${survey}: none of its interviews begins here while something needs attention.`,
  yourselfHeading: 'What the app cannot see',
  yourself: [
    'the device is encrypted (iPads and recent Android tablets are, once they have a passcode)',
    'the passcode has letters and numbers and is not written on or near the tablet',
    'the device locks itself after a few minutes',
    'the system and the browser are up to date',
  ],
  office: 'See what is only on this tablet, and hand it over to its office',
  rescue: 'Something does not show, or a page keeps failing: save a copy of what is on this device',
  buildHeading: 'Version',
  build: (build) => `This is Soundings ${build}.`,
  space: (used, quota) => `${used} of ${quota} are in use.`,
  megabytes: (count) => `${count} MB`,
};

/** Words of the pages that are read: help and safety. */
export const pagesWords: Words<PagesSentences> = {
  en: {
    home: 'Home',
    onThisPage: 'On this page',
    opensOutside: '(opens another site)',
    help,
    safe,
  },
};
