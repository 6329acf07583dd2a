import type { Dataset, Variable } from './dataset.ts';
import { variableOf } from './dataset.ts';
import { columnsToShow } from './shownColumns.ts';

/** What groups are made by: who people are and where they live, or what they answered to another question. */
export type ScanPart = 'who' | 'answers';

/** More groups than this make no comparison that anyone could read. */
const MOST_GROUPS = 30;

/**
 * What groups are made by in a scan: age, sex, area and the like; and every question about the council that was answered
 * with one of a few answers; and each answer of one that takes several, such as a code of answers in words: who gave it, and
 * who did not. Who somebody was interviewed by is a matter of quality and makes no group, nor does the place on a scale of
 * numbers, or a rank.
 */
export function findingBreaks(dataset: Dataset): Readonly<Record<ScanPart, readonly Variable[]>> {
  const { breaks, opinions } = columnsToShow(dataset);
  const known = (columns: typeof breaks) => columns.flatMap(({ id }) => variableOf(dataset, id) ?? []);
  return {
    who: known(breaks),
    answers: known(opinions).filter(
      ({ column, earlier, exact }) =>
        earlier === undefined &&
        exact === undefined &&
        !column.isOwnWords &&
        !column.isLong &&
        column.ofOption === undefined &&
        column.number === undefined &&
        column.categories.length > 1 &&
        column.categories.length <= MOST_GROUPS,
    ),
  };
}
