import { describe, expect, it } from 'vitest';
import { zTest } from '../../../src/counting/stats/zTest.ts';

describe('a gap against its standard error', () => {
  it('is tested on both sides', () => {
    // R 4.2.2: 2 * pnorm(-1.959963984540054) is 0.05.
    const { z, pValue } = zTest(-1.959963984540054, 1);
    expect(z).toBe(-1.959963984540054);
    expect(pValue).toBeCloseTo(0.05, 14);
  });

  it('is certain where there is a gap and no error, and says nothing where there is neither', () => {
    expect(zTest(-0.2, 0)).toEqual({ z: Number.NEGATIVE_INFINITY, pValue: 0 });
    expect(zTest(0, 0)).toEqual({ z: null, pValue: null });
    expect(zTest(0, 0.1)).toEqual({ z: 0, pValue: 1 });
  });
});
