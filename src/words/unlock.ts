import type { Words } from './inLanguages.ts';

interface UnlockSentences {
  readonly title: string;
  readonly lead: (survey: string) => string;
  readonly more: (survey: string) => string;
  readonly counts: string;
  readonly unlock: string;
  readonly working: string;
  readonly notNow: string;
  readonly toHome: string;
  readonly isOpen: string;
  readonly lock: string;
  readonly sealedTitle: string;
  readonly sealedNow: (responses: number) => string;
  readonly loading: string;
}

/** Words of opening a survey whose answers are sealed. */
export const unlockWords: Words<UnlockSentences> = {
  en: {
    title: 'Unlock the answers',
    lead: (survey) =>
      `The answers of “${survey}” are sealed. Open them with a key of the survey; you then go on where you were.`,
    more: (survey) =>
      `Some answers of “${survey}” were sealed to other keys than the one you gave. Open them with the key that was in use when they came in; after that, everything here is sealed to the keys in use now.`,
    counts: 'How many interviews there are can be seen on the home page without a key.',
    unlock: 'Unlock',
    working: 'Unlocking… A key file takes some seconds.',
    notNow: 'Not now',
    toHome: 'Back to your surveys',
    isOpen:
      'The answers of this survey are open in this tab. They are locked again when you reload or close it, when you start an interview, or after 15 minutes without a touch.',
    lock: 'Lock the answers now',
    sealedTitle: 'Sealed',
    sealedNow: (responses) =>
      responses === 1
        ? 'One response that lay here unsealed was sealed to the keys of this survey.'
        : `${responses.toLocaleString('en-GB')} responses that lay here unsealed were sealed to the keys of this survey.`,
    loading: 'Loading…',
  },
};
