import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const multipleGridWords: Words<KindWords> = {
  en: {
    name: 'Rows with several answers',
    meaning: 'Several things, and for each all the answers that apply.',
    offersAll:
      'Everybody who is asked this is asked every row, with every answer. To ask about some things only those who use them, put a question with several answers into a group of its own and repeat the group for each answer chosen before, or write two questions and ask each only after certain answers.',
  },
};
