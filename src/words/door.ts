import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type CameWord =
  | 'interview'
  | 'notContacted'
  | 'refused'
  | 'otherEligible'
  | 'unknownPerson'
  | 'unknownHousehold'
  | 'void';

type FieldWord = 'fieldworker' | 'address' | 'call' | 'dwellings' | 'adults';

interface DoorSentences {
  readonly heading: string;
  readonly lead: string;
  readonly link: (wave: string) => string;
  readonly linkLead: string;
  readonly toStart: string;
  readonly fields: Readonly<Record<FieldWord, string>>;
  readonly addressHint: string;
  readonly callHint: string;
  readonly cameLegend: string;
  readonly came: Readonly<Record<CameWord, { readonly label: string; readonly hint: string }>>;
  readonly dwellingsHint: string;
  readonly adultsHint: string;
  readonly dwelling: (chosen: number, dwellings: number) => string;
  readonly onlyAdult: string;
  readonly nextBirthday: (adults: number) => string;
  readonly noOther: string;
  readonly begin: string;
  readonly keep: string;
  readonly lacks: Readonly<Record<FieldWord | 'came', string>>;
  readonly nothingKept: string;
  readonly keptTitle: string;
  readonly kept: (visit: {
    readonly address: string;
    readonly call: string;
    readonly came: string;
  }) => string;
  readonly keptOnce: string;
  readonly list: {
    readonly heading: string;
    readonly sealed: (addresses: number) => string;
    readonly words: string;
    readonly wordsHint: string;
    readonly open: string;
    readonly opening: string;
    readonly faults: Readonly<Record<'missing' | 'shift' | 'wrong', string>>;
    readonly search: string;
    readonly choose: string;
    readonly called: string;
    readonly more: (addresses: number) => string;
    readonly noneFound: string;
  };
}

/** Words of the page at the door of an address, for fieldworkers. */
export const doorWords: Words<DoorSentences> = {
  en: {
    heading: 'At the door',
    lead: 'Every call at an address that was drawn is kept, also where nobody comes: only so is there a response rate.',
    link: (wave) => `A call at an address: ${wave}`,
    linkLead:
      'Addresses of this survey were drawn by lot. Begin here at each call, whether it comes to an interview or not.',
    toStart: 'To the start page',
    fields: {
      fieldworker: 'Fieldworker number',
      address: 'Number of the address',
      call: 'Which call at this address is it?',
      dwellings: 'How many dwellings has the address?',
      adults: 'How many people of 18 or over live in the dwelling?',
    },
    addressHint: 'As it stands on your list. Never the address itself, and no name.',
    callHint: '1 for the first. Calls of other fieldworkers count too.',
    cameLegend: 'What came of it?',
    came: {
      interview: { label: 'An interview begins', hint: 'Somebody of 18 or over is there to be asked.' },
      notContacted: { label: 'Nobody answered', hint: 'Somebody lives there, as far as can be seen.' },
      refused: { label: 'Refused', hint: 'Did not want to take part, before the introduction was read.' },
      otherEligible: {
        label: 'Cannot take part',
        hint: 'Ill, away for the whole fieldwork, or no language in common.',
      },
      unknownPerson: {
        label: 'Somebody was met who could not say who lives there',
        hint: 'A child or a visitor. Call again.',
      },
      unknownHousehold: {
        label: 'Not known whether it is a home',
        hint: 'Not found, or no way to the door.',
      },
      void: {
        label: 'Not part of the survey',
        hint: 'Empty, demolished, a business, a second home, or nobody of 18 or over.',
      },
    },
    dwellingsHint: 'A house is one. A house parted into three flats is three.',
    adultsHint: 'In the dwelling that is asked. With the person you speak to, if they live there.',
    dwelling: (chosen, dwellings) =>
      `Go to dwelling ${chosen} of ${dwellings}, counted from the lowest floor up and from left to right.`,
    onlyAdult: 'Ask for the one adult who lives there.',
    nextBirthday: (adults) =>
      `Of the ${counted(adults, 'adult', 'adults')}, ask for the one whose birthday comes next.`,
    noOther: 'Nobody else answers in their place. If they are out, call again.',
    begin: 'Begin the interview',
    keep: 'Keep this call',
    lacks: {
      fieldworker: 'Enter your fieldworker number: up to 12 letters and digits',
      address: 'Enter the number of the address: up to 40 letters, digits and hyphens',
      call: 'Enter which call it is: a number from 1 to 99',
      came: 'Choose what came of it',
      dwellings: 'Enter how many dwellings the address has: a number from 1 to 99',
      adults: 'Enter how many adults live in the dwelling: a number from 1 to 99',
    },
    nothingKept: 'Nothing of this call was kept yet.',
    keptTitle: 'Kept',
    kept: ({ address, call, came }) => `Address ${address}, call ${call}: ${came.toLowerCase()}`,
    keptOnce: 'It is in one store of this tablet only. Hand over soon.',
    list: {
      heading: 'Addresses of this tablet',
      sealed: (addresses) =>
        `${counted(addresses, 'address', 'addresses')} came with the pack, sealed. They are open until the shift is locked.`,
      words: 'Words of the list',
      wordsHint: 'Four words that your office told you. Not those of your shift, nor of the tablet.',
      open: 'Open the list',
      opening: 'Opening: this takes some seconds',
      faults: {
        missing: 'Enter the words of the list',
        shift: 'Start your shift, or open it, first',
        wrong: 'These are not the words of the list. Check each word.',
      },
      search: 'Search by number, street or house',
      choose: 'Choose',
      called: 'called at',
      more: (addresses) =>
        `And ${counted(addresses, 'more address', 'more addresses')}: type more to find one.`,
      noneFound: 'No address is like that.',
    },
  },
};
