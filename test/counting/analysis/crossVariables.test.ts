import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossVariables, questionOf } from '../../../src/counting/analysis/crossVariables.ts';
import { asBits } from '../../../src/counting/analysis/severalBits.ts';
import { crossAll } from '../../../src/counting/stats/crossAll.ts';
import { optionsOfMany } from '../../fixtures/manyOptions.ts';

describe('variables by breaks', () => {
  it('have the sums of each option by itself, be they bits or bytes', () => {
    fc.assert(
      fc.property(optionsOfMany({ most: 17 }), fc.infiniteStream(fc.nat({ max: 3 })), (options, chance) => {
        const people = options[0]?.codes.length ?? 0;
        const draw = () => chance.next().value ?? 0;
        const breaks = [2, 4].map((count) => ({
          codes: Uint8Array.from({ length: people }, () => draw() % count),
          count,
        }));
        // Some weigh nothing.
        const weights = Float64Array.from({ length: people }, () => draw() / 3);
        const alone = crossAll({
          questions: options.map(({ codes }) => ({ codes, count: 6 })),
          breaks,
          weights,
        });
        const kept = asBits(options);
        // Another question between them, and not all of the options.
        const asked = [kept.at(-1), options[0], kept[0]].flatMap((one) => one ?? []);
        const found = crossVariables({ questions: asked.map(questionOf), breaks, weights });
        for (const [side, crossings] of found.entries()) {
          const [last, ...firsts] = crossings;
          const near = (sums: Float64Array | undefined) =>
            [...(sums ?? [])].map((sum) => expect.closeTo(sum, 9));
          const expected = [alone[side]?.at(-1), alone[side]?.[0], alone[side]?.[0]];
          for (const [at, one] of [last, ...firsts].entries()) {
            expect(one?.counts).toEqual(expected[at]?.counts);
            expect([...(one?.weights ?? [])]).toEqual(near(expected[at]?.weights));
            expect([...(one?.squares ?? [])]).toEqual(near(expected[at]?.squares));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
