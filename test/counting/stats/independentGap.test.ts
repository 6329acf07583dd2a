import { describe, expect, it } from 'vitest';
import {
  groupGap,
  independentGap,
  pooledKishTest,
  scoredGap,
  scoredGroup,
} from '../../../src/counting/stats/independentGap.ts';
import { type Groups, tally } from '../../../src/counting/stats/tally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';

function shareOf(yes: number, people: number) {
  const codes = Uint8Array.from({ length: people }, (_, i) => (i < yes ? 0 : 1));
  const of = tally(codes, new Float64Array(people).fill(1), { categories: 2 });
  return weightedShare(of, { yes: [0], base: [0, 1] });
}

// Equal weights by hand; weighted waves against R's svyttest on a stacked design in test/golden (group wave).
describe('the gap between two groups of different people', () => {
  it('is tested by t with unpooled errors, one degree fewer for waves', () => {
    const gap = independentGap(shareOf(30, 50), shareOf(20, 50), 'groups');
    const standardError = Math.sqrt((2 * 0.24) / 49);
    expect(gap).toMatchObject({ kind: 'tested', degreesOfFreedom: 98 });
    if (gap.kind !== 'tested') return;
    expect(gap.t).toBeCloseTo(0.2 / standardError, 10);
    expect(gap.interval.high - gap.gap).toBeCloseTo(1.984467454426692 * standardError, 9);
    expect(independentGap(shareOf(30, 50), shareOf(20, 50), 'waves')).toMatchObject({ degreesOfFreedom: 97 });
  });

  it('changes sign with the order and nothing else', () => {
    const one = independentGap(shareOf(30, 50), shareOf(10, 40), 'waves');
    const other = independentGap(shareOf(10, 40), shareOf(30, 50), 'waves');
    if (one.kind !== 'tested' || other.kind !== 'tested') throw new Error('untested');
    expect(one.gap).toBe(-other.gap);
    expect(one.pValue).toBe(other.pValue);
    expect(one.interval.low).toBeCloseTo(-other.interval.high, 14);
  });

  it('can be tested when one group is of one mind, and not when both are', () => {
    expect(independentGap(shareOf(50, 50), shareOf(20, 50), 'groups').kind).toBe('tested');
    expect(independentGap(shareOf(50, 50), shareOf(0, 50), 'groups')).toEqual({ kind: 'untested', gap: 1 });
    expect(independentGap(shareOf(1, 1), shareOf(20, 50), 'groups').kind).toBe('untested');
  });
});

describe('the gap between two groups who all gave the same number', () => {
  const people = Array.from({ length: 90 }, (_, i) => i);
  const weights = Float64Array.from(people, (i) => 0.3 + ((i * 7) % 11) / 7);
  const inThrees = { codes: Uint8Array.from(people, (i) => i % 3), count: 3 };
  const inTens = { codes: Uint8Array.from(people, (i) => i % 10), count: 10 };
  it.each([
    ['drawn one by one', {}],
    ['drawn in strata', { strata: inThrees }],
    ['drawn in clusters', { clusters: inTens }],
  ])('is not tested: rounding is no spread, %s', (_, drawn) => {
    const group = (wanted: number) =>
      scoredGroup({
        of: tally(new Uint8Array(90), weights, {
          categories: 1,
          within: Uint8Array.from(people, (i) => (i % 2 === wanted ? 1 : 0)),
          ...drawn,
        }),
        scores: [25.1],
      });
    expect(scoredGap(group(0), group(1)).kind).toBe('untested');
  });
});

// Clustered groups against R's svyttest in test/golden (group cluster).
describe('the gap between two groups of one file', () => {
  const share = { yes: [0], base: [0, 1] };
  const answers = Uint8Array.of(0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0);
  const group = (which: number, clusters?: Groups) =>
    tally(answers, new Float64Array(12).fill(1), {
      categories: 2,
      within: answers.map((_, i) => (i % 2 === which ? 1 : 0)),
      ...(clusters && { clusters }),
    });
  const inFour = { codes: Uint8Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3), count: 4 };

  it('is that of different people where nobody shares a cluster', () => {
    const plain = groupGap({ of: group(0), share }, { of: group(1), share });
    const [one, other] = [weightedShare(group(0), share), weightedShare(group(1), share)];
    expect(plain).toEqual(independentGap(one, other, 'groups'));
    const each = { codes: Uint8Array.from(answers, (_, i) => i), count: 12 };
    const alone = groupGap({ of: group(0, each), share }, { of: group(1, each), share });
    if (plain.kind !== 'tested' || alone.kind !== 'tested') throw new Error('untested');
    expect(alone.standardError).toBeCloseTo(plain.standardError, 12);
    expect(alone.degreesOfFreedom).toBe(plain.degreesOfFreedom);
  });

  it('takes clusters as its people, and loses one degree more than a share', () => {
    const gap = groupGap({ of: group(0, inFour), share }, { of: group(1, inFour), share });
    expect(gap).toMatchObject({ kind: 'tested', degreesOfFreedom: 2 });
    const turned = groupGap({ of: group(1, inFour), share }, { of: group(0, inFour), share });
    expect(turned.gap).toBe(-gap.gap);
  });

  it('is not tested in one cluster, and refuses tallies of different clusters', () => {
    const one = { codes: new Uint8Array(12), count: 1 };
    expect(groupGap({ of: group(0, one), share }, { of: group(1, one), share }).kind).toBe('untested');
    expect(() => groupGap({ of: group(0, one), share }, { of: group(1, inFour), share })).toThrow(RangeError);
    expect(() => groupGap({ of: group(0), share }, { of: group(1, one), share })).toThrow(RangeError);
  });
});

describe('the test that agencies print', () => {
  it('pools the share on effective bases', () => {
    const { z } = pooledKishTest(shareOf(30, 50), shareOf(20, 50));
    expect(z).toBeCloseTo(0.2 / Math.sqrt(0.25 * (2 / 50)), 12);
  });

  it('refuses answers that do not differ', () => {
    expect(() => pooledKishTest(shareOf(5, 5), shareOf(4, 4))).toThrow(RangeError);
  });
});
