import { describe, expect, it } from 'vitest';
import { figuresWords } from '../../src/words/figures.ts';

const words = figuresWords.en;

describe('the words of national figures', () => {
  it('count one figure and many', () => {
    expect(words.counted(109, 2012, 2024)).toBe('109 figures, 2012 to 2024.');
    expect(words.counted(0, null, null)).toBe('0 figures.');
    expect(words.adds(1)).toBe('Adds 1 figure');
    expect(words.kept(1200, 'new.csv')).toBe('1,200 figures of new.csv are in use now.');
    expect(words.problemTitle(1)).toContain('1 thing is wrong');
    expect(words.problemTitle(3)).toContain('3 things are wrong');
  });

  it('say of what year a figure without a date may be', () => {
    expect([words.noDate(2024), words.noDate(null)]).toEqual([
      'No date printed, about 2024',
      'No date printed',
    ]);
  });

  it('never print an assumed base as if it were known', () => {
    expect(words.assumed(1000)).toBe('about 1,000, assumed from the series');
  });
});
