import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const singleWords: Words<KindWords> = {
  en: {
    name: 'One answer',
    meaning: 'Residents choose one answer from a list.',
  },
};
