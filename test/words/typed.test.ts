import { beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/day.ts';
import { fetchWords } from '../../src/words/inLanguages.ts';
import { amountText, standsBefore, typedFault, typedWords } from '../../src/words/typed.ts';

beforeAll(() => fetchWords([typedWords], 'cy'));

describe('the words of an answer that was typed', () => {
  it('say in each language what can be entered', () => {
    expect(typedFault.between(0, 10)).toEqual({
      en: 'Enter a number from 0 to 10',
      cy: 'Rhowch rif o 0 i 10',
    });
    const [first, last] = ['2026-01-01', '2026-12-31'] as Day[] as [Day, Day];
    expect(typedFault.daysBetween(first, last)).toEqual({
      en: 'Enter a date from 1 January 2026 to 31 December 2026',
      cy: 'Rhowch ddyddiad o 1 Ionawr 2026 i 31 Rhagfyr 2026',
    });
    expect(typedFault.notADay(true).en).toBe('Enter a real date');
    expect(typedFault.notADay(false).en).toContain('four digits');
    expect(typedFault.tooLong(1).en).toBe('Make it shorter by 1 character');
    expect(typedFault.tooLong(20).en).toContain('20 characters');
    expect(typedFault.decimals(0).en).toBe('Enter a whole number');
    expect(typedFault.decimals(1).en).toMatch(/1 digit after/);
    expect(typedFault.decimals(2).en).toMatch(/2 digits after/);
  });

  it('put a sign of money before its number, and other units after it', () => {
    expect(['£', '€', 'km', '%'].map(standsBefore)).toEqual([true, true, false, false]);
    expect(amountText(3, undefined)).toEqual({ en: '3' });
    expect(amountText(3, { en: 'hours', cy: 'awr' })).toEqual({ en: '3 hours', cy: '3 awr' });
    expect(amountText(-1250, { en: '£' })).toEqual({ en: '-£1250' });
  });

  it('say one of a unit as one', () => {
    const oneOf = (unit: string) => amountText(1, { en: unit }).en;
    expect(['hours', 'miles', 'days'].map(oneOf)).toEqual(['1 hour', '1 mile', '1 day']);
    // Left alone where it may be no plural, or no plain one.
    const others = ['km', '%', 'buses', 'boxes', 'children', 'bodies', 'degrees Celsius', 'times a week'];
    expect(others.map(oneOf)).toEqual(others.map((unit) => `1 ${unit}`));
    expect(amountText(1, { en: 'hours', cy: 'awr' })).toEqual({ en: '1 hour', cy: '1 awr' });
    expect([0, 2, 10, 1.5, '1x', -1].map((amount) => amountText(amount, { en: 'hours' }).en)).toEqual([
      '0 hours',
      '2 hours',
      '10 hours',
      '1.5 hours',
      '1x hours',
      '-1 hour',
    ]);
  });

  it('say money with its pence in two digits, or without any', () => {
    const said = [3.5, 0.25, 12, '12.5', '7.x'].map((amount) => amountText(amount, { en: '£' }).en);
    expect(said).toEqual(['£3.50', '£0.25', '£12', '£12.50', '£7.x']);
    expect(amountText(-3.5, { en: '£' })).toEqual({ en: '-£3.50' });
    expect(amountText(3.5, { en: 'hours' })).toEqual({ en: '3.5 hours' });
  });
});
