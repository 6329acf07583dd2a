import { describe, expect, it } from 'vitest';
import { type GroupsMade, groupsMade } from '../../../../src/counting/analysis/made/groupsMade.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';

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
});
