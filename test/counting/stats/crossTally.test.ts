import { describe, expect, it } from 'vitest';
import { crossTally, shareWithin } from '../../../src/counting/stats/crossTally.ts';
import { sumsOf, tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';
import { group, question, third, weights } from '../../fixtures/sixtyPeople.ts';

const rows = { codes: question, count: 3 };
const of = crossTally(rows, { codes: group, count: 3 }, { weights });
const share = { yes: [0], base: [0, 1, 2] };

describe('two questions added up together', () => {
  it('hold every cell once, and leave out who lacks an answer', () => {
    expect(of).toMatchObject({ rows: 3, columns: 3 });
    const cell = (row: number, column: number) => sumsOf(of.of, [row + column * 3]).count;
    const here = question.filter((row, i) => row === 1 && group[i] === 2).length;
    expect(cell(1, 2)).toBe(here);
    expect(sumsOf(of.of, [9]).count).toBe(2);
    expect(
      sumsOf(
        of.of,
        Array.from({ length: 9 }, (_, i) => i),
      ).count,
    ).toBe(58);
  });

  it('give the share of a group that a table of that group alone gives', () => {
    const within = group.map((one) => (one === 1 ? 1 : 0));
    const alone = weightedShare(tally(question, weights, { categories: 3, within }), share);
    const { heaviest, share: got, precision, kishBase } = weightedShare(of.of, shareWithin(of, share, [1]));
    expect(got).toBeCloseTo(alone.share, 14);
    expect(kishBase).toBeCloseTo(alone.kishBase, 12);
    expect(heaviest).toBeCloseTo(alone.heaviest, 14);
    if (precision.kind !== 'estimated' || alone.precision.kind !== 'estimated') throw new Error('no spread');
    expect(precision.standardError).toBeCloseTo(alone.precision.standardError, 14);
  });

  it('give the share of everybody over all their columns', () => {
    const all = weightedShare(of.of, shareWithin(of, share, [0, 1, 2]));
    expect(all.share).toBeCloseTo(
      weightedShare(tally(question, weights, { categories: 3 }), share).share,
      14,
    );
  });

  it('are refused when one has answers of fewer people', () => {
    const short = { codes: third.slice(1), count: 3 };
    expect(() => crossTally(rows, short, { weights })).toThrow(RangeError);
  });
});
