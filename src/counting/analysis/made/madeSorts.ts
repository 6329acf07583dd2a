import type { Variable } from '../dataset.ts';
import { bandsMade } from './bandsMade.ts';
import { codedMade } from './codedMade.ts';
import { combinationMade } from './combinationMade.ts';
import { crossingMade } from './crossingMade.ts';
import { groupsMade } from './groupsMade.ts';
import type { MadeVariable } from './madeVariable.ts';
import { scoresMade } from './scoresMade.ts';
import type { MadeFrom } from './sourceColumns.ts';

/** What is done with one sort of made variable. */
export interface MadeSort<Made> {
  /** The recipe in plain data that was kept; null where it is none of this sort. */
  readonly read: (kept: Readonly<Record<string, unknown>>) => Omit<Made, 'id' | 'label'> | null;
  /** The columns that it is made of. */
  readonly madeOf: (made: Made) => readonly string[];
  /** Its variables, or none where this wave lacks what it needs. */
  readonly make: (dataset: MadeFrom, made: Made) => readonly Variable[];
}

type Sorts = { readonly [Sort in MadeVariable['sort']]: MadeSort<Extract<MadeVariable, { sort: Sort }>> };

/** Every sort of variable that an officer can make. */
const madeSorts: Sorts = {
  groups: groupsMade,
  bands: bandsMade,
  combination: combinationMade,
  crossing: crossingMade,
  scores: scoresMade,
  coded: codedMade,
};

/** How a variable of this sort is read and made. */
export function madeSort(sort: MadeVariable['sort']): MadeSort<MadeVariable> {
  // The cast says that a variable's own sort rules how it is made.
  return madeSorts[sort] as unknown as MadeSort<MadeVariable>;
}

/** Whether this is the name of a sort. */
export function isMadeSort(name: unknown): name is MadeVariable['sort'] {
  return typeof name === 'string' && Object.hasOwn(madeSorts, name);
}
