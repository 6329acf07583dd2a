import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const gridWords: Words<KindWords> = {
  en: {
    name: 'Rows on one scale',
    meaning: 'Several things, each answered on the same scale.',
  },
};
