import type { Text } from '../../../core/text.ts';
import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

type Extent = 'whole' | 'district';

interface PostcodeSentences extends KindWords {
  readonly extent: string;
  readonly extents: Readonly<Record<Extent, string>>;
  readonly warnings: Readonly<Record<Extent, string>>;
  readonly gaveOne: Readonly<Record<Extent, string>>;
  /** What residents read on paper. */
  readonly onPaper: Readonly<Record<Extent, Text>>;
}

export const postcodeWords: Words<PostcodeSentences> = {
  en: {
    name: 'A postcode',
    meaning: 'Checked for its form only, and never sent anywhere. A whole one is personal data.',
    extent: 'How much of it is asked?',
    extents: { whole: 'The whole postcode, such as SW1A 1AA', district: 'Its first part, such as SW1A' },
    warnings: {
      whole:
        'A whole postcode stands for some fifteen homes: it is personal data. Ask for it only where the first part is not enough.',
      district: 'Of a whole postcode that somebody types, only the first part is kept.',
    },
    gaveOne: { whole: 'Gave a postcode', district: 'Gave the first part of a postcode' },
    onPaper: {
      whole: { en: 'Your postcode:', cy: 'Eich cod post:' },
      district: {
        en: 'The first part of your postcode, such as SW1A:',
        cy: 'Rhan gyntaf eich cod post, fel SW1A:',
      },
    },
  },
};
