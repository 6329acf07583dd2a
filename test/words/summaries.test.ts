import { describe, expect, it } from 'vitest';
import { amountIn, amountsBetween } from '../../src/words/summaries.ts';
import { reader } from '../fixtures/tables.ts';

describe('a mean in words', () => {
  it('has one digit more than the numbers that were given, and their unit', () => {
    const hours = { decimals: 0, unit: { en: 'hours' } };
    expect(amountIn(3.449, hours, reader)).toBe('3.4 hours');
    expect(amountIn(3.45, { decimals: 1, unit: { en: '£' } }, reader)).toBe('£3.45');
    expect(amountsBetween({ low: 3.1, high: 3.749 }, hours, reader)).toBe('3.1 to 3.7 hours');
  });
});
