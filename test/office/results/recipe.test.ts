import { describe, expect, it } from 'vitest';
import {
  FIRST_RECIPE,
  queryOfRecipe,
  type Recipe,
  readRecipes,
  recipeOf,
} from '../../../src/office/results/recipe.ts';

const whole: Recipe = {
  rows: ['trust', 'services.parks'],
  breaks: [['design:area'], ['sex', 'age_band']],
  only: [
    { column: 'local_area', codes: [4, 5] },
    { column: 'made:a', codes: [1] },
  ],
  dontKnow: 'out',
  figures: 'row',
  shows: ['precision', 'letters', 'rest', 'test'],
};

describe('the recipe of a table', () => {
  it('comes back from its address whole, and from an empty one as usual', () => {
    expect(recipeOf(queryOfRecipe(whole))).toEqual(whole);
    expect(queryOfRecipe(FIRST_RECIPE)).toBe('');
    expect(recipeOf('')).toEqual(FIRST_RECIPE);
  });

  it('keeps a filter whose answers are not chosen yet', () => {
    const begun = { ...FIRST_RECIPE, only: [{ column: 'sex', codes: [] }] };
    expect(recipeOf(queryOfRecipe(begun))).toEqual(begun);
    const second = { ...begun, only: [...begun.only, { column: 'trust', codes: [1] }] };
    expect(recipeOf(queryOfRecipe(second))).toEqual(second);
  });

  it('reads addresses and kept recipes of before there could be several filters', () => {
    const old =
      'q=trust&by=sex%3Eage_band&only=local_area&answers=1+2&dontKnow=in&figures=count&show=letters';
    expect(recipeOf(old).only).toEqual([{ column: 'local_area', codes: [1, 2] }]);
    expect(queryOfRecipe(recipeOf(old))).toBe(old);
  });

  it('keeps to three questions at most: of more it is not looked at what their tables tell', () => {
    const four = 'q=trust&only=a&answers=1&only=b&answers=2&only=c&answers=3&only=d&answers=4';
    expect(recipeOf(four).only.map(({ column }) => column)).toEqual(['a', 'b', 'c']);
  });

  it('passes over what an address says of things that are not there', () => {
    const odd = 'q=trust&q=trust&by=a>b>c&only=sex&answers=1+x+2&figures=pie&dontKnow=perhaps&show=stars';
    expect(recipeOf(odd)).toEqual({
      ...FIRST_RECIPE,
      rows: ['trust'],
      breaks: [['a', 'b']],
      only: [{ column: 'sex', codes: [1, 2] }],
    });
  });

  it('is kept by name; what cannot be read of what was kept is passed over', () => {
    const kept = [{ name: 'One', query: 'q=trust' }];
    expect(readRecipes([...kept, null, 3, { name: 'Two' }])).toEqual(kept);
    expect(readRecipes('elsewhere')).toEqual([]);
    expect(readRecipes(null)).toEqual([]);
  });
});
