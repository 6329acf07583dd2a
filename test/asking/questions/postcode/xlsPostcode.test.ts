import { describe, expect, it } from 'vitest';
import { xlsPostcode } from '../../../../src/asking/questions/postcode/xlsPostcode.ts';

describe('a postcode', () => {
  it('is words of its pattern, and no others', () => {
    for (const extent of ['whole', 'district'] as const) {
      const { type, limit } = xlsPostcode.write({ extent } as Parameters<typeof xlsPostcode.write>[0]);
      const pattern = new RegExp(`^(?:${limit?.pattern})$`);
      expect(['SW1A 1AA', 'SW1A'].map((words) => pattern.test(words))).toEqual([
        extent === 'whole',
        extent === 'district',
      ]);
      expect(limit && xlsPostcode.read({ type, limit })).toEqual({ extent });
    }
    expect(xlsPostcode.read({ type: 'text' })).toBeNull();
    expect(xlsPostcode.read({ type: 'text', limit: { pattern: '[A-Z]+' } })).toBeNull();
  });
});
