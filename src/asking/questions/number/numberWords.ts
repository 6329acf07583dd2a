import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const numberWords: Words<KindWords> = {
  en: {
    name: 'A number',
    meaning: 'Typed, within a range, such as hours a week.',
  },
};
