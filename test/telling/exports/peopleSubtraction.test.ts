import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AtomCounts, atomsOf, handfuls, toldEquations } from '../../fixtures/toldAtoms.ts';
import { unknownsOf } from '../../fixtures/workedOut.ts';

const QUESTIONS = { kind: ['A', 'B', 'C', 'D'], place: ['X', 'Y', 'Z'], sex: ['F', 'M'] };
const NAMES = Object.keys(QUESTIONS);
const LENGTHS = Object.values(QUESTIONS).map(({ length }) => length);
const ATOMS = atomsOf(QUESTIONS);
const SINGLE = NAMES.map((name) => [name]);
const NESTED = NAMES.flatMap((outer, at) => NAMES.slice(at + 1).map((inner) => [outer, inner]));
/** The opinion and everything about people, by every break, by itself and one inside another, in one file. */
const EVERYTHING = { rows: ['runs', ...NAMES], breaks: [...SINGLE, ...NESTED], only: [] };

const told = (counts: AtomCounts) => toldEquations({ questions: QUESTIONS, counts }, [EVERYTHING]);
const givenAway = (counts: AtomCounts) => handfuls({ questions: QUESTIONS, counts }, told(counts));
const isAnswered = (places: readonly number[]) => places.every((place, at) => place < (LENGTHS[at] ?? 0));

const few = fc.tuple(fc.nat(3), fc.nat(3));
const some = fc.tuple(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 5, max: 40 }));
const many = fc.tuple(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 20, max: 90 }));
const drawn = fc.oneof(
  { weight: 1, arbitrary: few },
  { weight: 2, arbitrary: some },
  { weight: 3, arbitrary: many },
);
/** People of every kind in every place, all of whom said who they are. */
const answered = fc.tuple(
  ...ATOMS.map((places) => (isAnswered(places) ? drawn : fc.constant([0, 0] as const))),
);

describe('what can be worked out of the tables of people by people, nested and side by side', () => {
  it('is what is shown, where nothing is small: the sums are known to be read', { timeout: 60_000 }, () => {
    const counts = ATOMS.map((places) => (isAnswered(places) ? ([60, 40] as const) : ([0, 0] as const)));
    const sizes = told(counts).map((row) => unknownsOf(row).length);
    // A kind in a place, of either sex or none, who said well.
    expect(Math.min(...sizes)).toBeLessThanOrEqual(3);
    expect(givenAway(counts)).toEqual([]);
  });

  it('is nothing of four people of one kind in one place', { timeout: 60_000 }, () => {
    const counts = ATOMS.map((places): readonly [number, number] => {
      if (!isAnswered(places)) return [0, 0];
      return places[0] === 2 && places[1] === 1 ? [1, 1] : [60, 40];
    });
    expect(givenAway(counts)).toEqual([]);
  });

  it('is nothing of any handful of people, whoever they are', { timeout: 2400_000 }, () => {
    fc.assert(
      fc.property(answered, (counts) => {
        expect(givenAway(counts)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 20) },
    );
  });
});
