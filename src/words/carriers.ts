import type { Words } from './inLanguages.ts';

interface CarriersSentences {
  readonly title: string;
  readonly lead: string;
  readonly chosen: Readonly<Record<'folder' | 'dav', (name: string) => string>>;
  readonly asks: string;
  readonly leave: string;
  readonly pickLead: string;
  readonly pick: string;
  readonly noPicker: string;
  readonly davTitle: string;
  readonly address: string;
  readonly addressHint: string;
  readonly take: string;
}

/** Words of the place where tablets and office leave files for each other. */
export const carriersWords: Words<CarriersSentences> = {
  en: {
    title: 'Shared folder',
    lead: 'Tablets and office can leave packs, bundles and receipts for each other in a folder, chosen once on each device. They lie there sealed and signed, as they would in a mail.',
    chosen: {
      folder: (name) => `The folder “${name}” of this device is used.`,
      dav: (path) => `The folder ${path} on the host of Soundings is used.`,
    },
    asks: 'The browser will ask you at the next use whether Soundings may still read and write there.',
    leave: 'Use it no more',
    pickLead:
      'Choose one that OneDrive, Nextcloud or another program keeps the same on your devices. When the browser asks, let Soundings change files in it.',
    pick: 'Choose a folder',
    noPicker:
      'This browser lets no page keep a folder (Safari and Firefox do not). Here files go by download or the share sheet; Chrome and Edge can keep a folder.',
    davTitle: 'Or a folder on the host of Soundings',
    address: 'Path of the WebDAV folder',
    addressHint:
      'If your council’s host has one, whoever runs it tells you its path, such as /soundings-files/.',
    take: 'Use this path',
  },
};
