import { describe, expect, it } from 'vitest';
import { driverWarnings } from '../../../src/counting/analysis/driverWarnings.ts';

const driver = (column: string, more = {}) => ({ column, inflation: 1.5, missing: 0, ...more });
const kinds = (of: Partial<Parameters<typeof driverWarnings>[0]>) =>
  driverWarnings({
    base: 800,
    withOutcome: 800,
    rSquared: 0.4,
    drivers: [driver('parks'), driver('roads')],
    ...of,
  });

describe('what is warned of', () => {
  it('is nothing where there are enough people, few drivers, and much goes together', () => {
    expect(kinds({})).toEqual([]);
  });

  it('is too few people: under 200, or under 20 a driver', () => {
    expect(kinds({ base: 199, withOutcome: 199 })).toEqual([{ kind: 'fewPeople', base: 199, drivers: 2 }]);
    const twelve = Array.from({ length: 12 }, (_, i) => driver(`d${i}`));
    expect(kinds({ base: 239, withOutcome: 239, drivers: twelve })).toMatchObject([{ kind: 'fewPeople' }]);
    expect(kinds({ base: 240, withOutcome: 240, drivers: twelve })).toEqual([]);
  });

  it('is little that goes together, near-copies, and more than twelve drivers', () => {
    expect(kinds({ rSquared: 0.0999 })).toEqual([{ kind: 'littleExplained', rSquared: 0.0999 }]);
    const copies = [
      driver('a', { inflation: 5.01 }),
      driver('b'),
      driver('c', { inflation: 9 }),
      driver('d', { inflation: 5 }),
    ];
    expect(kinds({ drivers: copies })).toEqual([{ kind: 'nearCopies', columns: ['a', 'c'] }]);
    const thirteen = Array.from({ length: 13 }, (_, i) => driver(`d${i}`));
    expect(kinds({ drivers: thirteen })).toEqual([{ kind: 'manyDrivers', drivers: 13 }]);
  });

  it('is more than a fifth of the people left out, with the driver that costs most', () => {
    const drivers = [driver('parks', { missing: 60 }), driver('library', { missing: 250 })];
    expect(kinds({ base: 520, drivers })).toEqual([
      { kind: 'manyLeftOut', left: 280, of: 800, column: 'library', missing: 250 },
    ]);
    expect(kinds({ base: 640, drivers })).toEqual([]);
  });
});
