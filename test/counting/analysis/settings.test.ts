import { describe, expect, it } from 'vitest';
import { baseLimits, DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { judgeBase } from '../../../src/counting/stats/judgeBase.ts';

describe('the settings', () => {
  it('judge bases by their own limits: those of the rules unless an officer set others', () => {
    const marks = (hideUnder: number) =>
      [29, 30, 49, 50, 99, 100].map(
        (base) => judgeBase(base, base, baseLimits({ ...DEFAULT_SETTINGS, hideUnder })).mark,
      );
    expect(marks(30)).toEqual(['hidden', 'small', 'small', 'small', 'small', null]);
    expect(marks(50)).toEqual(['hidden', 'hidden', 'hidden', 'small', 'small', null]);
    const { tests } = judgeBase(200, 29, baseLimits(DEFAULT_SETTINGS));
    expect(tests).toBe(false);
  });
});
