import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day.ts';
import { bandText, dateBandText, dateOnPaper, numberOnPaper, textOnPaper } from '../../src/words/bands.ts';

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

  it('say months, years and decades', () => {
    expect(dateBandText(202611, 'month').en).toBe('November 2026');
    expect(dateBandText(2026, 'year').en).toBe('2026');
    expect(dateBandText(1990, 'decade').en).toBe('1990 to 1999');
    expect(dateOnPaper('2026-01-01' as Day, '2026-12-31' as Day).en).toContain('from 1 January 2026');
    expect(textOnPaper({ most: 300 }).en).toContain('300 characters');
  });
});
