import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const textWords: Words<KindWords> = {
  en: {
    name: 'Own words',
    meaning: 'Typed as the resident says it. It is personal data and never counted.',
  },
};
