import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const statementWords: Words<KindWords> = {
  en: {
    name: 'Words to read',
    text: { label: 'What is said' },
    meaning: 'A page that is read and asks nothing.',
  },
};
