import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/counting/analysis/quality/qualityLimits.ts';
import { limitsForm } from '../../../src/office/results/limitsForm.ts';

const boxes = limitsForm.boxes(DEFAULT_LIMITS);

describe('the form of limits', () => {
  it('begins with what is set, and reads the same from it', () => {
    expect(boxes).toMatchObject({ fastPart: '50', twinPart: '85', leastRows: '5', overlapMinutes: '1' });
    expect(limitsForm.read(boxes)).toEqual({ ok: true, value: DEFAULT_LIMITS });
    const typed = limitsForm.read({ ...boxes, fastPart: ' 33,5 % ', leastRows: '7' });
    expect(typed).toMatchObject({ ok: true, value: { fastPart: 0.335, leastRows: 7 } });
  });

  it('says box by box what may be typed', () => {
    const wrong = limitsForm.read({ ...boxes, fastPart: 'half', leastRows: '4.5', twinPart: '101' });
    expect(wrong).toEqual({
      ok: false,
      problem: [
        { field: 'fastPart', least: '10', most: '90' },
        { field: 'leastRows', least: '3', most: '20' },
        { field: 'twinPart', least: '50', most: '100' },
      ],
    });
  });
});
