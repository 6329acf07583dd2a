import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { variableOf } from '../../../src/counting/analysis/dataset.ts';
import { groupOf } from '../../../src/counting/analysis/sharedBreaks.ts';
import { sharedCounts } from '../../../src/counting/analysis/sharedCounts.ts';
import { type Said, sharedWave } from '../../fixtures/sharedGroups.ts';

function toldIn(rule: (i: number) => Said, within: Uint8Array | null = null) {
  const dataset = sharedWave(400, rule);
  const variable = (id: string) => {
    const found = variableOf(dataset, id);
    if (found === undefined) throw new RangeError(`the wave asks ${id}`);
    return found;
  };
  return sharedCounts(
    [0, 1].map(() => [true, true, true]),
    {
      asked: variable('side'),
      base: [0, 1, 2].map((at) => FIRST_CATEGORY + at),
      groups: ['uses.1', 'uses.2'].map((id) => groupOf(variable(id))),
      within,
      least: 10,
    },
  );
}

describe('counts of groups that share people', () => {
  it('are told where no two differ by a handful', () => {
    const told = toldIn((i) => ({ uses: i % 4 === 0 ? [1, 2] : [(i % 2) + 1], side: (i % 3) + 1 }));
    expect(told.flat().every(Boolean)).toBe(true);
  });

  it('are not where a group has a handful more of an answer than another it takes in, nor so that they come back', () => {
    // 30 people are in the first alone: 4 on the left, 13 on either other side.
    const told = toldIn((i) => ({
      uses: i < 200 ? [1, 2] : i < 230 ? [1] : [3],
      side: i >= 200 && i < 204 ? 1 : i >= 204 && i < 230 ? (i % 2) + 2 : (i % 3) + 1,
    }));
    const [first, second] = told;
    expect([first?.[0], second?.[0]].filter((one) => one === false)).toHaveLength(1);
    // Another answer of the same group is hidden with it: its base less the others would give it back.
    const line = first?.[0] === false ? first : second;
    expect(line?.filter((one) => one === false).length).toBeGreaterThan(1);
  });

  it('are of those alone whom a filter lets in', () => {
    const rule = (i: number): Said => ({ uses: i < 200 ? [1, 2] : i < 230 ? [1] : [3], side: (i % 3) + 1 });
    // 10 more of each answer are in the first; of those let in, one.
    expect(toldIn(rule).flat().every(Boolean)).toBe(true);
    const within = Uint8Array.from({ length: 400 }, (_, i) => (i < 203 ? 1 : 0));
    expect(
      toldIn(rule, within)
        .flat()
        .filter((one) => !one).length,
    ).toBeGreaterThan(1);
  });
});
