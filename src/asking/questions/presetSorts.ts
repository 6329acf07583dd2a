import type { ComputedFace } from './computed/computedFace.ts';
import type { KindName, Question } from './question.ts';

/** How something can stand in a question before anybody answers it. */
export interface PresetSort {
  /** A choice, several, several in an order, or what is typed. */
  readonly how: 'one' | 'several' | 'ordered' | 'typed';
  /** What a formula has to come to; null where only a value can stand. */
  readonly result: ComputedFace['result'] | null;
}

/** Nothing stands where nothing is answered, nor where people are to agree, share out or choose row by row of themselves. */
const presetSorts: { readonly [K in KindName]: PresetSort | null } = {
  single: { how: 'one', result: 'number' },
  multiple: { how: 'several', result: null },
  grid: { how: 'one', result: null },
  scale: { how: 'typed', result: 'number' },
  number: { how: 'typed', result: 'number' },
  date: { how: 'typed', result: 'date' },
  text: { how: 'typed', result: 'text' },
  postcode: { how: 'typed', result: 'text' },
  ranking: { how: 'ordered', result: null },
  longList: { how: 'one', result: 'number' },
  consent: null,
  constantSum: null,
  multipleGrid: null,
  computed: null,
  statement: null,
  card: null,
};

/** How something can stand in this question; null where nothing can. */
export function presetSortOf({ kind }: Question): PresetSort | null {
  return presetSorts[kind];
}
