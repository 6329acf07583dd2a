import { FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { type ChosenBreak, hiddenInTable } from './breakLines.ts';
import { type ChosenFilter, filteredOff } from './chosenFilter.ts';
import type { Dataset, Variable } from './dataset.ts';
import type { Settings } from './settings.ts';
import { hiddenByBreak } from './smallGroups.ts';

/** What is asked of whom: a question's base, and the filter of its table. */
interface Questioned {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  readonly filter: ChosenFilter | null;
  readonly limits: Pick<Settings, 'hideUnder' | 'protectUnder'>;
}

/**
 * Which groups of a break are hidden in a table (breakLines.ts). Of a filter: each answer that it takes in holds nobody or enough
 * people in each group, and what it leaves out as well; so one table less another is never a handful of people.
 */
export function hiddenInBreak(dataset: Dataset, broken: ChosenBreak, of: Questioned): readonly boolean[] {
  const { asked, base, filter, limits } = of;
  const isInBase = new Uint8Array(FIRST_CATEGORY + asked.column.categories.length);
  for (const code of base) isInBase[code] = 1;
  return hiddenInTable(broken, {
    dataset,
    limits,
    counts: (i) => {
      const code = asked.codes[i] ?? MISSING.notAsked;
      if (filter?.within[i] === 0 || code === MISSING.notAsked) return null;
      return isInBase[code] === 1 ? 'base' : 'asked';
    },
    own: (variable) => hiddenByBreak(dataset, variable, limits),
    off: ({ column: { codes, labels } }) =>
      filter === null ? [] : filteredOff(dataset, { codes, groups: labels.length }, { ...of, filter }),
  });
}
