import type { Text } from '../../../core/text.ts';
import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

interface ConstantSumSentences extends KindWords {
  readonly total: string;
  readonly totalHint: string;
  readonly unit: string;
  readonly unitHint: string;
  /** What residents read on paper. */
  readonly onPaper: (total: number) => Text;
}

export const constantSumWords: Words<ConstantSumSentences> = {
  en: {
    name: 'Sharing out a total',
    meaning: 'Residents give each answer a number, such as part of £100. Together they must be the total.',
    offersAll:
      'Everybody shares the total out among the same answers: shares of a total cannot be compared where people had different things to choose from. To leave some out all the same, offer only answers from an earlier question, or write two questions and ask each only after certain answers.',
    total: 'Total',
    totalHint: 'A whole number. 100 and 10 are easy to share out',
    unit: 'Unit (optional)',
    unitHint: 'For example, points or £',
    onPaper: (total) => ({
      en: `Write a number beside each. Together they must be ${total}`,
      cy: `Ysgrifennwch rif wrth ymyl pob un. Rhaid iddynt ddod i ${total} gyda’i gilydd`,
    }),
  },
};
