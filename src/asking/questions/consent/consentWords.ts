import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const consentWords: Words<KindWords> = {
  en: {
    name: 'Consent',
    meaning: 'Whether the resident agrees to something.',
  },
};
