import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { gapsToRest, scoreGapsToRest } from '../../../src/counting/stats/breakGaps.ts';
import { cautiousChance, sharedChance } from '../../../src/counting/stats/cautiousChance.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import { logOddsGap } from '../../../src/counting/stats/logOddsGap.ts';
import { sharedGap } from '../../../src/counting/stats/sharedGap.ts';
import { group, points, question, weights } from '../../fixtures/sixtyPeople.ts';

const rows = { codes: question, count: 3 };
const columns = { codes: group, count: 3 };
const scores = [1, 0, 0];
const share = { yes: [0], base: [0, 1, 2] };

function sidesOf(of: ReturnType<typeof crossTally>, place: number) {
  const { one, rest, gap } = scoreGapsToRest(of, scores, [0, 1, 2])[place] ?? {};
  if (!one || !rest || gap?.kind !== 'tested') throw new Error('not tested');
  return { one, rest, gap };
}

describe('the more cautious chance of a gap', () => {
  it.each([0, 1, 2])('is the larger of its own and that of the odds as by R: group %i', (place) => {
    const of = crossTally(rows, columns, { weights });
    const { one, rest, gap } = sidesOf(of, place);
    const shares = gapsToRest(of, share)[place];
    if (!shares?.share || !shares.rest) throw new Error('nobody there');
    const odds = logOddsGap(shares.share, shares.rest)?.pValue as number;
    expect(cautiousChance(one, rest, gap)).toBeCloseTo(Math.max(gap.pValue, odds), 12);
  });

  it('keeps what groups of the same clusters have in common: near its own where shares are moderate', () => {
    const of = crossTally(rows, columns, { weights, clusters: points });
    const { one, rest, gap } = sidesOf(of, 2);
    const chance = cautiousChance(one, rest, gap);
    expect(chance).toBeGreaterThanOrEqual(gap.pValue);
    expect(chance).toBeCloseTo(gap.pValue, 1);
  });

  it('does not take for certain that all of a group answered alike', () => {
    // 40 of 40 say yes, and 950 of 1000 of the others: with 95 % each that is nothing out of the ordinary.
    const codes = Uint8Array.from({ length: 1040 }, (_, i) => (i < 40 || i >= 90 ? 0 : 1));
    const groups = Uint8Array.from({ length: 1040 }, (_, i) => (i < 40 ? 0 : 1));
    const of = crossTally(
      { codes, count: 2 },
      { codes: groups, count: 2 },
      { weights: new Float64Array(1040).fill(1) },
    );
    const found = scoreGapsToRest(of, [1, 0], [0, 1])[0];
    if (!found?.one || !found.rest || found.gap?.kind !== 'tested') throw new Error('not tested');
    expect(found.gap.pValue).toBeLessThan(1e-9);
    expect(cautiousChance(found.one, found.rest, found.gap)).toBeGreaterThan(0.1);
  });

  it('is under 1 in 1000 no more often than that where nearly everyone gave the answer', () => {
    const random = seededRandom('nearly everyone');
    const surveys = 4000;
    let [own, cautious] = [0, 0];
    for (let survey = 0; survey < surveys; survey++) {
      const codes = Uint8Array.from({ length: 400 }, () => (random() < 0.95 ? 0 : 1));
      const groups = Uint8Array.from({ length: 400 }, (_, i) => (i < 60 ? 0 : 1));
      const of = crossTally(
        { codes, count: 2 },
        { codes: groups, count: 2 },
        { weights: new Float64Array(400).fill(1) },
      );
      const { one, rest, gap } = scoreGapsToRest(of, [1, 0], [0, 1])[0] ?? {};
      if (!one || !rest || gap?.kind !== 'tested') continue;
      if (gap.pValue < 0.001) own += 1;
      if (cautiousChance(one, rest, gap) < 0.001) cautious += 1;
    }
    expect(own / surveys).toBeGreaterThan(0.02);
    expect(cautious / surveys).toBeLessThan(0.002);
  });
});

describe('the more cautious chance of two shares that people have in common', () => {
  const everyone = { weights: new Float64Array(1000).fill(1) };
  // Of 1,000 people 30 gave an answer, none of the first 40: a group and everyone, of whom it is a part.
  const all = Uint8Array.from({ length: 1000 }, (_, i) => (i >= 40 && i % 32 === 0 ? 1 : 0));
  const first = all.map((code, i) => (i < 40 ? code : 2));

  it('does not take for certain what by luck nobody of a small group said', () => {
    const gap = sharedGap(first, all, everyone);
    expect(gap.test?.pValue).toBeLessThan(1e-5);
    expect(sharedChance(gap)).toBeGreaterThan(0.1);
  });

  it('is near the gap’s own where shares are moderate, and never under it', () => {
    const [one, other] = [3, 4].map((of) => Uint8Array.from(all, (_, i) => ((i * 7) % 10 < of ? 1 : 0)));
    const gap = sharedGap(one as Uint8Array, other as Uint8Array, everyone);
    const own = gap.test?.pValue as number;
    expect(sharedChance(gap)).toBeGreaterThanOrEqual(own);
    const half = sharedGap(
      all.map((_, i) => (i % 2 === 0 ? (i % 3 === 0 ? 1 : 0) : 2)),
      all.map((_, i) => (i % 3 < 2 ? 1 : 0)),
      everyone,
    );
    expect(sharedChance(half)).toBeLessThan(0.001);
  });

  it('is none where there is no test', () => {
    expect(sharedChance(sharedGap(all, all, everyone))).toBeNull();
  });
});
