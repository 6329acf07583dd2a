import { describe, expect, it } from 'vitest';
import { choosables } from '../../../../src/counting/analysis/choosable.ts';
import { type GroupsMade, groupsMade } from '../../../../src/counting/analysis/made/groupsMade.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const satisfied: GroupsMade = {
  sort: 'groups',
  id: 'made:content',
  label: 'Content or not',
  of: 'runs',
  groups: [
    { label: 'Content', codes: [1, 2] },
    { label: 'Not content', codes: [4, 5] },
  ],
};

describe('groups of answers', () => {
  it('count each answer in its group, keep who had no view, and leave out who is in none', () => {
    const [variable] = groupsMade.make(aDataset({ runs: '12345dp-' }), satisfied);
    // In memory: 0 not asked, 1 passed over, 2 prefer not to say, 3 don't know, then the groups.
    expect([...(variable?.codes ?? [])]).toEqual([4, 4, 0, 5, 5, 3, 2, 1]);
    expect(variable?.column.categories.map(({ label }) => label.en)).toEqual(['Content', 'Not content']);
    expect(variable?.column.dontKnowInBase).toBe(
      aDataset({ runs: '1' }).variables.at(-1)?.column.dontKnowInBase,
    );
  });

  it('are none where there are no groups', () => {
    expect(groupsMade.make(aDataset({ runs: '1' }), { ...satisfied, groups: [] })).toEqual([]);
  });

  it('are any of these options of a question that takes several answers', () => {
    const questionnaires = [aQuestionnaire([drawnQuestion('uses multiple 1-4')])];
    const chosen = [[1], [2, 3], [4], [1, 3]];
    const responses = chosen.map((value, i) => aResponse(i + 1, { uses: { value } }));
    const dataset = aDataset({}, { questionnaires, responses });
    const groups = [
      { label: 'First two', codes: [1, 2] },
      { label: 'Second two', codes: [3, 4] },
    ];
    const made = groupsMade.make(dataset, { ...satisfied, of: 'uses', groups });
    expect(made.map(({ codes }) => [...codes].map((code) => code === 4))).toEqual(
      groups.map(({ codes }) => chosen.map((own) => own.some((one) => codes.includes(one)))),
    );
    expect(made.map(({ column }) => [String(column.id), column.isOneOfSeveral])).toEqual([
      ['made:content.1', true],
      ['made:content.2', true],
    ]);
    const [all] = choosables({ ...dataset, variables: [...dataset.variables, ...made] }).slice(-1);
    expect([all?.id, all?.label.en, all?.columns.length]).toEqual(['made:content', 'Content or not', 2]);
  });
});
