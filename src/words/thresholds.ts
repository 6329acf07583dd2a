import type { Words } from './inLanguages.ts';

type BoxWord =
  | 'hideUnder'
  | 'householdCap'
  | 'comparisonBase'
  | 'comparisonEffectiveBase'
  | 'monthsApart'
  | 'broadlySamePoints'
  | 'designEffect';

interface ThresholdSentences {
  readonly title: string;
  readonly lead: string;
  readonly boxes: Readonly<Record<BoxWord, string>>;
  readonly hint: (usual: string, more: string) => string;
  readonly more: Readonly<Record<BoxWord, string>>;
  readonly wrong: (box: string, least: string, most: string) => string;
  readonly problem: string;
  readonly save: string;
  readonly back: string;
}

/** Words of the form in which an officer sets from where on figures are hidden, alike and comparable. */
export const thresholdWords: Words<ThresholdSentences> = {
  en: {
    title: 'What is hidden, alike and comparable',
    lead: 'These numbers are rules of practice, not laws of nature. They hold for all waves of the survey. Set them before you see what they do, and say in a report where they are not the usual ones.',
    boxes: {
      hideUnder: 'Hide figures of fewer people than',
      householdCap: 'In the chance of being chosen, homes times adults count at most',
      comparisonBase: 'People that a like-for-like comparison needs',
      comparisonEffectiveBase: 'Effective base that a like-for-like comparison needs',
      monthsApart: 'Months that may lie between our fieldwork and a national figure',
      broadlySamePoints: 'Points within which two figures are broadly the same',
      designEffect: 'Design effect assumed of a published figure',
    },
    hint: (usual, more) => `Usually ${usual}. ${more}`,
    more: {
      hideUnder: 'Stricter is 50 or 100; never fewer than 30',
      householdCap: 'So that nobody counts for many',
      comparisonBase: 'Our reading of guidance that is cut off in the copy we have',
      comparisonEffectiveBase: 'After weights and sampling points',
      monthsApart: 'Opinions move',
      broadlySamePoints: 'The whole interval of the difference must lie within them',
      designEffect: 'A comparison is made with 1 and with this one, and the more cautious verdict is told',
    },
    wrong: (box, least, most) => `${box}: enter a number from ${least} to ${most}`,
    problem: 'There is a problem',
    save: 'Save these numbers',
    back: 'Back to the usual numbers',
  },
};
