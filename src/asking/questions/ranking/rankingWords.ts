import type { Text } from '../../../core/text.ts';
import type { Words } from '../../../words/inLanguages.ts';
import type { KindWords } from '../editing/kindWords.ts';

interface RankingSentences extends KindWords {
  readonly most: string;
  readonly mostHint: string;
  /** Categories of a table. */
  readonly rank: (rank: number) => string;
  readonly notRanked: string;
  readonly ranked: (most: number) => string;
  /** What residents read on paper. */
  readonly onPaper: (most: number) => Text;
}

export const rankingWords: Words<RankingSentences> = {
  en: {
    name: 'Order of importance',
    meaning: 'Residents put answers in order: the most important first.',
    most: 'How many get a rank?',
    mostHint: 'Three of up to ten answers are easy to give. Fewer may be ranked than that.',
    rank: (rank) => `Ranked ${rank}`,
    notRanked: 'Not ranked',
    ranked: (most) => (most === 1 ? 'Ranked first' : `Ranked 1 to ${most}`),
    onPaper: (most) =>
      most === 1
        ? { en: 'Write 1 beside the most important', cy: 'Ysgrifennwch 1 wrth ymyl y pwysicaf' }
        : {
            en: `Write 1 beside the most important, then 2 and so on, up to ${most}`,
            cy: `Ysgrifennwch 1 wrth ymyl y pwysicaf, yna 2 ac ati, hyd at ${most}`,
          },
  },
};
