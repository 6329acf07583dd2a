import type { Text } from '../../../core/text.ts';
import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

interface ConstantSumSentences extends KindWords {
  readonly total: string;
  readonly totalHint: string;
  readonly unit: string;
  readonly unitHint: string;
  /** What residents read on paper. */
  readonly onPaper: (total: Text) => Text;
}

export const constantSumWords: Words<ConstantSumSentences> = {
  en: {
    name: 'Sharing out a total',
    meaning: 'Residents give each answer a number, such as part of £100. Together they must be the total.',
    total: 'Total',
    totalHint: 'A whole number. 100 and 10 are easy to share out',
    unit: 'Unit (optional)',
    unitHint: 'For example, points or £',
    onPaper: (total) => ({
      en: `Write a number beside each. Together they must be ${total.en}`,
      cy: `Ysgrifennwch rif wrth ymyl pob un. Rhaid iddynt ddod i ${total['cy'] ?? total.en} gyda’i gilydd`,
    }),
  },
};
