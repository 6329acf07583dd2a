import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const computedWords: Words<KindWords> = {
  en: {
    name: 'A value worked out',
    text: { label: 'What it is called', hint: 'In results and in the list of questions. Nobody is read it' },
    meaning:
      'Worked out from earlier answers by a formula. Nobody sees it; conditions, texts and results can use it.',
  },
};
