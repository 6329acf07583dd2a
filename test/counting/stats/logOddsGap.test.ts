import { describe, expect, it } from 'vitest';
import { gapsToRest } from '../../../src/counting/stats/breakGaps.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import { logOddsGap } from '../../../src/counting/stats/logOddsGap.ts';
import type { Share } from '../../../src/counting/stats/weightedShare.ts';
import { group, question, weights } from '../../fixtures/sixtyPeople.ts';

const of = crossTally({ codes: question, count: 3 }, { codes: group, count: 3 }, { weights });
const sides = gapsToRest(of, { yes: [0], base: [0, 1, 2] });
const both = (place: number) => {
  const { share, rest } = sides[place] ?? {};
  if (!share || !rest) throw new Error('nobody there');
  return [share, rest] as const;
};

describe('the gap between two groups in log odds', () => {
  it('is that of R', () => {
    // R survey 4.1-1: svyglm(y ~ k, family = quasibinomial()) on the subset with both known; k: the third group.
    const found = logOddsGap(...both(2));
    expect(found?.logOddsRatio).toBeCloseTo(0.185403223331364, 11);
    expect(found?.standardError).toBeCloseTo(0.689913286576425, 11);
    expect(found?.pValue).toBeCloseTo(0.789121888488038, 11);
    expect(found?.degreesOfFreedom).toBe(56);
  });

  it('turns its sign with the order', () => {
    const [share, rest] = both(1);
    expect(logOddsGap(rest, share)?.logOddsRatio).toBe(-(logOddsGap(share, rest)?.logOddsRatio as number));
  });

  it('has no odds to go by where everyone, or nobody, gave the answer', () => {
    const [share, rest] = both(0);
    const everyone: Share = { ...share, share: 1, precision: { kind: 'alike', degreesOfFreedom: 14 } };
    expect(logOddsGap(everyone, rest)).toBeNull();
    expect(logOddsGap(rest, { ...share, share: 0 })).toBeNull();
  });
});
