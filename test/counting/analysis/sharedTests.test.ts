import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { variableOf } from '../../../src/counting/analysis/dataset.ts';
import { correctedRest, sharedLetters } from '../../../src/counting/analysis/sharedTests.ts';
import { testedInR } from '../../fixtures/sharedGroups.ts';

const { dataset, weights } = testedInR;
const variable = (id: string) => {
  const found = variableOf(dataset, id);
  if (found === undefined) throw new RangeError(`the wave asks ${id}`);
  return found;
};
const options = ['uses.1', 'uses.2', 'uses.3'].map(variable);
const answers = [0, 1, 2].map((at) => FIRST_CATEGORY + at);
const table = {
  asked: variable('side'),
  base: answers,
  rows: answers.map((code) => [code]),
  fit: [true, true, true],
};

// R 4.x, survey 4.1-1, i from 0 to 599, w 0.5 + (i %% 5)/4, groups g as the options, y the answer; for each row and pair
//   s <- subset(svydesign(ids = ~1, weights = ~w), g_a | g_b); tot <- svytotal(~ya + a + yb + b, s)
//   con <- svycontrast(tot, quote(ya/a - yb/b)); p <- 2 * pt(-abs(coef(con)/SE(con)), people in either - 1)
// and p.adjust(p, "holm") over all nine. Gaps and adjusted p:
//   row 1: 1-2 .1333 5.598e-05   1-3 .1190 .01322   2-3 -.0143 1
//   row 2: 1-2 -.05 .1948        1-3 -.0238 1       2-3 .0262 1
//   row 3: 1-2 -.0833 .04395     1-3 -.0952 .07432  2-3 -.0119 1
describe('letters of groups that share people', () => {
  it('are those of R, with the covariance of the groups and Holm over all pairs of all rows', () => {
    const { above, tests } = sharedLetters(dataset, [table], { options, weights, within: null });
    expect(tests).toBe(9);
    expect(above).toEqual([
      [
        [[1, 2], [], []],
        [[], [], []],
        [[], [0], []],
      ],
    ]);
  });

  it('leave out groups that allow no test, and so correct for fewer', () => {
    const found = sharedLetters(dataset, [{ ...table, fit: [true, false, true] }], {
      options,
      weights,
      within: null,
    });
    expect(found.tests).toBe(3);
    // By itself 1-3 of the third row has a chance of .0124, which three tests leave significant.
    expect(found.above[0]?.[2]?.[2]).toEqual([0]);
  });

  it('are of those alone whom a filter lets in', () => {
    const within = Uint8Array.from({ length: dataset.size }, (_, i) => (i < 300 ? 1 : 0));
    const half = sharedLetters(dataset, [table], { options, weights, within });
    expect(half.tests).toBe(9);
    expect(half.above.flat(3).length).toBeLessThan(4);
  });
});

describe('gaps to the rest', () => {
  it('are one family over all tables, rows and groups', () => {
    const gap = (pValue: number) => ({
      ...{ gap: 0.1, low: 0, high: 0.2, t: 2, degreesOfFreedom: 100 },
      ...{ pValue, chance: pValue, adjusted: pValue },
    });
    const { gaps, tests } = correctedRest([[[gap(0.01), null]], [[gap(0.04), gap(0.03)]]]);
    expect(tests).toBe(3);
    expect(gaps.flat(2).map((one) => one?.adjusted ?? null)).toEqual([0.03, null, 0.06, 0.06]);
  });
});
