import { describe, expect, it } from 'vitest';
import { judgeBase } from '../../../src/counting/stats/judgeBase.ts';

// The limits of NCHS and our own settings; other limits against the reference cases in test/golden (suppress).
describe('what a base allows', () => {
  it.each([
    [0, 0, 'hidden', false],
    [29, 29, 'hidden', false],
    [30, 30, 'small', true],
    [99, 99, 'small', true],
    [100, 50, null, true],
    [100, 49.9, 'smallEffective', true],
    [1100, 29.9, 'smallEffective', false],
    [60, 20, 'small', false],
  ] as const)('%d people worth %d are marked %s, tests %s', (base, effective, mark, tests) => {
    expect(judgeBase(base, effective)).toEqual({ mark, tests });
  });

  it('can be made stricter', () => {
    const strict = { hideBelow: 50, markBelow: 200, markEffectiveBelow: 100, testEffectiveFrom: 100 };
    expect(judgeBase(49, 49, strict).mark).toBe('hidden');
    expect(judgeBase(199, 150, strict)).toEqual({ mark: 'small', tests: true });
    expect(judgeBase(300, 80, strict)).toEqual({ mark: 'smallEffective', tests: false });
  });
});
