import { dayInWords } from './days.ts';
import type { Words } from './inLanguages.ts';
import { statementDays } from './statementDays.ts';

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

/** What residents may ask to read in the middle of an interview. */
export interface StatementSentences {
  readonly privacy: ReadingPage;
  readonly accessibility: ReadingPage;
}

const privacy: ReadingPage = {
  title: 'Privacy',
  lead: 'What Soundings stores, where, who can read it, and when it goes. Your council decides how it uses the answers and publishes its own privacy notice; this page says what the app does.',
  passages: [
    {
      id: 'sealed',
      heading: 'When answers are sealed',
      paragraphs: [
        'The answers of an interview are sealed on the tablet as they are given. While it goes on, the fieldworker’s passphrase opens it again; when it is finished, nothing on the tablet does, and only the council’s keys open it.',
        'Where it has made no keys for a survey, or has not tried them yet, no interview of that survey begins. Answers that are made up, such as those of the sample council, are not sealed.',
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
        'No sound, picture or position of a resident is stored, and no address but one that you leave yourself. A name and phone number are stored only where you give them at the end of an interview so that a supervisor can check it was done properly. They are sealed, kept apart from the answers under the number of the interview, used for nothing else, and deleted by the day you are told.',
        'Where the council asks for it, you can leave a name and one way to reach you at the end of an interview, to be contacted, to join its panel or to take part in a prize draw. They are sealed and kept apart from the answers, nothing stored says which interview they came with, they are used for nothing else, and they are deleted by the day you are told.',
        'The app has no cookies, no analytics and no accounts. No answer is part of a file name or of an address in the browser.',
        'Answers given in person can still point to somebody. They are treated as personal data until only totals are published.',
      ],
    },
    {
      id: 'where',
      heading: 'Where it is stored',
      paragraphs: [
        'In this browser, on this device. Interviews taken here are kept twice, in two separate stores, so that one can be filled again from the other when the browser loses something; what is deleted goes from both. Nothing is sent to a server: the app asks nobody but the site it was opened from, and that only for its own files.',
        'Answers leave the device only as a file that somebody saves here: a back-up, or a table. Those files are then in your keeping. A back-up of a survey that has keys is sealed: only somebody with one of the keys can open it.',
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

/** The two statements, for officers and residents. */
export const statementWords: Words<StatementSentences> = {
  en: { privacy, accessibility },
  fetch: { cy: async () => (await import('./statementsWelsh.ts')).statementsWelsh },
};
