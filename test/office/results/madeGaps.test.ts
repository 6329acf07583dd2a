import { describe, expect, it } from 'vitest';
import { madeSources } from '../../../src/counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../../../src/counting/analysis/made/madeVariable.ts';
import { madeGaps } from '../../../src/office/results/madeGaps.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aSingle } from '../../fixtures/aWave.ts';
import { reader } from '../../fixtures/tables.ts';

// The second version asks of age in three answers, where the first had four.
const [before, now] = [
  ['Under 35', '35 to 64', '65 to 74', '75 or over'],
  ['Under 35', '35 to 64', '65 or over'],
];
const first = aQuestionnaire([aSingle('age', before), aSingle('trust', ['Yes', 'No'])]);
const second = aQuestionnaire([aSingle('age', now), aSingle('trust', ['Yes', 'No'])], { version: 2 });
const responses = Array.from({ length: 40 }, (_, i) =>
  aResponse(
    i + 1,
    { age: { value: (i % 3) + 1 }, trust: { value: (i % 2) + 1 } },
    { questionnaire: { id: first.id, version: i < 20 ? 1 : 2 } },
  ),
);
const sources = madeSources(aDataset({}, { questionnaires: [first, second], responses }));
const gaps = (made: Partial<MadeVariable>) =>
  madeGaps({ id: 'made:a', label: 'A', ...made } as MadeVariable, sources, reader);
const groups = (...codes: (readonly number[])[]) =>
  codes.map((some, at) => ({ label: `Group ${at + 1}`, codes: some }));

describe('what a made variable leaves out since the questionnaire was changed', () => {
  it('is nothing where the question is as it was', () => {
    expect(gaps({ sort: 'groups', of: 'trust', groups: groups([1], [2]) })).toEqual([]);
  });

  it('names the groups of which an answer is gone, and the answers to other words of the question', () => {
    const [gone, older, ...more] = gaps({ sort: 'groups', of: 'age', groups: groups([1, 2], [3, 4]) });
    expect(gone).toContain('an answer that “Group 2” counted');
    expect(older).toMatch(/^Not in it: “.*\(as in version 1\)”/);
    expect(more).toEqual([]);
    const whole = gaps({ sort: 'groups', of: 'age', groups: groups([1, 2], [3]) });
    expect(whole).toEqual([older]);
    expect(gaps({ sort: 'crossing', of: ['trust', 'age'] })).toEqual([older]);
  });

  it('is nothing where a combination takes in both', () => {
    const answers = (codes: readonly number[], old: readonly number[]) => [
      { column: 'age', codes },
      { column: 'age~1', codes: old },
    ];
    const made = {
      sort: 'combination',
      groups: [
        { label: 'Under 65', holds: 'any', answers: answers([1, 2], [1, 2]) },
        { label: '65 or over', holds: 'any', answers: answers([3], [3, 4]) },
      ],
      rest: null,
    } as const;
    expect(gaps(made)).toEqual([]);
    const [one] = made.groups;
    const wrong = { ...one, answers: answers([1, 2], [1, 9]) };
    expect(gaps({ ...made, groups: [wrong] })).toEqual([expect.stringContaining('“Under 65” counted')]);
  });
});
