import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsToRest, scoreGapsToRest } from '../../../src/counting/stats/breakGaps.ts';
import { crossAll } from '../../../src/counting/stats/crossAll.ts';
import { crossingTally } from '../../../src/counting/stats/crossingTally.ts';
import { crossTally } from '../../../src/counting/stats/crossTally.ts';

const someone = fc.record({
  answer: fc.nat(3),
  group: fc.nat(2),
  weight: fc.constantFrom(0, 0.5, 1, 1.25, 3),
});
const people = fc.array(someone, { minLength: 12, maxLength: 60 });

/** Both roads from the same people: all crossings in one go, and one tally of its own. */
function bothRoads(all: readonly { answer: number; group: number; weight: number }[]) {
  const rows = { codes: Uint8Array.from(all, ({ answer }) => answer), count: 4 };
  const columns = { codes: Uint8Array.from(all, ({ group }) => group), count: 3 };
  const weights = Float64Array.from(all, ({ weight }) => weight);
  const respondents = weights.filter((weight) => weight > 0).length;
  const [[crossing] = []] = crossAll({ questions: [rows], breaks: [columns], weights });
  if (crossing === undefined) throw new Error('nothing crossed');
  return [
    crossingTally(crossing, { columns: 3, respondents }),
    crossTally(rows, columns, { weights }),
  ] as const;
}

describe('a crossing made ready for shares and gaps', () => {
  it('has the sums of a tally of its own, and gives the same gaps, whatever people there are', () => {
    fc.assert(
      fc.property(people, (all) => {
        const [quick, slow] = bothRoads(all);
        for (const sums of ['counts', 'weights', 'squares'] as const)
          expect([...quick.of[sums]]).toEqual([...slow.of[sums]]);
        expect([...quick.of.respondents]).toEqual([...slow.of.respondents]);
        const share = { yes: [0, 1], base: [0, 1, 2] };
        const gaps = (of: typeof quick) => gapsToRest(of, share).map(({ gap }) => gap);
        expect(gaps(quick)).toEqual(gaps(slow));
        expect(scoreGapsToRest(quick, [1, 1, 0, undefined], [0, 1, 2]).map(({ gap }) => gap)).toEqual(
          gaps(slow),
        );
      }),
    );
  });

  it('never says that a weight is lighter than it is', () => {
    fc.assert(
      fc.property(people, (all) => {
        const [quick, slow] = bothRoads(all);
        slow.of.heaviest.forEach((heaviest, cell) => {
          expect(quick.of.heaviest[cell]).toBeGreaterThanOrEqual(heaviest - 1e-12);
        });
      }),
    );
  });

  it('is refused with columns that it has not', () => {
    const [crossing] = crossAll({
      questions: [{ codes: Uint8Array.of(0), count: 3 }],
      breaks: [{ codes: Uint8Array.of(0), count: 1 }],
      weights: Float64Array.of(1),
    })[0] ?? [undefined];
    if (crossing === undefined) throw new Error('nothing crossed');
    expect(() => crossingTally(crossing, { columns: 2, respondents: 1 })).toThrow(RangeError);
  });
});
