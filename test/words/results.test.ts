import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/words/inLanguages.ts';
import { resultsWords } from '../../src/words/results.ts';

const words = wordsIn(resultsWords, 'en');

describe('the words of the results page', () => {
  it('speak of no interval in the charts of an open sample', () => {
    expect(Object.values(words.charts(true)).join()).not.toMatch(/interval/);
    expect(words.charts(false).interval).toBe('Main figure with its interval');
  });
});
