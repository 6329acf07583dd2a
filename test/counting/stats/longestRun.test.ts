import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRuns, runChance } from '../../../src/counting/stats/longestRun.ts';

const codes = { notAsked: 0, from: 4 };

/** The runs of one respondent whose codes are these. */
function runOf(...given: readonly number[]) {
  const { answered, longest, first, last } = longestRuns(
    given.map((code) => Uint8Array.of(code)),
    codes,
  );
  return [answered[0], longest[0], first[0], last[0]];
}

describe('the longest run of one answer', () => {
  it('is the first of the longest, with where it begins and ends', () => {
    expect(runOf(4, 4, 5, 5, 5, 4)).toEqual([6, 3, 2, 4]);
    expect(runOf(6, 6, 5, 5)).toEqual([4, 2, 0, 1]);
    expect(runOf(5)).toEqual([1, 1, 0, 0]);
    expect(runOf()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('goes on over what was not put to somebody, and ends where there is no answer', () => {
    expect(runOf(4, 0, 4, 0, 4)).toEqual([3, 3, 0, 4]);
    expect(runOf(4, 4, 3, 4, 1, 1)).toEqual([3, 2, 0, 1]);
    expect(runOf(3, 3, 3)).toEqual([0, 0, 0, 0]);
  });

  it('is told of everyone by themselves', () => {
    const two = longestRuns([Uint8Array.of(4, 5), Uint8Array.of(4, 6)], codes);
    expect([...two.longest]).toEqual([2, 1]);
  });
});

describe('the chance of a run in answers at random', () => {
  // R: all 3^6 rows of expand.grid(rep(list(1:3), 6)), the share with max(rle(row)$lengths) >= run.
  const exact = [1, 0.86831275720165, 0.32510288065844, 0.08641975308642, 0.02057613168724, 0.00411522633745];

  it('is never less than it is exactly, and the same where the run leaves no choice', () => {
    for (const [place, share] of exact.entries()) {
      expect(runChance(place + 1, { answered: 6, answers: 3 })).toBeGreaterThanOrEqual(share - 1e-12);
    }
    expect(runChance(6, { answered: 6, answers: 3 })).toBeCloseTo(exact[5] ?? 0, 12);
    expect(runChance(5, { answered: 6, answers: 3 })).toBeCloseTo(exact[4] ?? 0, 12);
    expect(runChance(7, { answered: 6, answers: 3 })).toBe(0);
  });

  it('falls with the run and with the answers to choose from, and grows with the questions', () => {
    const of = fc.record({
      answered: fc.integer({ min: 2, max: 60 }),
      answers: fc.integer({ min: 2, max: 11 }),
    });
    fc.assert(
      fc.property(of, fc.integer({ min: 2, max: 60 }), ({ answered, answers }, run) => {
        const chance = runChance(run, { answered, answers });
        expect(runChance(run + 1, { answered, answers })).toBeLessThanOrEqual(chance);
        expect(runChance(run, { answered, answers: answers + 1 })).toBeLessThanOrEqual(chance);
        expect(runChance(run, { answered: answered + 1, answers })).toBeGreaterThanOrEqual(chance);
      }),
    );
  });
});
