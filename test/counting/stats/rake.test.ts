import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Margin } from '../../../src/counting/stats/prepareMargins.ts';
import { type RakeOutcome, rake, rakeFrom } from '../../../src/counting/stats/rake.ts';

function raked(outcome: RakeOutcome): Float64Array {
  if (outcome.kind !== 'raked') throw new Error(outcome.kind);
  return outcome.raking.weights;
}

function shareOf(weights: Float64Array, codes: Uint8Array, category: number): number {
  const sum = (some: Float64Array) => some.reduce((all, weight) => all + weight, 0);
  return sum(weights.filter((_, i) => codes[i] === category)) / sum(weights);
}

/** Everyone of 3 ages × 2 sexes is there, so that any targets above 0 can be met. */
const people = fc
  .array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 }), fc.double({ min: 0.2, max: 5, noNaN: true })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((some) => [...some, ...[0, 1, 2].flatMap((age) => [0, 1].map((sex) => [age, sex, 1] as const))]);
const target = fc.double({ min: 0.1, max: 0.9, noNaN: true });

function marginsOf(some: readonly (readonly number[])[], a: number, b: number): readonly Margin[] {
  const codes = (place: number) => Uint8Array.from(some, (person) => person[place] as number);
  return [
    { codes: codes(0), targets: [a * b, a * (1 - b), 1 - a] },
    { codes: codes(1), targets: [b, 1 - b] },
  ];
}

const baseOf = (some: readonly (readonly number[])[]) =>
  Float64Array.from(some, (person) => person[2] as number);

// R: rake() of survey 4.1-1 on 15 files in test/golden; here its laws.
describe('raked weights', () => {
  it('meet every target, have mean 1, and do not care in which order the margins come', () => {
    fc.assert(
      fc.property(people, target, target, (some, a, b) => {
        const margins = marginsOf(some, a, b);
        const weights = raked(rake(baseOf(some), margins));
        for (const { codes, targets } of margins) {
          targets.forEach((wanted, category) => {
            expect(shareOf(weights, codes as Uint8Array, category)).toBeCloseTo(wanted, 9);
          });
        }
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(some.length, 8);
        const turned = raked(rake(baseOf(some), [...margins].reverse()));
        turned.forEach((weight, i) => {
          expect(weight).toBeCloseTo(weights[i] as number, 6);
        });
      }),
    );
  });

  it('stay with their people when the file is in another order, and with any scale of base weight', () => {
    fc.assert(
      fc.property(people, target, target, (some, a, b) => {
        const weights = raked(rake(baseOf(some), marginsOf(some, a, b)));
        const back = [...some].reverse();
        const other = raked(
          rake(
            baseOf(back).map((weight) => weight * 40),
            marginsOf(back, a, b),
          ),
        );
        other.reverse().forEach((weight, i) => {
          expect(weight).toBeCloseTo(weights[i] as number, 6);
        });
      }),
    );
  });

  it('keep the ratio of base weights among people who are alike', () => {
    const margins = [{ codes: Uint8Array.of(0, 0, 1), targets: [0.5, 0.5] }];
    expect([...raked(rake(Float64Array.of(1, 3, 1), margins))]).toEqual([0.375, 1.125, 1.5]);
  });

  it('are refused when the margins contradict each other, with the category that is off', () => {
    const codes = Uint8Array.of(0, 0, 1, 1);
    const outcome = rake(new Float64Array(4).fill(1), [
      { codes, targets: [0.5, 0.5] },
      { codes, targets: [0.6, 0.4] },
    ]);
    expect(outcome.kind).toBe('marginsMissed');
    if (outcome.kind !== 'marginsMissed') return;
    expect(outcome.raking.settled).toBe(true);
    expect(outcome.raking.worst.margin).toBe(0);
    expect(outcome.raking.worst.error).toBeCloseTo(0.1, 12);
  });

  it('are refused when the sweeps run out', () => {
    const some = [
      [0, 0, 1],
      [0, 1, 4],
      [1, 0, 2],
      [1, 1, 1],
      [2, 0, 1],
      [2, 1, 3],
    ] as const;
    const rule = { marginTolerance: 1e-10, stableAt: 1e-12, maxSweeps: 1 };
    expect(rake(baseOf(some), marginsOf(some, 0.5, 0.3), { rule }).kind).toBe('notConverged');
  });

  it('are refused for people without a category, or hold them at their share', () => {
    const margins = [{ codes: Uint8Array.of(0, 1, 1, 9), targets: [0.5, 0.5] }];
    const ones = new Float64Array(4).fill(1);
    expect(rake(ones, margins)).toEqual({
      kind: 'refused',
      problems: [{ kind: 'missing', margin: 0, people: 1 }],
    });
    expect([...raked(rake(ones, margins, { missing: 'ownCategory' }))]).toEqual([1.5, 0.75, 0.75, 1]);
  });

  it('can start again from margins prepared before', () => {
    const cells = {
      count: 2,
      of: Uint32Array.of(0, 1),
      people: Uint32Array.of(1, 1),
      categories: [Uint16Array.of(0, 1)],
    };
    const prepared = { kind: 'prepared' as const, cells, targets: [Float64Array.of(0.75, 0.25)] };
    expect([...raked(rakeFrom(prepared, Float64Array.of(1, 1)))]).toEqual([1.5, 0.5]);
  });
});
