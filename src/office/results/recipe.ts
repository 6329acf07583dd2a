import type { TableChoice } from '../../counting/analysis/chosenTables.ts';

/** What stands in the cells of a chosen table. */
export type Figures = 'column' | 'row' | 'count';

/** What stands beside each figure, or under the table. */
export const SHOWN = ['precision', 'letters', 'rest', 'test', 'means'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which tables, and how they are shown: everything that brings a page of tables back. */
export interface Recipe extends TableChoice {
  readonly figures: Figures;
  readonly shows: readonly Shown[];
}

export const FIRST_RECIPE: Recipe = {
  rows: [],
  breaks: [],
  only: [],
  dontKnow: 'asAsked',
  figures: 'column',
  shows: [],
};

/** A filter has no more questions than this: of more it is not looked at what they tell beside other filters. */
export const MOST_FILTERS = 3;

/** Parts the two breaks of which one is inside the other; no column's id has it. */
const INSIDE = '>';

/**
 * The part of an address that brings a recipe back: the usual things are left out. It names columns and the codes of
 * their answers, never what a person said.
 */
export function queryOfRecipe({ rows, breaks, only, dontKnow, figures, shows }: Recipe): string {
  const query = new URLSearchParams();
  for (const row of rows) query.append('q', row);
  for (const columns of breaks) query.append('by', columns.join(INSIDE));
  for (const { column, codes } of only) {
    query.append('only', column);
    // Answers are told apart by their place.
    if (only.length > 1 || codes.length > 0) query.append('answers', codes.join(' '));
  }
  if (dontKnow !== FIRST_RECIPE.dontKnow) query.set('dontKnow', dontKnow);
  if (figures !== FIRST_RECIPE.figures) query.set('figures', figures);
  for (const show of shows) query.append('show', show);
  return query.toString();
}

/** The recipe that an address names. What it says of things that are not there is passed over. */
export function recipeOf(query: string): Recipe {
  const said = new URLSearchParams(query);
  const dontKnow = said.get('dontKnow');
  const figures = said.get('figures');
  const answers = said.getAll('answers').map(codesIn);
  return {
    rows: [...new Set(said.getAll('q'))],
    breaks: said.getAll('by').map((by) => by.split(INSIDE).slice(0, 2)),
    only: said
      .getAll('only')
      .slice(0, MOST_FILTERS)
      .map((column, place) => ({ column, codes: answers[place] ?? [] })),
    dontKnow: dontKnow === 'in' || dontKnow === 'out' ? dontKnow : FIRST_RECIPE.dontKnow,
    figures: figures === 'row' || figures === 'count' ? figures : FIRST_RECIPE.figures,
    shows: SHOWN.filter((show) => said.getAll('show').includes(show)),
  };
}

function codesIn(text: string): readonly number[] {
  return text
    .split(' ')
    .filter((code) => /^-?\d+$/.test(code))
    .map(Number);
}

/** A recipe under the name that an officer gave it. */
export interface KeptRecipe {
  readonly name: string;
  /** As in an address. */
  readonly query: string;
}

/** The name under which a wave's recipes are kept with the wave. */
export const RECIPES_SETTING = 'tableRecipes';

/** What was kept, as recipes: what cannot be read is passed over, as a back-up may come from another version. */
export function readRecipes(kept: unknown): readonly KeptRecipe[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    const { name, query } = (one ?? {}) as Partial<Record<keyof KeptRecipe, unknown>>;
    return typeof name === 'string' && typeof query === 'string' ? [{ name, query }] : [];
  });
}
