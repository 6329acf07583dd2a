import { describe, expect, it } from 'vitest';
import { holdMissing } from '../../../src/counting/stats/holdMissing.ts';

// By hand; against R in test/golden (dev_rake_14).
describe('people whose category is unknown', () => {
  it('are held at their base-weighted share, and the other targets shrink for them', () => {
    const margin = { codes: Uint8Array.of(0, 1, 9, 0), targets: [0.5, 0.5] };
    const held = holdMissing(margin, Float64Array.of(1, 1, 2, 4));
    expect([...held.codes]).toEqual([0, 1, 2, 0]);
    expect(held.targets).toEqual([0.375, 0.375, 0.25]);
  });

  it('change nothing when there are none', () => {
    const margin = { codes: Uint8Array.of(0, 1), targets: [0.5, 0.5] };
    expect(holdMissing(margin, Float64Array.of(1, 1))).toBe(margin);
  });
});
