import { describe, expect, it } from 'vitest';
import type { NumberBounds } from '../../../src/asking/questions/bounds.ts';
import { type Comparison, compares, type Measured } from '../../../src/asking/questions/measure.ts';
import { id } from '../../../src/core/id.ts';

const keeps = (number: NumberBounds, measured: number | null) =>
  compares({ question: id<'question'>('h'), number }, measured);

describe('comparing a number', () => {
  it('holds on the right side of each bound', () => {
    for (const [bound, below, on, above] of [
      ['atLeast', false, true, true],
      ['atMost', true, true, false],
      ['more', false, false, true],
      ['less', true, false, false],
      ['equal', false, true, false],
    ] as const) {
      expect([4, 5, 6].map((value) => keeps({ [bound]: 5 }, value))).toEqual([below, on, above]);
    }
  });

  it('holds where every bound does, and never of what was not answered', () => {
    expect(keeps({ more: 1, less: 3 }, 2)).toBe(true);
    expect(keeps({ more: 1, less: 3 }, 3)).toBe(false);
    expect(keeps({}, 2)).toBe(true);
    expect(keeps({}, null)).toBe(false);
  });

  it('is the same with days, and never takes one for a number', () => {
    const dated = (date: object, measured: Measured | null) =>
      compares({ question: id<'question'>('d'), date } as Comparison, measured);
    const [march, april] = ['2026-03-31', '2026-04-01'] as Measured[] as [Measured, Measured];
    expect(dated({ before: april }, march)).toBe(true);
    expect(dated({ after: april }, march)).toBe(false);
    expect(dated({ on: march }, march)).toBe(true);
    expect(dated({}, 5)).toBe(false);
    expect(keeps({}, march as number)).toBe(false);
  });
});
