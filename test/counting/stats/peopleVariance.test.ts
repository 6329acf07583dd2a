import { describe, expect, it } from 'vitest';
import { varianceOverPeople } from '../../../src/counting/stats/peopleVariance.ts';
import { tally } from '../../../src/counting/stats/tally.ts';

const ones = new Float64Array(6).fill(1);
const codes = Uint8Array.of(0, 1, 1, 0, 0, 1);
const scores = [1, 0];
const about = { mean: 0.5, weightedBase: 6 };

// By hand, and in test/golden through linearised (group prop) and finitePopulation (group fpc).
describe('the variance over people', () => {
  it('is p(1 − p)/(n − 1) where everybody weighs the same', () => {
    const drawn = varianceOverPeople(tally(codes, ones, { categories: 2 }), scores, about);
    expect(drawn).toEqual({ variance: expect.closeTo(0.25 / 5, 15), degreesOfFreedom: 5 });
  });

  it('names the stratum of which one person was drawn, unless nobody else lives there', () => {
    const strata = { codes: Uint8Array.of(0, 0, 0, 0, 0, 1), count: 2 };
    const of = tally(codes, ones, { categories: 2, strata });
    expect(varianceOverPeople(of, scores, about)).toEqual({ alone: 1 });
    const known = varianceOverPeople(of, scores, { ...about, populations: [50, 1] });
    expect(known).toMatchObject({ degreesOfFreedom: 4 });
  });

  it('is nothing where everybody of the population answered', () => {
    const of = tally(codes, ones, { categories: 2 });
    expect(varianceOverPeople(of, scores, { ...about, populations: [6] })).toMatchObject({ variance: 0 });
  });
});
