import { describe, expect, it } from 'vitest';
import { breakTests } from '../../../src/counting/analysis/breakTests.ts';
import { adjustPvalues } from '../../../src/counting/stats/adjustPvalues.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';

// 300 people in three groups of 100: 70, 50 and 40 of them say yes.
const people = Array.from({ length: 300 }, (_, i) => i);
const groups = Uint8Array.from(people, (i) => Math.floor(i / 100));
const answers = Uint8Array.from(people, (i) =>
  i % 100 < ([70, 50, 40][groups[i] as number] as number) ? 0 : 1,
);
const of = crossTally(
  { codes: answers, count: 2 },
  { codes: groups, count: 3 },
  { weights: new Float64Array(300).fill(1) },
);
const about = {
  rows: [{ codes: [0] }, { codes: [1] }],
  base: [0, 1],
  fit: [true, true, true],
  level: 0.95,
  correction: 'holm',
} as const;

describe('the tests of a break', () => {
  it('are all those of its rows, corrected together', () => {
    const { againstRest, restTests, pairTests } = breakTests(of, about);
    expect([restTests, pairTests]).toEqual([6, 6]);
    const found = againstRest.flat().map((gap) => gap?.pValue ?? null);
    const adjusted = adjustPvalues(found, 'holm');
    againstRest.flat().forEach((gap, at) => {
      expect(gap?.adjusted).toBeCloseTo(adjusted[at] as number, 15);
    });
  });

  it('put a column above those it is higher than, for yes and for no', () => {
    expect(breakTests(of, about).above).toEqual([
      [[1, 2], [], []],
      [[], [0], [0]],
    ]);
  });

  it('are not made on bases that are not fit for them, and then not counted', () => {
    const found = breakTests(of, { ...about, fit: [true, false, true] });
    expect(found.againstRest[0]?.map((gap) => gap === null)).toEqual([false, true, false]);
    expect([found.restTests, found.pairTests]).toEqual([4, 2]);
    expect(found.above[0]).toEqual([[2], [], []]);
  });

  it('are one a row where there are two groups, and the p-values as they are without a correction', () => {
    const halves = crossTally(
      { codes: answers, count: 2 },
      { codes: groups.map((group) => Math.min(group, 1)), count: 2 },
      { weights: new Float64Array(300).fill(1) },
    );
    const found = breakTests(halves, { ...about, fit: [true, true], correction: 'none' });
    expect(found.restTests).toBe(2);
    const [one, other] = found.againstRest[0] ?? [];
    expect(one?.adjusted).toBe(one?.pValue);
    expect(other?.adjusted).toBeCloseTo(one?.pValue as number, 12);
  });
});
