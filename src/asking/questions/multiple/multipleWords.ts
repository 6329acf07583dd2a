import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const multipleWords: Words<KindWords> = {
  en: {
    name: 'Several answers',
    meaning: 'Residents choose all that apply.',
  },
};
