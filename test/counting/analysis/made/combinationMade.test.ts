import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CombinationMade,
  combinationMade,
} from '../../../../src/counting/analysis/made/combinationMade.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { groupsIn, madeHere } from '../../../fixtures/madeHere.ts';

const made: CombinationMade = {
  sort: 'combination',
  id: 'made:c',
  label: 'C',
  groups: [
    {
      label: 'Young women',
      holds: 'all',
      answers: [
        { column: 'age_band', codes: [1] },
        { column: 'sex', codes: [1] },
      ],
    },
    {
      label: 'Old or content',
      holds: 'any',
      answers: [
        { column: 'age_band', codes: [3] },
        { column: 'runs', codes: [1, 2] },
      ],
    },
  ],
  rest: 'All others',
};

describe('a combination of answers', () => {
  it('puts everyone in the first group that fits, and who fits none in the rest', () => {
    const dataset = aDataset({ age_band: '1132', sex: '1212', runs: '1155' });
    expect(groupsIn(madeHere(dataset, made))).toEqual([
      'Young women',
      'Old or content',
      'Old or content',
      'All others',
    ]);
    const without = madeHere(dataset, { ...made, rest: null });
    expect(groupsIn(without).at(-1)).toBe('not asked');
    expect(without.madeOf).toEqual(['age_band', 'sex', 'runs']);
  });

  it('has no view of whom a missing answer leaves open, and of nobody else', () => {
    const dataset = aDataset({ age_band: 'd22d', sex: '1d1-', runs: '5d51' });
    // Age would have decided; runs would have; neither did; content, whatever the age.
    expect(groupsIn(madeHere(dataset, made))).toEqual([
      "don't know",
      "don't know",
      'All others',
      'Old or content',
    ]);
  });

  it('equals a plain recount where everyone answered', () => {
    const person = fc.record({
      age: fc.integer({ min: 1, max: 3 }),
      sex: fc.integer({ min: 1, max: 2 }),
      runs: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const marks = (of: (one: (typeof people)[number]) => number) => people.map(of).join('');
        const dataset = aDataset({
          age_band: marks(({ age }) => age),
          sex: marks(({ sex }) => sex),
          runs: marks(({ runs }) => runs),
        });
        const plain = people.map(({ age, sex, runs }) => {
          if (age === 1 && sex === 1) return 'Young women';
          return age === 3 || runs <= 2 ? 'Old or content' : 'All others';
        });
        expect(groupsIn(madeHere(dataset, made))).toEqual(plain);
      }),
    );
  });

  it('is none where a question is not in the wave, and is read as it was kept', () => {
    const lacks = {
      ...made,
      groups: [{ label: 'A', holds: 'all', answers: [{ column: 'x', codes: [1] }] }],
    } as const;
    expect(combinationMade.make(aDataset({ runs: '1' }), lacks)).toEqual([]);
    expect(combinationMade.make(aDataset({ runs: '1' }), { ...made, groups: [] })).toEqual([]);
    const { sort, groups, rest } = made;
    expect(combinationMade.read({ groups, rest })).toEqual({ sort, groups, rest });
    expect(combinationMade.read({ groups, rest: 3 })).toBeNull();
    expect(combinationMade.read({ groups: [{ ...groups[0], holds: 'some' }], rest })).toBeNull();
    expect(combinationMade.madeOf(made)).toEqual(['age_band', 'sex', 'runs']);
  });
});
