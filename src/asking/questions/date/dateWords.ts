import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const dateWords: Words<KindWords> = {
  en: {
    name: 'A date',
    meaning: 'A day of the calendar.',
  },
};
