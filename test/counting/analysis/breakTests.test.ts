import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { breakTests } from '../../../src/counting/analysis/breakTests.ts';
import { effectiveBaseOf } from '../../../src/counting/analysis/estimates.ts';
import { adjustPvalues } from '../../../src/counting/stats/adjustPvalues.ts';
import { groupWithin } from '../../../src/counting/stats/crossSlice.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';
import { weightedShare } from '../../../src/counting/stats/weightedShare.ts';

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
    const found = againstRest.flat().map((gap) => gap?.chance ?? null);
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
    expect(one?.adjusted).toBe(one?.chance);
    expect(other?.adjusted).toBeCloseTo(one?.chance as number, 12);
    expect(other?.pValue).toBeCloseTo(one?.pValue as number, 12);
  });

  it('are not made of a figure that sampling points leave worth under 30 people, whatever its weights do', () => {
    // Of every ten people at one point nine say the same: 100 people are worth some ten.
    const points = Uint16Array.from(people, (i) => Math.floor(i / 10));
    const alike = Uint8Array.from(people, (i) => (i % 10 === 0 ? 1 : Math.floor(i / 10) % 3 === 0 ? 0 : 1));
    const by = { weights: new Float64Array(300).fill(1) };
    const question = { codes: alike, count: 2 };
    const broken = { codes: groups, count: 3 };
    const drawn = crossTally(question, broken, { ...by, clusters: { codes: points, count: 30 } });
    const one = weightedShare(groupWithin(drawn, 0), { yes: [0], base: [0, 1] });
    expect(one.kishBase).toBeCloseTo(100, 9);
    expect(effectiveBaseOf(one)).toBeLessThan(30);
    const found = breakTests(drawn, about);
    expect(found.againstRest.flat().every((gap) => gap === null)).toBe(true);
    expect([found.restTests, found.pairTests]).toEqual([0, 0]);
    expect(breakTests(crossTally(question, broken, by), about).pairTests).toBe(6);
  });

  it('mark anything in no more than 1 in 20 tables in which nothing differs, rare answers of small groups among them', () => {
    // Eight groups of 40; five answers, one of which 3 % gave: in every third group nobody did.
    const shares = [0.3, 0.4, 0.2, 0.07, 0.03];
    const eight = Uint8Array.from({ length: 320 }, (_, i) => i % 8);
    const upTo = shares.map((_, at) => shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0));
    const drawn = (random: () => number) => {
      const at = random();
      return Math.max(
        0,
        upTo.findIndex((end) => at < end),
      );
    };
    let [marked, byGapAlone] = [0, 0];
    for (let survey = 0; survey < 100; survey += 1) {
      const random = seededRandom(`nothing differs ${survey}`);
      const codes = Uint8Array.from(eight, () => drawn(random));
      const weights = Float64Array.from(eight, () => 0.5 + random());
      const table = crossTally({ codes, count: 5 }, { codes: eight, count: 8 }, { weights });
      const rows = shares.map((_, code) => ({ codes: [code] }));
      const fit = new Array<boolean>(8).fill(true);
      const found = breakTests(table, { rows, base: [0, 1, 2, 3, 4], fit, level: 0.95, correction: 'holm' });
      const gaps = found.againstRest.flat();
      if (gaps.some((gap) => gap !== null && gap.adjusted < 0.05)) marked += 1;
      const alone = adjustPvalues(
        gaps.map((gap) => gap?.pValue ?? null),
        'holm',
      );
      if (alone.some((chance) => chance !== null && chance < 0.05)) byGapAlone += 1;
    }
    expect(marked).toBeLessThanOrEqual(5);
    expect(byGapAlone).toBeGreaterThan(40);
  });
});
