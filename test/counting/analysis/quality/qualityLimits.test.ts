import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, readLimits } from '../../../../src/counting/analysis/quality/qualityLimits.ts';

describe('limits that were kept', () => {
  it('are read one by one, and what cannot be read is as usual', () => {
    expect(readLimits({ fastPart: 0.3, leastRows: 4.5, overlapMinutes: 5, other: 1 })).toEqual({
      ...DEFAULT_LIMITS,
      fastPart: 0.3,
      overlapMinutes: 5,
    });
    for (const kept of [null, 'x', [], undefined, { fastPart: '0.3', twinPart: 2 }])
      expect(readLimits(kept)).toEqual(DEFAULT_LIMITS);
    expect(readLimits(structuredClone(DEFAULT_LIMITS))).toEqual(DEFAULT_LIMITS);
  });
});

describe('the limits from where on something is worth a look', () => {
  it('are parts of a whole, and numbers of rows and minutes', () => {
    const { leastRows, overlapMinutes, ...parts } = DEFAULT_LIMITS;
    for (const part of Object.values(parts)) expect(part > 0 && part < 1).toBe(true);
    expect(leastRows).toBeGreaterThan(2);
    expect(overlapMinutes).toBeGreaterThan(0);
  });
});
