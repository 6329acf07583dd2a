import { FIRST_CATEGORY } from '../../../core/column.ts';
import { RUN, sameThroughout } from '../../stats/sameThroughout.ts';
import type { Dataset } from '../dataset.ts';
import type { GridRuns } from './dataQuality.ts';
import type { Item } from './qualityItems.ts';

/** A grid, and what each person did in it (a value of RUN). */
export interface GridJudged extends GridRuns {
  readonly runs: Uint8Array;
  /** Its rows, as items. */
  readonly items: readonly Item[];
}

/**
 * Every grid of so many rows with the same answers, and who gave one answer to all rows.
 *
 * @param least Rows that somebody has to have answered: of fewer, the same answer to all says nothing.
 */
export function gridsJudged(dataset: Dataset, items: readonly Item[], least: number): readonly GridJudged[] {
  const grids = new Map<string, Item[]>();
  for (const item of items) {
    const { column, earlier } = item.variable;
    if (item.row === null || column.isOneOfSeveral || column.ofOption !== undefined) continue;
    const answers = column.categories.map(({ code }) => code).join();
    const key = [column.question, earlier?.versions.join(), answers].join(' ');
    grids.set(key, [...(grids.get(key) ?? []), item]);
  }
  return [...grids.values()]
    .filter((rows) => rows.length >= least && dataset.size > 0)
    .map((rows): GridJudged => {
      const codes = rows.map(({ variable }) => variable.codes);
      const runs = sameThroughout(codes, { from: FIRST_CATEGORY, least });
      const [first] = rows as [Item];
      return {
        question: first.variable.column.question,
        title: first.title,
        rows: rows.length,
        judged: runs.filter((run) => run !== RUN.unjudged).length,
        same: runs.filter((run) => run === RUN.same).length,
        runs,
        items: rows,
      };
    });
}
