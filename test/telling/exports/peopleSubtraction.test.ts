import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableChoice } from '../../../src/counting/analysis/chosenTables.ts';
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

/** The same of some people only. */
const FILTERS = [
  [{ column: 'sex', codes: [1] }],
  [{ column: 'kind', codes: [1, 2] }],
  [
    { column: 'place', codes: [1] },
    { column: 'sex', codes: [2] },
  ],
];

const told = (counts: AtomCounts, only: readonly TableChoice['only'][] = []) =>
  toldEquations({ questions: QUESTIONS, counts }, [
    EVERYTHING,
    ...only.map((one) => ({ ...EVERYTHING, only: one })),
  ]);
const givenAway = (counts: AtomCounts, only: readonly TableChoice['only'][] = []) =>
  handfuls({ questions: QUESTIONS, counts }, told(counts, only));
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

  it('is nothing of any handful of people, whoever they are', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(answered, (counts) => {
        expect(givenAway(counts)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is nothing of two people who alone are of their kind, place and sex, all others of which are of one', {
    timeout: 60_000,
  }, () => {
    const counts = ATOMS.map(([kind, place, sex]): readonly [number, number] => {
      if (!isAnswered([kind ?? 9, place ?? 9, sex ?? 9])) return [0, 0];
      // Of this kind women are in two places, and men in the third, with two women.
      if (kind !== 1) return [60, 40];
      return place === 2 ? (sex === 0 ? [1, 1] : [60, 40]) : sex === 0 ? [30, 30] : [0, 0];
    });
    expect(givenAway(counts)).toEqual([]);
  });

  it('is nothing of any handful of people, where tables of some people stand beside those of all', {
    timeout: 240_000,
  }, () => {
    fc.assert(
      fc.property(answered, (counts) => {
        expect(givenAway(counts, FILTERS)).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });
});
