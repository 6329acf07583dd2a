import { FIRST_CATEGORY } from '../../core/column.ts';
import type { Variable } from './dataset.ts';
import type { Rows } from './rows.ts';
import { bitCounts, bitsOf } from './severalBits.ts';

/** What was decided of a dataset, and of each of its variables, by name. */
const ofDatasets = new WeakMap<Rows, Map<string, unknown>>();
const ofVariables = new WeakMap<Rows, WeakMap<Variable, Map<string, unknown>>>();

/** What was decided of a dataset under this name; else what is decided now. A chain of conditions is followed once. */
export function remembered<Found>(dataset: Rows, name: string, decide: () => Found): Found {
  const known = ofDatasets.get(dataset) ?? new Map<string, unknown>();
  ofDatasets.set(dataset, known);
  return recalled(known, name, decide);
}

/** The same of one variable of a dataset: many tables ask it of the same few. */
export function rememberedOf<Found>(
  dataset: Rows,
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

const counts = new WeakMap<Variable | Variable['codes'], readonly number[]>();

/** People by code in memory, unweighted, counted once for a variable. */
export function countsByCode(variable: Variable): readonly number[] {
  const option = bitsOf(variable);
  const known = counts.get(option === undefined ? variable.codes : variable);
  if (known !== undefined) return known;
  if (option !== undefined) {
    const found = bitCounts(option);
    counts.set(variable, found);
    return found;
  }
  const { codes, column } = variable;
  const found = new Array<number>(FIRST_CATEGORY + column.categories.length).fill(0);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    found[code] = (found[code] ?? 0) + 1;
  }
  counts.set(codes, found);
  return found;
}
