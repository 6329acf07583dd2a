import type { Words } from './inLanguages.ts';

/** What is said of a place by what it is chosen for. */
interface PurposeSentences {
  readonly title: string;
  readonly lead: string;
  readonly pickLead: string;
  readonly noPicker: string;
}

interface CarriersSentences {
  readonly purposes: Readonly<Record<'exchange' | 'backup', PurposeSentences>>;
  readonly chosen: Readonly<Record<'folder' | 'dav', (name: string) => string>>;
  readonly asks: string;
  readonly leave: string;
  readonly pick: string;
  readonly davTitle: string;
  readonly address: string;
  readonly addressHint: string;
  readonly take: string;
}

/** Words of the places where files are left: between tablets and office, and for back-ups. */
export const carriersWords: Words<CarriersSentences> = {
  en: {
    purposes: {
      exchange: {
        title: 'Shared folder',
        lead: 'Tablets and office can leave packs, bundles and receipts for each other in a folder, chosen once on each device. They lie there sealed and signed, as they would in a mail.',
        pickLead:
          'Choose one that OneDrive, Nextcloud or another program keeps the same on your devices. When the browser asks, let Soundings change files in it.',
        noPicker:
          'This browser lets no page keep a folder (Safari and Firefox do not). Here files go by download or the share sheet; Chrome and Edge can keep a folder.',
      },
      backup: {
        title: 'Folder for back-ups',
        lead: 'Choose a folder once, and one press puts a back-up there. It is read back and compared before you are told that it is made. Nothing that lies there is written over or deleted.',
        pickLead:
          'Choose one on another disk than this device’s, such as a network drive that your council backs up, and another one than the shared folder of your tablets. When the browser asks, let Soundings change files in it.',
        noPicker:
          'This browser lets no page keep a folder (Safari and Firefox do not). Here back-ups go by download or the share sheet; Chrome and Edge can keep a folder.',
      },
    },
    chosen: {
      folder: (name) => `The folder “${name}” of this device is used.`,
      dav: (path) => `The folder ${path} on the host of Soundings is used.`,
    },
    asks: 'The browser will ask you at the next use whether Soundings may still read and write there.',
    leave: 'Use it no more',
    pick: 'Choose a folder',
    davTitle: 'Or a folder on the host of Soundings',
    address: 'Path of the WebDAV folder',
    addressHint:
      'If your council’s host has one, whoever runs it tells you its path, such as /soundings-files/.',
    take: 'Use this path',
  },
};
