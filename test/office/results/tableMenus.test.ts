import { describe, expect, it } from 'vitest';
import { choosables } from '../../../src/counting/analysis/choosable.ts';
import { FIRST_RECIPE, type Recipe } from '../../../src/office/results/recipe.ts';
import {
  adviceOf,
  controlsOf,
  NOTHING,
  takesInside,
  withFilter,
  withSet,
} from '../../../src/office/results/tableMenus.ts';
import { chosenOf } from '../../fixtures/chosen.ts';
import { chosenShared } from '../../fixtures/sharedGroups.ts';
import { reader } from '../../fixtures/tables.ts';
import { atDoors } from '../../fixtures/theSample.ts';

const all = choosables(atDoors.dataset);
const shown = (change: Partial<typeof FIRST_RECIPE>) =>
  controlsOf(all, { ...FIRST_RECIPE, ...change }, reader);

describe('the menus of tables', () => {
  it('offer every question by its short name, and who answered first among the groups', () => {
    const { opinions, people, groups } = shown({});
    expect(opinions).toContainEqual({
      value: 'services.parks',
      label: expect.stringMatching(/^Council services: /),
    });
    expect(people.map(({ label }) => label)).toEqual(['Age', 'Sex', 'Ward']);
    expect(groups.slice(0, 3)).toEqual(people);
    expect(groups.length).toBe(people.length + opinions.length);
  });

  it('show each set of groups chosen and an empty one after them, up to four', () => {
    expect(shown({}).sets).toEqual([{ outer: NOTHING, inner: NOTHING }]);
    expect(shown({ breaks: [['sex', 'age_band']] }).sets).toEqual([
      { outer: 'sex', inner: 'age_band' },
      { outer: NOTHING, inner: NOTHING },
    ]);
    expect(shown({ breaks: [['sex'], ['age_band'], ['trust'], ['informed']] }).sets).toHaveLength(4);
  });

  it('offer the answers of the question that whose answers are chosen by', () => {
    expect(shown({}).filters).toMatchObject([{ column: NOTHING, answers: [] }]);
    const { filters } = shown({ only: [{ column: 'local_area', codes: [2] }] });
    expect(filters.map(({ column, ticked }) => [column, ticked])).toEqual([
      ['local_area', ['2']],
      [NOTHING, []],
    ]);
    expect(filters[0]?.answers[0]).toEqual({ value: '1', label: 'Very satisfied' });
  });

  it('offer questions with several answers as groups and filters, and never as groups inside others', () => {
    const shared = chosenShared({}).choosables;
    const view = (breaks: string[][]) => controlsOf(shared, { ...FIRST_RECIPE, breaks }, reader);
    const { groups, inside, opinions } = view([]);
    expect(groups).toContainEqual({ value: 'uses', label: 'Which do you use? (several answers)' });
    expect(inside.map(({ value }) => value)).not.toContain('uses');
    expect(opinions).toContainEqual({ value: 'uses', label: 'Which do you use?' });
    expect(takesInside(view([]), 'sex')).toBe(true);
    expect(takesInside(view([]), 'uses')).toBe(false);
    expect(view([['uses', 'sex']]).sets[0]).toEqual({ outer: 'uses', inner: NOTHING });
    expect(view([['sex', 'uses']]).sets[0]).toEqual({ outer: 'sex', inner: NOTHING });
  });

  it('change a set, take one away, and never put a break inside itself', () => {
    const before = [['sex'], ['age_band']];
    expect(withSet(before, 0, { outer: 'sex', inner: 'trust' })).toEqual([['sex', 'trust'], ['age_band']]);
    expect(withSet(before, 0, { outer: NOTHING, inner: NOTHING })).toEqual([['age_band']]);
    expect(withSet(before, 2, { outer: 'trust', inner: NOTHING })).toEqual([...before, ['trust']]);
    expect(withSet(before, 0, { outer: 'age_band', inner: 'age_band' })).toEqual([
      ['age_band'],
      ['age_band'],
    ]);
  });

  it('change a question of the filter, and take one away', () => {
    const before = [
      { column: 'sex', codes: [1] },
      { column: 'trust', codes: [2] },
    ];
    expect(withFilter(before, 1, { column: 'trust', codes: [1] })[1]?.codes).toEqual([1]);
    expect(withFilter(before, 0, { column: NOTHING, codes: [] })).toEqual(before.slice(1));
    expect(withFilter(before, 2, { column: 'age_band', codes: [] })).toHaveLength(3);
  });

  it('say what is missing from a choice', () => {
    const none = { tables: [], tooLarge: [], only: [] };
    expect(adviceOf(none, FIRST_RECIPE, reader)).toHaveLength(1);
    const chosen = { ...FIRST_RECIPE, rows: ['trust'] };
    expect(adviceOf(none, chosen, reader)).toEqual([]);
    const more = { ...chosen, only: [{ column: 'sex', codes: [] }], figures: 'row' as const };
    const tooLarge = [{ names: [{ id: 'sex', label: { en: 'Sex' } }], groups: 99 }];
    expect(adviceOf({ ...none, tooLarge }, more, reader)).toHaveLength(3);
  });

  it('say what to change where a filter leaves no figure that may be shown', () => {
    const rows = ['informed'];
    const satisfied = { column: 'local_area', codes: [1, 2] };
    const trusting = { column: 'trust', codes: [1, 2] };
    const safe = { column: 'safe_day', codes: [1, 2] };
    const advice = (only: Recipe['only']) =>
      adviceOf(chosenOf({ rows, only }), { ...FIRST_RECIPE, rows, only }, reader);
    expect(advice([])).toEqual([]);
    expect(advice([satisfied])).toEqual([]);
    expect(advice([satisfied, trusting, safe])).toEqual([expect.stringContaining('Keep to fewer questions')]);
  });
});
