import { describe, expect, it } from 'vitest';
import { homeWords } from '../../src/words/home.ts';

describe('the words of the home page', () => {
  it('write numbers as people read them', () => {
    const { number } = homeWords.en;
    expect([0, 7, 999, 1104, 10000, 1234567].map(number)).toEqual([
      '0',
      '7',
      '999',
      '1,104',
      '10,000',
      '1,234,567',
    ]);
  });

  it('say how far an unfinished interview is', () => {
    const { begun, unfinishedOf } = homeWords.en;
    expect(begun('22 November 2026', '09:30', 1)).toBe('Begun 22 November 2026 at 09:30, 1 answer so far');
    expect(begun('22 November 2026', '09:30', 12)).toContain('12 answers so far');
    expect(unfinishedOf('Autumn', 'Residents')).toBe('Autumn, Residents');
  });
});
