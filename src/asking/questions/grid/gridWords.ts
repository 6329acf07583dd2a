import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const gridWords: Words<KindWords> = {
  en: {
    name: 'Rows on one scale',
    meaning: 'Several things, each answered on the same scale.',
    offersAll:
      'Everybody who is asked this is asked every row, with every answer. To ask about some things only those who use them, put a question with one answer into a group of its own and repeat the group for each answer chosen before, or write two questions and ask each only after certain answers.',
  },
};
