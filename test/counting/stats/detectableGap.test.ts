import { describe, expect, it } from 'vitest';
import { detectableGap } from '../../../src/counting/stats/detectableGap.ts';
import { normalTail } from '../../../src/counting/stats/distributions.ts';

describe('the gap that a comparison could show', () => {
  // Bloom (1995): the multiplier is 2.80 for a two-sided 5 % test at 80 % power, 3.24 at 90 %.
  it('is 2.80 standard errors, 3.24 for nine times in ten', () => {
    expect(detectableGap(1)).toBeCloseTo(2.8, 2);
    expect(detectableGap(1, { power: 0.9 })).toBeCloseTo(3.24, 2);
  });

  it('is found significant four times in five', () => {
    const gap = detectableGap(0.02);
    expect(1 - normalTail(gap / 0.02 - 1.959963984540054)).toBeCloseTo(0.8, 12);
  });

  it('grows by half a unit where a figure is rounded in print', () => {
    expect(detectableGap(0.02, { rounding: 0.005 }) - detectableGap(0.02)).toBeCloseTo(0.005, 14);
  });

  // R: qt(.975, 4) + qt(.8, 4).
  it('is larger where few degrees of freedom stand behind the standard error', () => {
    expect(detectableGap(1, { degreesOfFreedom: 4 })).toBeCloseTo(2.7764451052 + 0.9409646, 6);
    expect(detectableGap(1, { degreesOfFreedom: 1e9 })).toBeCloseTo(detectableGap(1), 7);
  });

  it('refuses no standard error', () => expect(() => detectableGap(0)).toThrow(RangeError));
});
