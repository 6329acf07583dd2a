import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

export const scaleWords: Words<KindWords> = {
  en: {
    name: 'A number on a scale',
    meaning: 'From 0 or 1 up to 10, with words at both ends. It can be counted as a net promoter score.',
  },
};
