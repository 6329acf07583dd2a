import { describe, expect, it } from 'vitest';
import type { ChosenBreak } from '../../../src/counting/analysis/breakLines.ts';
import {
  groupWith,
  hiddenWith,
  remainderAt,
  withRemainder,
} from '../../../src/counting/analysis/remainder.ts';

const words = ['A', 'B', 'C', 'D'];
const broken: ChosenBreak = {
  variables: [],
  column: { name: 'kind', codes: Uint16Array.from([0, 1, 2, 3, 4]), labels: words },
  labels: words.map((en) => [{ en }]),
};
const remainder = { at: 1, groups: [1, 3], hasUnknown: true, of: broken };

describe('a break with what a table does not show of it as one group', () => {
  it('counts people of each group in it, and of none, in the place of the first', () => {
    expect([...withRemainder(broken, remainder).column.codes]).toEqual([0, 1, 2, 1, 1]);
    expect(withRemainder(broken, null)).toBe(broken);
    expect(groupWith({ ...remainder, hasUnknown: false }, 4)).toBe(4);
  });

  it('hides its groups, but for that place, unless of other people one more is hidden', () => {
    expect(hiddenWith(remainder, [false, true, false, true])).toEqual([false, false, false, true]);
    expect(hiddenWith(remainder, [false, false, false, true])).toEqual([false, false, false, true]);
    expect(hiddenWith(remainder, [true, true, false, false])).toEqual([true, true, false, true]);
    expect(hiddenWith(null, [true, false])).toEqual([true, false]);
  });

  it('has the words of its groups in that place alone', () => {
    const whole = withRemainder(broken, remainder);
    const labels = [[{ en: 'B' }], [{ en: 'D' }]];
    expect(remainderAt(whole, 1)).toEqual({ remainder: { labels, hasUnknown: true } });
    expect(remainderAt(whole, 3)).toEqual({});
    expect(remainderAt(broken, 1)).toEqual({});
  });
});
