import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldCounts } from '../../../src/counting/analysis/toldCounts.ts';

describe('counts that may be told', () => {
  it('are all of them where nobody, or enough people, gave each answer', () => {
    expect(
      toldCounts(
        [
          [0, 40],
          [12, 30],
        ],
        [false, false],
        10,
      ).flat(),
    ).toEqual([true, true, true, true]);
  });

  it('are not those of a few, nor those from which a few could be worked out along a row or a group', () => {
    const told = toldCounts(
      [
        [4, 30, 40],
        [20, 50, 60],
        [70, 80, 90],
      ],
      [false, false, false],
      10,
    );
    expect(told).toEqual([
      [false, false, true],
      [false, false, true],
      [true, true, true],
    ]);
  });

  it('are none of a hidden group', () => {
    const told = toldCounts(
      [
        [50, 50],
        [40, 40],
        [60, 60],
      ],
      [true, true, false],
      10,
    );
    expect(told).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
  });

  it('never leave a few to be found by taking the others from a total', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 20, max: 90 }));
    const table = fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(table, (counts) => {
        const told = toldCounts(
          counts,
          counts.map(() => false),
          10,
        );
        const lines = [
          ...counts.map((group, g) => group.map((people, a) => ({ people, isTold: told[g]?.[a] === true }))),
          ...[0, 1, 2, 3].map((a) =>
            counts.map((group, g) => ({ people: group[a] ?? 0, isTold: told[g]?.[a] === true })),
          ),
        ];
        for (const line of lines) {
          for (const { people, isTold } of line) expect(isTold && people > 0 && people < 10).toBe(false);
          const hidden = line.filter(({ isTold, people }) => !isTold && people > 0);
          if (hidden.length === 0) continue;
          const all = hidden.reduce((sum, { people }) => sum + people, 0);
          const nobodyElse = line.every(({ isTold, people }) => people === 0 || !isTold);
          expect(nobodyElse || (hidden.length > 1 && all >= 10)).toBe(true);
        }
      }),
    );
  });
});
