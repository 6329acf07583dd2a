import { describe, expect, it } from 'vitest';
import { driverRowsOf, missingIn, peopleIn } from '../../../src/counting/analysis/driverPeople.ts';
import { driven, evenly } from '../../fixtures/driven.ts';

const dataset = driven(
  40,
  {},
  {
    parks: (i) => (i === 3 ? 'd' : 1 + ((i * 7) % 5)),
    roads: (i) => (i === 4 ? 'p' : i === 3 ? '-' : 1 + ((i * i) % 5)),
    runs: (i) => (i === 5 ? 'd' : 1 + (i % 5)),
  },
);
const recipe = { outcome: 'runs', as: 'score', drivers: ['parks', 'roads'] } as const;
const weights = evenly(dataset);

describe('the numbers of an analysis', () => {
  const { data, scored } = driverRowsOf(dataset, recipe, weights);

  it('are scores of which the better answer has the higher', () => {
    // The first answer of five is the best.
    expect([...data.outcome.slice(0, 4)]).toEqual([5, 4, 3, 2]);
    expect(scored.map(({ column }) => column)).toEqual(['parks', 'roads']);
    expect([...(data.drivers[0]?.slice(0, 3) ?? [])]).toEqual([5, 3, 1]);
  });

  it('are missing of who had no view, and who lacks one leaves', () => {
    const people = peopleIn(data);
    expect(people).toMatchObject({ base: 37, withOutcome: 39, kish: 37 });
    expect(people.weightLeft).toBeCloseTo(37 / 39, 12);
    expect([...people.within.slice(2, 7)]).toEqual([1, 0, 0, 0, 1]);
    expect(data.drivers.map((numbers) => missingIn(data, numbers))).toEqual([1, 2]);
    const heavy = peopleIn({ ...data, weights: weights.map((_, i) => (i === 3 ? 11 : 1)) });
    expect(heavy.weightLeft).toBeCloseTo(37 / 49, 12);
  });

  it('are 1 and 0 where the favourable answers were given or not', () => {
    const { data: yes } = driverRowsOf(dataset, { ...recipe, as: 'net' }, weights);
    expect([...yes.outcome.slice(0, 6)]).toEqual([1, 1, 0, 0, 0, Number.NaN]);
  });

  it('are asked only of columns that have them', () => {
    expect(() => driverRowsOf(dataset, { ...recipe, drivers: ['half'] }, weights)).toThrow(RangeError);
    expect(() => driverRowsOf(dataset, { ...recipe, outcome: 'half', as: 'net' }, weights)).toThrow(
      RangeError,
    );
    expect(() => driverRowsOf(dataset, { ...recipe, outcome: 'nowhere' }, weights)).toThrow(RangeError);
  });
});
