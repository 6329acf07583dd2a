import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/counting/analysis/quality/qualityLimits.ts';

describe('the limits from where on something is worth a look', () => {
  it('are parts of a whole, and numbers of rows and minutes', () => {
    const { leastRows, overlapMinutes, ...parts } = DEFAULT_LIMITS;
    for (const part of Object.values(parts)) expect(part > 0 && part < 1).toBe(true);
    expect(leastRows).toBeGreaterThan(2);
    expect(overlapMinutes).toBeGreaterThan(0);
  });
});
