import { describe, expect, it } from 'vitest';
import { type Day, instant } from '../../src/core/day.ts';
import { dayInWords, daysInWords, instantInWords } from '../../src/words/days.ts';

const from = (text: string) => text as Day;

describe('days in words', () => {
  it('reads a day as people write it', () => {
    expect(dayInWords(from('2026-11-02'))).toBe('2 November 2026');
    expect(instantInWords(instant('2026-11-22T09:30:00.000Z'))).toBe('22 November 2026');
  });

  it('says nothing twice in a span of days', () => {
    expect(daysInWords(from('2026-06-01'), from('2026-06-30'))).toBe('1 to 30 June 2026');
    expect(daysInWords(from('2026-06-01'), from('2026-07-12'))).toBe('1 June to 12 July 2026');
    expect(daysInWords(from('2026-12-01'), from('2027-01-12'))).toBe('1 December 2026 to 12 January 2027');
    expect(daysInWords(from('2026-06-01'), from('2026-06-01'))).toBe('1 June 2026');
  });
});
