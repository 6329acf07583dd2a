import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codesIn,
  groupCodes,
  type Joined,
  joinCodes,
  roomFor,
} from '../../../src/counting/stats/codeGroups.ts';

const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });

describe('variables that are counted together', () => {
  it('each stand in one group, and no group has more combinations than allowed but for one alone', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 500 }), (list, most) => {
        const groups = groupCodes(
          list.map((count) => ({ count })),
          most,
        );
        expect(groups.flatMap(({ of }) => of).sort((one, other) => one - other)).toEqual([...list.keys()]);
        for (const { of, size } of groups) {
          expect(size).toBe(of.reduce((product, place) => product * (list[place] ?? 0), 1));
          if (of.length > 1) expect(size).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('give each respondent a combination from which every code can be read again', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 500 }), fc.nat(20), (list, most, people) => {
        const variables = list.map((count, place) => ({
          codes: Uint8Array.from({ length: people }, (_, i) => (i * 7 + place) % count),
          count,
        }));
        for (const group of groupCodes(variables, most)) {
          const joined = joinCodes(group, variables, roomFor(group, people)) as Joined;
          for (const [at, place] of group.of.entries()) {
            const codes = codesIn(group, variables, at);
            expect(Uint8Array.from(joined, (cell) => codes[cell] as number)).toEqual(variables[place]?.codes);
          }
        }
      }),
    );
  });

  it('are not joined where a code of any of them is not below its count', () => {
    for (const wide of [0, 1, 2, 3]) {
      const variables = [0, 1, 2, 3].map((place) => ({
        codes: Uint8Array.of(0, 3),
        count: place === wide ? 3 : 4,
      }));
      for (const of of [[0, 1, 2, 3], [wide], [3, 2, 1]]) {
        const joined = joinCodes({ of, size: 192 }, variables, new Uint16Array(2));
        expect(joined === null).toBe(of.includes(wide));
      }
    }
  });
});
