import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const computedWords: Words<KindWords> = {
  en: {
    name: 'A value worked out',
    meaning:
      'Worked out from earlier answers by a formula. Nobody sees it; conditions, texts and results can use it.',
  },
};
