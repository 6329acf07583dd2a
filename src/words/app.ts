import type { Words } from './inLanguages.ts';

interface AppSentences {
  readonly productName: string;
  readonly footer: string;
  readonly help: string;
  readonly privacy: string;
  readonly promises: string;
  readonly accessibility: string;
  readonly safe: string;
  /** Version and build. */
  readonly version: (build: string) => string;
  /** What the window is called. */
  readonly titleOf: (heading: string | null) => string;
  readonly unknownAddress: Trouble;
  readonly pageNotLoaded: Trouble;
  readonly crash: Trouble & { readonly code: (code: string) => string; readonly reload: string };
  readonly goHome: string;
  /** Leads to the page that is there where the app is not. */
  readonly saveCopy: string;
  readonly update: {
    readonly title: string;
    readonly ready: string;
    readonly take: string;
    readonly interviewOpen: string;
  };
  readonly stray: { readonly title: string; readonly text: string };
  readonly privateWindow: { readonly title: string; readonly text: string };
}

/** What happened, what is safe, what to do. */
interface Trouble {
  readonly title: string;
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
}

/** Words of the shell: header, footer, updates, unknown addresses, the crash page. */
export const appWords: Words<AppSentences> = {
  en: {
    productName: 'Soundings',
    footer: 'About Soundings',
    help: 'Help',
    privacy: 'Privacy',
    promises: 'Promises',
    accessibility: 'Accessibility statement',
    safe: 'Is this tablet safe?',
    version: (build) => `Version ${build}`,
    titleOf: (heading) => `${heading === null ? '' : `${heading} – `}Soundings`,
    unknownAddress: {
      title: 'There is no page at this address',
      what: 'The address may be mistyped, or the link may be from another version of Soundings.',
      safe: 'Nothing was changed, and everything kept on this device is still there.',
      todo: 'Start again from the first page.',
    },
    pageNotLoaded: {
      title: 'This page could not be opened',
      what: 'A part of Soundings did not load. That happens when the network goes before the app is kept on this device, or when a newer version was put in place just now.',
      safe: 'Everything kept on this device is still there.',
      todo: 'Load Soundings again. If it still fails, connect to the network once.',
    },
    crash: {
      title: 'Something went wrong in Soundings',
      what: 'The page met a fault of its own and stopped.',
      safe: 'Every answer that was taken before is kept on this device; an unfinished interview can be resumed.',
      todo: 'Load Soundings again. If it happens again in the same place, tell whoever looks after Soundings at your council, with the code below.',
      code: (code) => `Code: ${code}`,
      reload: 'Load Soundings again',
    },
    goHome: 'Go to the first page',
    saveCopy: 'Save a copy of what is on this device',
    update: {
      title: 'New version',
      ready:
        'A new version of Soundings is ready. Taking it loads every open tab of Soundings again; nothing kept is lost.',
      take: 'Take the new version',
      interviewOpen:
        'Not taken: an interview is open on this device. Finish it or leave it first, in every tab, then press again.',
    },
    stray: {
      title: 'Something did not work',
      text: 'The last thing you did may not have happened. What is marked as kept is kept. If the page behaves oddly, load it again.',
    },
    privateWindow: {
      title: 'This looks like a private window',
      text: 'A private window forgets everything when it is closed, answers too. Open Soundings in an ordinary window before you interview anyone.',
    },
  },
};
