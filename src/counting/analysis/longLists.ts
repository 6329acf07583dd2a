import { rareOfLongList } from '../../asking/questions/longList/countedLongList.ts';
import { type Category, FIRST_CATEGORY } from '../../core/column.ts';
import type { Variable } from './dataset.ts';

/**
 * A long list with those of its answers that enough people gave, in their order, and the others as one: a street that one
 * person named says where that person lives. Other columns stay as they are.
 */
export function ofThoseGiven(variable: Variable, enough: number): Variable {
  const { column, codes } = variable;
  if (!column.isLong) return variable;
  const people = new Map<number, number>();
  for (const code of codes) people.set(code, (people.get(code) ?? 0) + 1);
  const given = [...people.keys()].filter((code) => code >= FIRST_CATEGORY).sort((one, other) => one - other);
  const shown = given.filter((code) => (people.get(code) ?? 0) >= enough);
  const places = new Map(shown.map((code, place) => [code, FIRST_CATEGORY + place]));
  const categories = shown.map((code) => column.categories[code - FIRST_CATEGORY] as Category);
  const rest = {
    code: Math.max(0, ...column.categories.map(({ code }) => code)) + 1,
    label: rareOfLongList(enough),
  };
  return {
    ...variable,
    column: { ...column, categories: shown.length === given.length ? categories : [...categories, rest] },
    codes: codes.map((code) =>
      code < FIRST_CATEGORY ? code : (places.get(code) ?? FIRST_CATEGORY + shown.length),
    ),
  };
}
