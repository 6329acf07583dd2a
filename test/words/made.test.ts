import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/words/inLanguages.ts';
import { bandNames, madeWords, previewMean } from '../../src/words/made.ts';

const words = wordsIn(madeWords, 'en');

describe('the names of bands', () => {
  it('say their ends as people say them', () => {
    expect(bandNames([18, 35], { isWhole: true }, words)).toEqual(['Under 18', '18 to 34', '35 or more']);
    expect(bandNames([1, 2], { isWhole: true }, words)).toEqual(['Under 1', '1', '2 or more']);
    expect(bandNames([2.5, 3.5], { isWhole: false }, words)).toEqual([
      'Under 2.5',
      '2.5 to under 3.5',
      '3.5 or more',
    ]);
    expect(bandNames([25_000], { isWhole: true }, words)).toEqual(['Under 25,000', '25,000 or more']);
    expect(previewMean(3.456)).toBe('3.46');
  });
});
