import { describe, expect, it } from 'vitest';
import { sharedGap } from '../../../src/counting/stats/sharedGap.ts';
import { group, points, question, third, weights } from '../../fixtures/sixtyPeople.ts';

/** 1 for the first answer, 0 for the others, 2 where there is none. */
const answer = question.map((code) => (code === 3 ? 2 : code === 0 ? 1 : 0));
const inGroups = answer.map((code, i) => ((group[i] as number) < 2 ? code : 2));
const inThirds = answer.map((code, i) => (third[i] === 0 ? 2 : code));

describe('a gap between shares of the same people', () => {
  it('of two groups that overlap is that of R', () => {
    // R survey 4.1-1: svycontrast(svytotal(~ya + A + yb + B, design), quote(ya/A - yb/B)), A: g in 0, 1; B: h in 1, 2.
    const gap = sharedGap(inGroups, inThirds, { weights });
    expect(gap.gap).toBeCloseTo(-0.0210166177908113, 13);
    expect(gap.standardError).toBeCloseTo(0.0662889711198055, 13);
    expect(gap.normal.z).toBeCloseTo(gap.gap / (gap.standardError as number), 13);
    // The same with svydesign(~pt, weights = ~w).
    const clustered = sharedGap(inGroups, inThirds, { weights, clusters: points });
    expect(clustered.standardError).toBeCloseTo(0.0592032540188876, 13);
    expect(clustered.test?.degreesOfFreedom).toBe(9);
  });

  it('of two questions that both were answered is that of R', () => {
    // R survey 4.1-1: svycontrast(svymean(~y + z, subset(design, !is.na(y) & !is.na(z))), c(y = 1, z = -1)); z <- i%%7<3.
    const other = answer.map((_, i) => (i === 4 ? 2 : i % 7 < 3 ? 1 : 0));
    const both = (codes: Uint8Array) =>
      codes.map((code, i) => (answer[i] === 2 || other[i] === 2 ? 2 : code));
    const gap = sharedGap(both(answer), both(other), { weights });
    expect(gap).toMatchObject({ both: 57, gap: expect.closeTo(0, 13) });
    expect(gap.standardError).toBeCloseTo(0.113984911146626, 13);
    expect(gap.test?.degreesOfFreedom).toBe(56);
  });

  it('turns with its order, and is nothing between a share and itself', () => {
    const [there, back] = [
      sharedGap(inGroups, inThirds, { weights }),
      sharedGap(inThirds, inGroups, { weights }),
    ];
    expect(back.gap).toBe(-there.gap);
    expect(back.standardError).toBeCloseTo(there.standardError as number, 15);
    expect(sharedGap(answer, answer, { weights })).toMatchObject({ gap: 0, standardError: 0, test: null });
  });

  it('of groups that share nobody is the gap of independent groups but for the size of the file', () => {
    const one = answer.map((code, i) => (i < 30 ? code : 2));
    const other = answer.map((code, i) => (i < 30 ? 2 : code));
    const gap = sharedGap(one, other, { weights });
    const error = (of: typeof gap.one) =>
      of.precision.kind === 'estimated' ? of.precision.standardError : 0;
    expect(gap.both).toBe(0);
    expect(gap.standardError).toBeCloseTo(Math.hypot(error(gap.one), error(gap.other)), 14);
  });

  it('is not tested where one cluster holds everybody, and is refused without people', () => {
    const one = { codes: new Uint8Array(60), count: 1 };
    expect(sharedGap(inGroups, inThirds, { weights, clusters: one })).toMatchObject({
      standardError: null,
      test: null,
    });
    expect(() => sharedGap(answer, new Uint8Array(60).fill(2), { weights })).toThrow(RangeError);
    expect(() => sharedGap(answer, answer.slice(1), { weights })).toThrow(RangeError);
  });
});
