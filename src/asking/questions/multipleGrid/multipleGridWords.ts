import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const multipleGridWords: Words<KindWords> = {
  en: {
    name: 'Rows with several answers',
    meaning: 'Several things, and for each all the answers that apply.',
  },
};
