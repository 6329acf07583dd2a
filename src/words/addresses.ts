import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface AddressesSentences {
  readonly heading: string;
  readonly lead: string;
  readonly wave: string;
  readonly file: string;
  readonly fileHint: string;
  readonly forOne: string;
  readonly wrong: string;
  readonly more: (count: number) => string;
  readonly read: (file: string, addresses: number, wave: string) => string;
  readonly putAway: string;
  readonly inPack: string;
  readonly count: (addresses: number) => string;
  readonly listWords: string;
  readonly listWordsMeaning: string;
}

/** Words of the addresses that go along with a pack. */
export const addressesWords: Words<AddressesSentences> = {
  en: {
    heading: 'Addresses of one tablet',
    lead: 'Addresses that were drawn may go along, for one tablet: make a pack for each, with its own list. They are sealed with four words that only this page shows, once. Nothing of the list is kept here: keep your file, and choose it again for the next pack. A pack without addresses takes those of the tablet away.',
    wave: 'Which wave were they drawn for?',
    file: 'List of addresses (optional)',
    fileHint:
      'A CSV file with the columns number and address, and if you have them stratum, sampling point, probability and area. Other columns, such as tenure, go into the response too.',
    forOne:
      'This pack is for one tablet. Load the file there and on no other; it is not put in the shared folder, where any tablet would find it. The words stand for this file: a tablet that shows others has another pack.',
    wrong: 'Choose a list of addresses without faults, or send none',
    more: (count) => `And ${counted(count, 'more place', 'more places')} in the file.`,
    read: (file, addresses, wave) =>
      `${counted(addresses, 'address', 'addresses')} of ${file} will go along, for ${wave}.`,
    putAway: 'Send no addresses',
    inPack: 'Addresses',
    count: (addresses) => `${counted(addresses, 'address', 'addresses')}, sealed`,
    listWords: 'Words of the list of addresses',
    listWordsMeaning:
      'Write them down now, and tell them to whoever has that tablet, apart from the pack: they open its addresses at the start of a shift. They are kept nowhere; where they are lost, make another pack.',
  },
};
