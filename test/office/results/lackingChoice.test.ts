import { describe, expect, it } from 'vitest';
import { lackingIn } from '../../../src/office/results/lackingChoice.ts';
import { FIRST_RECIPE, type Recipe } from '../../../src/office/results/recipe.ts';
import { chosenOf } from '../../fixtures/chosen.ts';
import { reader } from '../../fixtures/tables.ts';

const lacking = (change: Partial<Recipe>) => {
  const recipe = { ...FIRST_RECIPE, rows: ['trust'], ...change };
  return lackingIn(recipe, chosenOf(recipe), reader);
};
const satisfied = { column: 'local_area', codes: [1, 2] };

describe('a choice that names what the wave does not have', () => {
  it('is nothing to tell of where all is there, is still being ticked, or is too long for a page', () => {
    expect(lacking({ breaks: [['age_band', 'sex']], only: [satisfied] })).toBeNull();
    expect(lacking({ only: [{ column: 'local_area', codes: [] }] })).toBeNull();
    expect(lacking({ breaks: [['design:area', 'age_band']] })).toBeNull();
  });

  it('leaves out questions and sets of groups, and says how many', () => {
    const found = lacking({
      rows: ['trust', 'made:gone'],
      breaks: [['age_band'], ['age_band', 'made:gone']],
    });
    expect(found?.text).toContain('1 question, 1 set of groups side by side. It is left out.');
    expect(found).toMatchObject({
      isOfFilter: false,
      without: { rows: ['trust'], breaks: [['age_band']], only: [] },
    });
  });

  it('shows no table of other people where a filter names it: a variable that was deleted, or an answer', () => {
    const gone = lacking({ only: [satisfied, { column: 'made:gone', codes: [1] }] });
    expect(gone?.text).toContain('no table is shown');
    expect(gone).toMatchObject({ isOfFilter: true, without: { only: [satisfied] } });
    const answer = lacking({ only: [{ column: 'local_area', codes: [1, 2, 77] }] });
    expect(answer).toMatchObject({ isOfFilter: true, without: { only: [satisfied] } });
    expect(lacking({ only: [{ column: 'local_area', codes: [77] }] })?.without.only).toEqual([]);
  });

  it('has nothing more to tell once that is taken out', () => {
    const choice = { rows: ['trust', 'x'], breaks: [['x']], only: [{ column: 'x', codes: [1] }, satisfied] };
    const found = lacking(choice);
    expect(found?.without).toEqual({ rows: ['trust'], breaks: [], only: [satisfied] });
    expect(lacking({ ...choice, ...found?.without })).toBeNull();
  });
});
