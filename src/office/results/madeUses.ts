import { madeSort } from '../../counting/analysis/made/madeSorts.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import { type KeptRecipe, recipeOf } from './recipe.ts';

/** Something that a variable stands in. */
export type MadeUse =
  | { readonly sort: 'variable'; readonly label: string }
  | { readonly sort: 'recipe'; readonly name: string; readonly wave: string };

/** What uses a made variable: others that are made of it, and tables that were kept. */
export function usesIn(
  id: string,
  made: readonly MadeVariable[],
  recipes: readonly { readonly wave: string; readonly kept: readonly KeptRecipe[] }[],
): readonly MadeUse[] {
  const variables = made.filter((one) =>
    madeSort(one.sort)
      .madeOf(one)
      .some((of) => isPartOf(of, id)),
  );
  const tables = recipes.flatMap(({ wave, kept }) =>
    kept
      .filter(({ query }) => namesIn(query).some((name) => isPartOf(name, id)))
      .map(({ name }) => ({ name, wave })),
  );
  return [
    ...variables.map(({ label }) => ({ sort: 'variable', label }) as const),
    ...tables.map((one) => ({ sort: 'recipe', ...one }) as const),
  ];
}

function namesIn(query: string): readonly string[] {
  const { rows, breaks, only } = recipeOf(query);
  return [...rows, ...breaks.flat(), ...only.map(({ column }) => column)];
}

/** Itself, or one of its columns. */
function isPartOf(column: string, id: string): boolean {
  return column === id || column.startsWith(`${id}.`);
}
