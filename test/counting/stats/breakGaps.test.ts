import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gapsToRest,
  lowerColumns,
  pairGaps,
  scoreGapsToRest,
} from '../../../src/counting/stats/breakGaps.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import type { GapOutcome } from '../../../src/counting/stats/independentGap.ts';
import { group, question, weights } from '../../fixtures/sixtyPeople.ts';

const share = { yes: [0], base: [0, 1, 2] };
const of = crossTally({ codes: question, count: 3 }, { codes: group, count: 3 }, { weights });
const tested = (gap: GapOutcome | null | undefined) => {
  if (gap?.kind !== 'tested') throw new Error('not tested');
  return gap;
};

// R survey 4.1-1: svyttest(y ~ k, subset(...)) with k the group against the rest, or the first of two groups.
describe('a group against everyone else', () => {
  it.each([
    [0, -0.00389408099688516, -0.0241221651032409, 0.980840914858027],
    [1, -0.0293772032902467, -0.204862839234611, 0.83842209527007],
    [2, 0.0454545454545458, 0.267314203968085, 0.790209287757802],
  ])('is tested as by R: group %i', (place, gap, t, pValue) => {
    const found = tested(gapsToRest(of, share)[place]?.gap);
    expect(found.gap).toBeCloseTo(gap, 13);
    expect(found.t).toBeCloseTo(t, 11);
    expect(found.pValue).toBeCloseTo(pValue, 11);
    expect(found.degreesOfFreedom).toBe(56);
  });

  it('says nothing of a group of nobody, and of a break of one group', () => {
    const wide = crossTally({ codes: question, count: 3 }, { codes: group, count: 4 }, { weights });
    const [first, , , last] = gapsToRest(wide, share);
    expect(last).toMatchObject({ share: null, gap: null });
    expect(tested(first?.gap).t).toBeCloseTo(-0.0241221651032409, 11);
    const [alone] = gapsToRest(
      crossTally({ codes: question, count: 3 }, { codes: new Uint8Array(60), count: 1 }, { weights }),
      share,
    );
    expect(alone).toMatchObject({ rest: null, gap: null });
  });

  it('is the same test from both sides of a break of two', () => {
    const halves = { codes: group.map((one) => (one === 0 ? 0 : 1)), count: 2 };
    const [one, other] = gapsToRest(crossTally({ codes: question, count: 3 }, halves, { weights }), share);
    expect(tested(one?.gap).pValue).toBeCloseTo(tested(other?.gap).pValue, 14);
  });
});

describe('a group against everyone else by a score', () => {
  const weighted = (scores: readonly (number | undefined)[], groups: readonly number[]) =>
    scoreGapsToRest(of, scores, groups);

  it('is the test of a share where the score is 1 and 0, also of some groups only', () => {
    const byShare = gapsToRest(of, share);
    const byScore = weighted([1, 0, 0], [0, 1, 2]);
    expect(byScore.map(({ gap }) => gap)).toEqual(byShare.map(({ gap }) => gap));
    expect(byScore.map(({ one }) => one?.mean)).toEqual(byShare.map((found) => found.share?.share));
    expect(byScore.map(({ rest }) => rest?.base)).toEqual(byShare.map((found) => found.rest?.base));
    const pair = pairGaps(of, share).find(({ one, other }) => one === 0 && other === 2);
    expect(weighted([1, 0, 0], [0, 2])[0]?.gap).toEqual(pair?.gap);
  });

  it('of a net score is the gap of its halves', () => {
    const half = (yes: readonly number[]) => gapsToRest(of, { yes, base: [0, 1, 2] });
    const [plus, minus] = [half([0]), half([2])];
    weighted([1, 0, -1], [0, 1, 2]).forEach(({ gap }, place) => {
      const halves = tested(plus[place]?.gap).gap - tested(minus[place]?.gap).gap;
      expect(tested(gap).gap).toBeCloseTo(halves, 12);
    });
  });

  it('says nothing of a group of nobody', () => {
    expect(weighted([undefined, undefined, undefined], [0, 1])[0]).toEqual({
      one: null,
      rest: null,
      gap: null,
    });
  });
});

describe('every pair of groups', () => {
  const pairs = pairGaps(of, share);

  it('is tested on those two alone, as by R', () => {
    expect(pairs.map(({ one, other }) => [one, other])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    const pValues = [0.947756901987114, 0.853429051484338, 0.786401264151112];
    for (const [place, { gap }] of pairs.entries()) {
      expect(tested(gap).pValue).toBeCloseTo(pValues[place] as number, 11);
    }
    expect(tested(pairs[1]?.gap).degreesOfFreedom).toBe(28);
  });

  const pair = (one: number, other: number, gap: number, pValue: number) => ({
    one,
    other,
    gap: { ...tested(pairs[0]?.gap), gap, pValue },
  });

  it('puts the letter of the lower column in the higher one, and fewer of them after a correction', () => {
    const found = [pair(0, 1, -0.2, 0.04), pair(0, 2, -0.3, 0.001), pair(1, 2, -0.1, 0.2)];
    expect(lowerColumns(3, found)).toEqual([[], [0], [0]]);
    expect(lowerColumns(3, found, { by: 'holm' })).toEqual([[], [], [0]]);
    expect(lowerColumns(3, found, { level: 0.9999 })).toEqual([[], [], []]);
  });

  it('never has each of two columns above the other, and corrections only take letters away', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const gap = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, chance), { minLength: 6, maxLength: 6 }), (list) => {
        const places = [0, 1, 2, 3].flatMap((one) =>
          [1, 2, 3].filter((two) => two > one).map((two) => [one, two]),
        );
        const found = list.map(([size, p], i) => {
          const [one, other] = places[i] as [number, number];
          return pair(one, other, size, p);
        });
        const plain = lowerColumns(4, found);
        lowerColumns(4, found, { by: 'holm' }).forEach((codes, column) => {
          for (const low of codes) {
            expect(plain[column]).toContain(low);
            expect(plain[low]).not.toContain(column);
          }
        });
      }),
    );
  });
});
