import { describe, expect, it } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { londonDay, londonTime } from '../../src/office/londonTime.ts';

describe('an instant in London', () => {
  it('is an hour later in summer, and may be the next day', () => {
    expect(londonTime(instant('2026-11-22T09:30:00.000Z'))).toBe('09:30');
    expect(londonTime(instant('2026-07-01T09:30:00.000Z'))).toBe('10:30');
    expect(londonDay(instant('2026-07-01T23:30:00.000Z'))).toBe('2026-07-02');
    expect(londonDay(instant('2026-11-22T23:30:00.000Z'))).toBe('2026-11-22');
  });
});
