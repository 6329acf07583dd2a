import { describe, expect, it } from 'vitest';
import { tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';

// By hand, and as R's svymean gives: 3 of 6 by weight, 2 of 4 people.
const of = tally(Uint8Array.of(0, 1, 2, 3, 4), Float64Array.of(1, 2, 2, 1, 5), { categories: 5 });

describe('a weighted share', () => {
  it('counts an option or a net once over the base named', () => {
    const net = weightedShare(of, { yes: [0, 1], base: [0, 1, 2, 3] });
    expect(net).toMatchObject({ share: 0.5, yes: 2, base: 4, weightedBase: 6, respondents: 5 });
    expect(net.heaviest).toBeCloseTo(1 / 3, 14);
    expect(weightedShare(of, { yes: [0, 0], base: [0, 1] }).yes).toBe(1);
  });

  it('puts Don’t know in or out of the base as it is told', () => {
    expect(weightedShare(of, { yes: [0, 1], base: [0, 1, 2, 3, 4] }).share).toBeCloseTo(3 / 11, 14);
  });

  it('is exactly 1 when everybody says so, and 0 when nobody does', () => {
    expect(weightedShare(of, { yes: [0, 1], base: [0, 1] }).share).toBe(1);
    expect(weightedShare(of, { yes: [], base: [0, 1] }).share).toBe(0);
  });

  it('refuses an answer outside its base, and an empty base', () => {
    expect(() => weightedShare(of, { yes: [4], base: [0, 1] })).toThrow(RangeError);
    expect(() => weightedShare(of, { yes: [], base: [] })).toThrow(RangeError);
  });
});
