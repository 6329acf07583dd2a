import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { choosables } from '../../../src/counting/analysis/choosable.ts';
import { chosenFilter } from '../../../src/counting/analysis/chosenFilter.ts';
import { type Dataset, type Variable, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import {
  asIfAsked,
  choseOrNot,
  hiddenShared,
  sharedBreak,
  sharedName,
} from '../../../src/counting/analysis/sharedBreaks.ts';
import { withMade } from '../../fixtures/madeHere.ts';
import { type Said, sharedWave } from '../../fixtures/sharedGroups.ts';

const limits = DEFAULT_SETTINGS;

function hiddenOf(dataset: Dataset, only: { column: string; codes: number[] }[] = [], name = 'uses') {
  const of = choosables(dataset).find(({ id }) => id === name);
  const asked = variableOf(dataset, 'side');
  if (of === undefined || asked === undefined) throw new RangeError('the wave asks both');
  const base = asked.column.categories.map((_, at) => FIRST_CATEGORY + at);
  const filter = only.length === 0 ? null : chosenFilter(dataset, only);
  return hiddenShared(dataset, sharedBreak(dataset, of), { asked, base, filter, limits });
}

const side = (i: number) => (i % 2) + 1;
/** Options by thirds, each person two of them. */
const twoOf = (i: number): Said => ({ uses: [(i % 3) + 1, ((i + 1) % 3) + 1], side: side(i) });

describe('groups that share people', () => {
  it('have a name and the words of their options', () => {
    const dataset = sharedWave(60, twoOf);
    const of = choosables(dataset).find(({ id }) => id === 'uses');
    if (of === undefined) throw new RangeError('the wave asks it');
    const shared = sharedBreak(dataset, of);
    expect(sharedName(shared)).toEqual({ id: 'uses', label: { en: 'Which do you use?' } });
    expect(shared.options.map(({ column }) => column.label.en)).toEqual(['Parks', 'Libraries', 'Pools']);
  });

  it('part everybody in two: those who chose an option, and everybody else', () => {
    const dataset = sharedWave(60, (i) => (i < 6 ? { uses: null } : twoOf(i)));
    const option = variableOf(dataset, 'uses.1');
    if (option === undefined) throw new RangeError('it is one of the options');
    const { codes } = choseOrNot(option).column;
    expect([...new Set(codes)].sort()).toEqual([0, 1]);
    expect(codes.filter((code) => code === 0)).toHaveLength(36);
  });

  it('are all shown where none differs from others by a handful', () => {
    expect(hiddenOf(sharedWave(300, twoOf))).toEqual({
      groups: [false, false, false],
      isFewUnknown: [false, false, false],
    });
  });

  it('hide one of two that differ by a handful', () => {
    const dataset = sharedWave(300, (i) => ({
      uses: i < 120 ? [1, 2] : i < 124 ? [1] : [3],
      side: side(i),
    }));
    expect(hiddenOf(dataset).groups).toEqual([false, true, false]);
  });

  it('hide one that all but a handful are in, and one that a handful are in', () => {
    const nearlyAll = sharedWave(300, (i) => ({ uses: i < 296 ? [1, 2 + (i % 2)] : [2], side: side(i) }));
    expect(hiddenOf(nearlyAll).groups).toEqual([true, false, false]);
    const few = sharedWave(300, (i) => ({ uses: i < 4 ? [1] : [2 + (i % 2)], side: side(i) }));
    expect(hiddenOf(few).groups[0]).toBe(true);
  });

  it('hide one of two that only a handful of the base parts', () => {
    // 20 people are in the first and not in the second; only 5 of them were asked about the side.
    const dataset = sharedWave(300, (i) => ({
      uses: i < 120 ? [1, 2] : i < 140 ? [1] : [3],
      ...(i < 125 || i >= 140 ? { side: side(i) } : {}),
    }));
    expect(hiddenOf(dataset).groups.filter(Boolean)).toHaveLength(1);
  });

  it('hide one of two where a filter leaves out a handful of those that part them', () => {
    // 24 people part the groups; the filter lets 20 of them in, so that one table less the other would be the 4.
    const dataset = sharedWave(600, (i) => ({
      uses: i < 200 ? [1, 2] : i < 224 ? [1] : [3],
      side: side(i),
      runs: i >= 200 && i < 224 ? (i < 220 ? 1 : 2) : (i % 2) + 1,
    }));
    expect(hiddenOf(dataset).groups).toEqual([false, false, false]);
    const filtered = hiddenOf(dataset, [{ column: 'runs', codes: [1] }]);
    expect(filtered.groups.slice(0, 2).filter(Boolean).length).toBeGreaterThan(0);
  });

  it('of what was made hide a group that a handful parts from what it was made of', () => {
    const people = (libraries: (i: number) => boolean) =>
      withMade(
        sharedWave(600, (i) => ({ uses: i < 200 ? [1] : libraries(i) ? [2] : [3], side: side(i) })),
        {
          ...{ sort: 'groups', id: 'made:places', label: 'Places', of: 'uses' },
          groups: [
            { label: 'Parks or libraries', codes: [1, 2] },
            { label: 'Pools', codes: [3] },
          ],
        },
      );
    const many = people((i) => i < 260);
    expect(hiddenOf(many, [], 'made:places').groups).toEqual([false, false]);
    const few = people((i) => i < 205);
    expect(hiddenOf(few, [], 'made:places').groups).toContain(true);
  });

  it('are looked at as if they had been asked', () => {
    const made = { ...(variableOf(sharedWave(60, twoOf), 'uses.1') as Variable), madeOf: ['improve'] };
    const asked = asIfAsked(made);
    expect(asked.madeOf).toBeUndefined();
    expect(asked.column.id).not.toBe(made.column.id);
    expect(asIfAsked(asked)).toBe(asked);
  });

  it('say where a handful did not answer', () => {
    const dataset = sharedWave(300, (i) => (i < 5 ? { uses: null, side: 1 } : twoOf(i)));
    expect(hiddenOf(dataset)).toEqual({ groups: [false, false, false], isFewUnknown: [true, true, true] });
  });
});
