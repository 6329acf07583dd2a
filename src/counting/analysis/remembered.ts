import { FIRST_CATEGORY } from '../../core/column.ts';
import type { Dataset, Variable } from './dataset.ts';

/** What was decided of a dataset, and of each of its variables, by name. */
const ofDatasets = new WeakMap<Dataset, Map<string, unknown>>();
const ofVariables = new WeakMap<Dataset, WeakMap<Variable, Map<string, unknown>>>();

/** What was decided of a dataset under this name; else what is decided now. A chain of conditions is followed once. */
export function remembered<Found>(dataset: Dataset, name: string, decide: () => Found): Found {
  const known = ofDatasets.get(dataset) ?? new Map<string, unknown>();
  ofDatasets.set(dataset, known);
  return recalled(known, name, decide);
}

/** The same of one variable of a dataset: many tables ask it of the same few. */
export function rememberedOf<Found>(
  dataset: Dataset,
  { variable, name }: { readonly variable: Variable; readonly name: string },
  decide: () => Found,
): Found {
  const variables = ofVariables.get(dataset) ?? new WeakMap<Variable, Map<string, unknown>>();
  ofVariables.set(dataset, variables);
  const known = variables.get(variable) ?? new Map<string, unknown>();
  variables.set(variable, known);
  return recalled(known, name, decide);
}

function recalled<Found>(known: Map<string, unknown>, name: string, decide: () => Found): Found {
  if (!known.has(name)) known.set(name, decide());
  return known.get(name) as Found;
}

const counts = new WeakMap<Variable['codes'], readonly number[]>();

/** People by code in memory, unweighted, counted once for a variable. */
export function countsByCode({ codes, column }: Variable): readonly number[] {
  const known = counts.get(codes);
  if (known !== undefined) return known;
  const found = new Array<number>(FIRST_CATEGORY + column.categories.length).fill(0);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    found[code] = (found[code] ?? 0) + 1;
  }
  counts.set(codes, found);
  return found;
}
