import { describe, expect, it } from 'vitest';
import { type CrossTally, crossTally } from '../../../src/counting/stats/crossTally.ts';
import { raoScott } from '../../../src/counting/stats/raoScott.ts';
import { group, ones, points, question, shuffled, weights } from '../../fixtures/sixtyPeople.ts';

const rows = { codes: question, count: 3 };
const columns = { codes: group, count: 3 };
const corrected = (of: CrossTally) => {
  const found = raoScott(of)?.raoScott;
  if (!found) throw new Error('not tested');
  return found;
};

describe('whether two questions go together', () => {
  const of = crossTally(rows, columns, { weights });

  it('is tested as by R', () => {
    // R survey 4.1-1: svychisq(~q + g, subset(svydesign(~1, weights = ~w, data = d), !is.na(q)), "F" | "Chisq").
    const { f, chiSquare } = corrected(of);
    expect(f.statistic).toBeCloseTo(0.490285569106839, 11);
    expect(f.above).toBeCloseTo(3.742109096322861, 10);
    expect(f.below).toBeCloseTo(213.3002184904031, 8);
    expect(f.pValue).toBeCloseTo(0.73058459754138, 11);
    expect(chiSquare).toMatchObject({ degreesOfFreedom: 4, pValue: expect.closeTo(0.742905907093034, 11) });
    // R 4.2.2: chisq.test(table(d$q, d$g), correct = FALSE).
    expect(raoScott(of)?.pearson.statistic).toBeCloseTo(0.0654997176736308, 12);
  });

  it('is tested over clusters where people were drawn in them', () => {
    // The same with svydesign(~pt, weights = ~w, data = d).
    const { f } = corrected(crossTally(rows, columns, { weights, clusters: points }));
    expect(f.statistic).toBeCloseTo(2.18633868311034, 10);
    expect(f.above).toBeCloseTo(2.61271630375098, 10);
    expect(f.below).toBeCloseTo(23.51444673375882, 9);
    expect(f.pValue).toBeCloseTo(0.12305290177069, 11);
  });

  it('does not change when rows and columns, or the people, change places, or all weights grow', () => {
    const { pValue } = corrected(of).f;
    expect(corrected(crossTally(columns, rows, { weights })).f.pValue).toBeCloseTo(pValue, 10);
    expect(corrected(crossTally(rows, columns, { weights: weights.map((w) => w * 9) })).f.pValue).toBeCloseTo(
      pValue,
      10,
    );
    const other = crossTally(
      { codes: shuffled(question), count: 3 },
      { codes: shuffled(group), count: 3 },
      { weights: shuffled(weights) },
    );
    expect(corrected(other).f.pValue).toBeCloseTo(pValue, 10);
  });

  it('is nearly Pearson’s test where everybody weighs the same', () => {
    const test = raoScott(crossTally(rows, columns, { weights: ones }));
    expect(test?.raoScott?.chiSquare.statistic).toBeCloseTo(test?.pearson.statistic as number, 10);
    expect(test?.raoScott?.chiSquare.pValue).toBeCloseTo(test?.pearson.pValue as number, 2);
  });

  it('leaves out lines without anybody, and is not tested on one line', () => {
    const wide = crossTally({ codes: question, count: 4 }, { codes: group, count: 6 }, { weights });
    const listed = raoScott(wide, { rows: [0, 1, 2] });
    expect(listed?.columns).toEqual([0, 1, 2]);
    expect(listed?.raoScott?.f.pValue).toBeCloseTo(corrected(of).f.pValue, 12);
    expect(raoScott(of, { rows: [1] })).toBeNull();
    expect(raoScott(crossTally(rows, { codes: new Uint8Array(60), count: 2 }, { weights }))).toBeNull();
  });

  it('says so when the empty cells leave nothing to go by', () => {
    const same = crossTally(rows, rows, { weights });
    expect(raoScott(same)).toMatchObject({ raoScott: null, cramersV: expect.closeTo(1, 12) });
    const few = crossTally(rows, columns, { weights, clusters: { codes: new Uint8Array(60), count: 1 } });
    expect(raoScott(few)?.raoScott).toBeNull();
  });

  it('is not where nothing but rounding parts the clusters, whatever the weights', () => {
    const [answers, places] = ['11001000', '10100001'].map((all) => Uint8Array.from(all, Number));
    if (answers === undefined || places === undefined) throw new Error('two lists');
    for (const weight of [1, 3.43]) {
      const by = {
        weights: new Float64Array(8).fill(weight),
        clusters: { codes: places, count: 2 },
      };
      const each = crossTally({ codes: answers, count: 2 }, { codes: places, count: 2 }, by);
      expect(raoScott(each)?.raoScott).toBeNull();
    }
  });

  it('is not worked out for a table of hundreds by dozens, of which Pearson’s is', () => {
    const codes = Uint16Array.from({ length: 4000 }, (_, i) => (i * i) % 223);
    const wide = crossTally(
      { codes: codes.map((code, i) => (code + i) % 9), count: 9 },
      { codes, count: 223 },
      { weights: new Float64Array(4000).fill(1) },
    );
    expect(raoScott(wide)).toMatchObject({ raoScott: null, pearson: { degreesOfFreedom: 8 * 111 } });
  });
});
