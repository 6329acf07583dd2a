import { describe, expect, it } from 'vitest';
import { driverRows } from '../../../src/counting/stats/driverData.ts';
import { drivers, ones, outcome, weights } from '../../fixtures/sixtyPeople.ts';

describe('the people that a driver analysis rests on', () => {
  it('have every number, and drivers about their weighted means', () => {
    // R 4.2.2: complete.cases leaves 59; weighted.mean of each driver is taken from it.
    const rows = driverRows({ outcome, drivers, weights });
    if (rows.kind !== 'rows') throw new Error(rows.kind);
    expect(rows).toMatchObject({ people: 59, incomplete: 1 });
    for (const column of rows.centred) {
      const sum = column.reduce((total, value, i) => total + value * (rows.weights[i] as number), 0);
      expect(sum).toBeCloseTo(0, 10);
    }
  });

  it('are refused with dependent drivers, and with one outcome for all', () => {
    const [x1] = drivers;
    const twice = x1.map((value) => 2 * value - 1);
    expect(driverRows({ outcome, drivers: [x1, twice], weights })).toEqual({
      kind: 'dependent',
      base: 60,
      rank: 1,
      sets: [[0, 1]],
    });
    expect(driverRows({ outcome: ones, drivers: [x1], weights })).toEqual({ kind: 'sameOutcome', base: 60 });
    const nobody = new Float64Array(60).fill(Number.NaN);
    expect(driverRows({ outcome: nobody, drivers: [x1], weights })).toMatchObject({
      kind: 'dependent',
      base: 0,
    });
  });

  it('need at least one driver, and not more than can be worked out', () => {
    expect(() => driverRows({ outcome, drivers: [], weights })).toThrow(RangeError);
    const many = Array.from({ length: 17 }, () => outcome);
    expect(() => driverRows({ outcome, drivers: many, weights })).toThrow(RangeError);
  });
});
