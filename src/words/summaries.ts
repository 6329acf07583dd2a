import { rounded } from '../core/percent.ts';
import type { Reader } from '../core/reader.ts';
import { type Text, textIn } from '../core/text.ts';
import { type Words, wordsIn } from './inLanguages.ts';
import { amountText } from './typed.ts';

interface SummarySentences {
  readonly mean: string;
  readonly meanInterval: string;
  readonly median: string;
  readonly standardDeviation: string;
  readonly gaveNumber: string;
  readonly effectiveBase: string;
  readonly designEffect: string;
  readonly netPromoter: string;
  readonly netPromoterInterval: string;
  readonly netPromoterEffective: string;
  readonly netPromoterDesign: string;
  /** What such a line of a file holds. */
  readonly netPromoterSort: string;
  readonly netPromoterNote: string;
  readonly between: (low: string, high: string) => string;
  /** What such a line of a file holds. */
  readonly sort: string;
  /** Under a table. */
  readonly note: string;
}

/** What numbers that were typed come to, as it is told. */
export const summaryWords: Words<SummarySentences> = {
  en: {
    mean: 'Mean',
    meanInterval: '95% interval of the mean',
    median: 'Median',
    standardDeviation: 'Standard deviation',
    gaveNumber: 'People who gave a number',
    effectiveBase: 'Effective base of the mean',
    designEffect: 'Design effect of the mean',
    netPromoter: 'Net promoter score',
    netPromoterInterval: '95% interval of the net promoter score',
    netPromoterEffective: 'Effective base of the net promoter score',
    netPromoterDesign: 'Design effect of the net promoter score',
    netPromoterSort: 'promoters less detractors, in points',
    netPromoterNote:
      'The net promoter score is the share of promoters less the share of detractors, in points from −100 to +100, of those who gave a number.',
    between: (low, high) => `${low} to ${high}`,
    sort: 'of the numbers that were given',
    note: 'The mean, the median and the standard deviation are of those who gave a number.',
  },
};

/** A column that counts numbers. */
export interface NumberFacts {
  readonly decimals: number;
  readonly unit: Text | null;
}

/** A mean or a median with its unit, with one digit more than the numbers that were given: `3.4 hours`. */
export function amountIn(amount: number, { decimals, unit }: NumberFacts, { language }: Reader): string {
  return textIn(amountText(digits(amount, decimals), unit ?? undefined), language).text;
}

/** The two ends of an interval of a mean, the unit said once: `3.1 to 3.7 hours`. */
export function amountsBetween(
  { low, high }: { readonly low: number; readonly high: number },
  facts: NumberFacts,
  reader: Reader,
): string {
  const words = wordsIn(summaryWords, reader.language);
  return words.between(amountIn(low, { ...facts, unit: null }, reader), amountIn(high, facts, reader));
}

/** A difference of two means with its sign: `+0.4 hours`, `−0.4 hours`; `0.0 hours` where it rounds to nothing. */
export function amountChange(amount: number, facts: NumberFacts, reader: Reader): string {
  const text = digits(Math.abs(amount), facts.decimals);
  const sign = Number(text) === 0 ? '' : amount < 0 ? '\u2212' : '+';
  return `${sign}${amountIn(Math.abs(amount), facts, reader)}`;
}

/** The two ends of a difference of means, the unit said once: `−0.1 to +1.1 hours`. */
export function changesBetween(
  { low, high }: { readonly low: number; readonly high: number },
  facts: NumberFacts,
  reader: Reader,
): string {
  const words = wordsIn(summaryWords, reader.language);
  return words.between(
    amountChange(low, { ...facts, unit: null }, reader),
    amountChange(high, facts, reader),
  );
}

function digits(amount: number, decimals: number): string {
  return rounded(amount, decimals + 1);
}
