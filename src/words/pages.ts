import type { Day } from '../core/day.ts';
import { dayInWords } from './days.ts';
import type { Words } from './inLanguages.ts';

/** A heading with what stands under it. */
export interface Passage {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  readonly after?: readonly string[];
  readonly links?: readonly PageLink[];
}

/** An address of the app (`#/…`), or one outside that opens only when it is pressed. */
export interface PageLink {
  readonly text: string;
  readonly to: string;
}

/** A page that is only read. */
export interface ReadingPage {
  readonly title: string;
  readonly lead: string;
  readonly passages: readonly Passage[];
}

/** What the safety page looks at. */
export type SafetyCheck = 'https' | 'store' | 'installed' | 'durable' | 'ordinary' | 'room' | 'hostHeader';
export type SafetyState = 'good' | 'bad' | 'unknown';

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
  readonly yourselfHeading: string;
  readonly yourself: readonly string[];
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
  readonly privacy: ReadingPage;
  readonly accessibility: ReadingPage;
  readonly safe: SafeSentences;
}

/** Days of the accessibility statement. A test fails when the review is older than 12 months. */
export const statementDays = {
  prepared: '2026-11-22' as Day,
  tested: '2026-11-22' as Day,
  reviewed: '2026-11-22' as Day,
} as const;

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
      links: [{ text: 'Try the sample council', to: '#/sample' }],
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
      ],
      links: [{ text: 'Start an interview', to: '#/start' }],
    },
    {
      id: 'bring-in',
      heading: 'Bring in the answers',
      paragraphs: [
        'Finished interviews are counted only after they are brought in, on the same device too. Bringing the same file in twice changes nothing.',
      ],
      links: [
        { text: 'Bring in', to: '#/bring-in' },
        { text: 'Back up', to: '#/back-up' },
      ],
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
        'The tablet says that it cannot store: do not go on interviewing. Back up what is there, then follow what the message says.',
        'An interview is open in another tab: finish it there, or close that tab and reload this one.',
        'A new version is offered: take it between interviews. It is never taken while an interview is open.',
        'A tablet is lost or stolen: tell your officer and your data protection officer the same day. A lost tablet with answers on it may be a personal data breach, and the council has 72 hours to decide whether to report it.',
      ],
      links: [
        { text: 'Is this tablet safe?', to: '#/safe' },
        { text: 'Privacy', to: '#/privacy' },
      ],
    },
  ],
};

const privacy: ReadingPage = {
  title: 'Privacy',
  lead: 'What Soundings stores, where, who can read it, and when it goes. Your council decides how it uses the answers and publishes its own privacy notice; this page says what the app does.',
  passages: [
    {
      id: 'trial',
      heading: 'Not yet sealed: for trial only',
      paragraphs: [
        'In this version the answers are not sealed. Anyone who can unlock this device and open this browser can read them. Use it for training and for trials, with the agreement of your data protection officer, and not yet for a live survey.',
      ],
    },
    {
      id: 'what',
      heading: 'What is stored',
      paragraphs: ['Only what the interview and the survey need:'],
      points: [
        'the survey and its waves: council, title, dates, questions, wards, and approvals with the name of the officer who recorded them',
        'the answers of each interview, with its wave, number, start and end, this tablet, and how the person was chosen as far as that is known',
        'the ward a resident lives in, as a code of the officer’s list, if it is asked',
      ],
      after: [
        'No name, address, phone number, sound, picture or position of a resident is stored. The app has no cookies, no analytics and no accounts. No answer is part of a file name or of an address in the browser.',
        'Answers given in person can still point to somebody. They are treated as personal data until only totals are published.',
      ],
    },
    {
      id: 'where',
      heading: 'Where it is stored',
      paragraphs: [
        'In this browser, on this device. Nothing is sent to a server: the app asks nobody but the site it was opened from, and that only for its own files.',
        'Answers leave the device only as a file that somebody saves here: a back-up, or a table. Those files are then in your keeping.',
      ],
    },
    {
      id: 'who',
      heading: 'Who can read it',
      paragraphs: [
        'Whoever can use this browser on this device. The device should be encrypted, locked with a passcode of letters and numbers, and not shared with people who have no part in the survey.',
      ],
    },
    {
      id: 'gone',
      heading: 'When it goes',
      paragraphs: [
        'When an officer deletes a wave or a survey, its answers on this device are destroyed at once. Each survey can carry the day by which its answers must be gone, and the survey’s page shows it. Files saved elsewhere must be deleted where they are.',
        'The browser may clear what it stores when the device is short of space, unless it has promised not to. “Is this tablet safe?” shows whether it has. Keep a back-up.',
      ],
      links: [{ text: 'Is this tablet safe?', to: '#/safe' }],
    },
    {
      id: 'rights',
      heading: 'Taking part, and your rights',
      paragraphs: [
        'Taking part is voluntary. A resident may skip a question or stop at any moment; when they stop they are asked whether the answers so far may be kept, and if not they are destroyed at once.',
        'Councils usually rely on their public task (article 6(1)(e) of the UK GDPR) and not on consent. Questions on equality, such as ethnic group, are special category data: they stay off until the data protection officer’s approval is recorded.',
        'To ask for a copy of your answers, or to object to how they are used, contact the council whose survey it is. You can complain to the council; it must acknowledge a complaint within 30 days. You can also complain to the Information Commissioner.',
      ],
      links: [
        { text: 'Information Commissioner: make a complaint', to: 'https://ico.org.uk/make-a-complaint/' },
      ],
    },
  ],
};

const accessibility: ReadingPage = {
  title: 'Accessibility statement for Soundings',
  lead: 'This accessibility statement applies to Soundings, the survey app on this device.',
  passages: [
    {
      id: 'use',
      heading: 'Using this website',
      paragraphs: [
        'This website is run by the council whose survey it carries. We want as many people as possible to be able to use this website. For example, that means you should be able to:',
      ],
      points: [
        'zoom in up to 400% without the text spilling off the screen',
        'go through a whole interview with a keyboard',
        'change colours, contrast levels and fonts using browser or device settings',
        'read every chart as a table beside it',
      ],
      after: [
        'We have also made the website text as simple as possible to understand.',
        'AbilityNet has advice on making your device easier to use if you have a disability.',
      ],
      links: [{ text: 'AbilityNet: My Computer My Way', to: 'https://mcmw.abilitynet.org.uk/' }],
    },
    {
      id: 'known',
      heading: 'How accessible this website is',
      paragraphs: ['We know some parts of this website may not be fully accessible:'],
      points: [
        'people who use a screen reader, speech recognition or a switch have not yet tried this version',
        'wide tables of results scroll sideways inside their own box on a narrow screen',
        'the officer’s pages are in English only',
      ],
    },
    {
      id: 'contact',
      heading: 'Feedback and contact information',
      paragraphs: [
        'If you find any problems not listed on this page, think we are not meeting accessibility requirements, or need the questions in another form such as large print, easy read, paper, or read out to you, tell the fieldworker or contact the council whose survey this is. Its contact form is on the council’s own website, which you can find by your postcode.',
      ],
      links: [{ text: 'Find your local council', to: 'https://www.gov.uk/find-local-council' }],
    },
    {
      id: 'enforcement',
      heading: 'Enforcement procedure',
      paragraphs: [
        'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS). In Northern Ireland, contact the Equality Commission for Northern Ireland.',
      ],
      links: [
        {
          text: 'Equality Advisory and Support Service',
          to: 'https://www.equalityadvisoryservice.com/',
        },
        { text: 'Equality Commission for Northern Ireland', to: 'https://www.equalityni.org/' },
      ],
    },
    {
      id: 'technical',
      heading: 'Technical information about this website’s accessibility',
      paragraphs: [
        'The council is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
      ],
    },
    {
      id: 'status',
      heading: 'Compliance status',
      paragraphs: [
        'The website has been tested against the Web Content Accessibility Guidelines (WCAG) 2.2 AA standard.',
        'This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.',
      ],
    },
    {
      id: 'non-accessible',
      heading: 'Non-accessible content',
      paragraphs: ['The content listed below is non-accessible for the following reasons.'],
      points: [
        'Non-compliance with the accessibility regulations: nobody who uses assistive technology has confirmed that the questions, grids and charts are announced well (WCAG 1.3.1 Info and relationships, 4.1.2 Name, role, value, 4.1.3 Status messages). Until that is done we do not claim that they are. It is to be done before the first survey that is not a trial.',
        'Disproportionate burden: we claim none.',
        'Content that’s not within the scope of the accessibility regulations: pages of other organisations that we link to as sources of figures.',
      ],
    },
    {
      id: 'prepared',
      heading: 'Preparation of this accessibility statement',
      paragraphs: [
        `This statement was prepared on ${dayInWords(statementDays.prepared)}. It was last reviewed on ${dayInWords(statementDays.reviewed)}.`,
        `This website was last tested on ${dayInWords(statementDays.tested)} against the WCAG 2.2 AA standard. The test was carried out by the makers of Soundings, with automated checks of every screen, a keyboard-only interview, and every screen at 400% zoom and 320 pixels wide, in one browser (Chromium).`,
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
    https: {
      name: 'Secure address',
      good: 'The app came over a secure connection, or from this device itself.',
      bad: 'The app came over a connection that others can read or change, and works neither offline nor safely. Open it by its https address.',
      unknown: 'The browser does not say.',
    },
    installed: {
      name: 'Installed',
      good: 'The app runs as an installed app.',
      bad: 'The app runs in a browser tab. Add it to the home screen: it opens without an address bar, and some browsers clear sites that are not installed after seven days without use.',
      unknown: 'The browser does not say.',
    },
    durable: {
      name: 'Kept for good',
      good: 'The browser has promised not to clear what is stored here by itself.',
      bad: 'The browser may clear what is stored here when the device is short of space. Install the app, bring in often and keep a back-up.',
      unknown:
        'The browser does not say whether it may clear what is stored here. Bring in often and keep a back-up.',
    },
    store: {
      name: 'Storing answers',
      good: 'The browser lets the app store answers here.',
      bad: 'The app cannot store answers here: the first page says why. Do not interview on this device now.',
      unknown: 'The browser does not say.',
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
  notSealed: 'Not yet sealed: for trial only. Whoever can unlock this device can read the answers on it.',
  yourselfHeading: 'What the app cannot see',
  yourself: [
    'the device is encrypted (iPads and recent Android tablets are, once they have a passcode)',
    'the passcode has letters and numbers and is not written on or near the tablet',
    'the device locks itself after a few minutes',
    'the system and the browser are up to date',
  ],
  buildHeading: 'Version',
  build: (build) => `This is Soundings ${build}.`,
  space: (used, quota) => `${used} of ${quota} are in use.`,
  megabytes: (count) => `${count} MB`,
};

/** Words of the pages that are read: help, privacy, accessibility, safety. */
export const pagesWords: Words<PagesSentences> = {
  en: {
    home: 'Home',
    onThisPage: 'On this page',
    opensOutside: '(opens another site)',
    help,
    privacy,
    accessibility,
    safe,
  },
};
