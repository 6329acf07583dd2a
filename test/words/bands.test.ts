import { describe, expect, it } from 'vitest';
import { bandText, numberOnPaper } from '../../src/words/bands.ts';

describe('the words of a band of numbers', () => {
  it('say both ends with the unit, and one number alone', () => {
    expect(bandText(0, 9, undefined)).toEqual({ en: '0 to 9', cy: '0 i 9' });
    expect(bandText(5, 5, { en: 'hours' }).en).toBe('5 hours');
    expect(bandText(0, 9, { en: 'hours', cy: 'awr' })).toEqual({ en: '0 to 9 hours', cy: '0 i 9 awr' });
    expect(bandText(-10, 9, { en: '£' }).en).toBe('-£10 to £9');
  });

  it('say on paper what is to be written', () => {
    const range = { from: 0, to: 9, unit: { en: 'hours' } };
    expect(numberOnPaper({ ...range, decimals: 0 }).en).toBe('A whole number: 0 to 9 hours');
    expect(numberOnPaper({ ...range, decimals: 1 }).en).toBe('A number: 0 to 9 hours');
  });
});
