import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postStratifiedStandardError, postStratify } from '../../../src/counting/stats/postStratify.ts';
import { question, third, weights } from '../../fixtures/sixtyPeople.ts';

const targets = [0.5, 0.3, 0.2];
const weighted = (outcome: ReturnType<typeof postStratify>) => {
  if (outcome.kind !== 'weighted') throw new Error('refused');
  return outcome;
};

describe('weights that meet every cell', () => {
  it('are those of R', () => {
    // R survey 4.1-1: postStratify(svydesign(~1, weights = ~w), ~cell, data.frame(cell, Freq = 60 * c(.5, .3, .2))).
    const found = weighted(postStratify(weights, { codes: third, targets }));
    expect([...found.weights.slice(0, 3)]).toEqual([1.2, 1.44, 0.24].map((w) => expect.closeTo(w, 13)));
    const share = { yes: [0], base: [0, 1, 2] };
    const cells = { weights: found.weights, base: weights, cells: third };
    expect(postStratifiedStandardError(question, cells, share)).toBeCloseTo(0.0765110243275412, 13);
  });

  it('meet the targets, and keep the base weights in proportion within a cell', () => {
    const target = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(target, target, target, (a, b, c) => {
        const whole = a + b + c;
        const wished = [a / whole, b / whole, c / whole];
        const found = weighted(postStratify(weights, { codes: third, targets: wished })).weights;
        const sums = [0, 0, 0];
        found.forEach((w, i) => {
          sums[third[i] as number] = (sums[third[i] as number] as number) + w / 60;
        });
        wished.forEach((share, cell) => {
          expect(sums[cell]).toBeCloseTo(share, 12);
        });
        expect((found[3] as number) / (found[0] as number)).toBeCloseTo(
          (weights[3] as number) / (weights[0] as number),
          12,
        );
      }),
    );
  });

  it('are refused for a cell of nobody, people of no cell, and a target of 0 for people who are there', () => {
    const wide = { codes: third, targets: [0.4, 0.3, 0.2, 0.1, 0] };
    expect(postStratify(weights, wide)).toEqual({
      kind: 'refused',
      problems: [{ kind: 'nobodyInCell', cell: 3, target: 0.1 }],
    });
    expect(postStratify(weights, { codes: third, targets: [0.5, 0.5] })).toEqual({
      kind: 'refused',
      problems: [{ kind: 'missing', people: 20 }],
    });
    expect(postStratify(weights, { codes: third, targets: [0.5, 0.5, 0] })).toMatchObject({
      problems: [{ kind: 'targetOfZero', cell: 2, people: 20 }],
    });
  });

  it('fall short of the people where a cell of nobody is ignored', () => {
    const found = weighted(postStratify(weights, { codes: third, targets: [0.4, 0.3, 0.2, 0.1] }, 'ignore'));
    expect(found.ignored).toEqual([3]);
    expect(found.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(54, 11);
  });

  it('are not made of weights of nothing, or targets below it', () => {
    expect(() => postStratify(new Float64Array(60), { codes: third, targets })).toThrow(RangeError);
    expect(() => postStratify(weights, { codes: third, targets: [-1, 1, 1] })).toThrow(RangeError);
    expect(() => postStratify(weights, { codes: third.slice(1), targets })).toThrow(RangeError);
    const one = { weights: Float64Array.of(1), base: Float64Array.of(1), cells: Uint8Array.of(0) };
    expect(() => postStratifiedStandardError(Uint8Array.of(0), one, { yes: [0], base: [0] })).toThrow(
      RangeError,
    );
  });
});
