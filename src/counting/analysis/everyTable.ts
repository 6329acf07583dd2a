import { type PreparedResults, shownOf, tableOf, type Weighed } from './results.ts';
import { joinSeveral } from './severalTable.ts';
import type { Table } from './table.ts';

/**
 * Every table of a wave: all that was asked and who took part for everybody together, then all that was asked by each break.
 *
 * @param tell How much of the work is done, 0 to 1.
 */
export function everyTable(
  prepared: PreparedResults,
  weighed: Weighed,
  tell: (share: number) => void = () => undefined,
): readonly Table[] {
  const { opinions, people, breaks } = shownOf(weighed.dataset);
  const tables = (columns: typeof opinions, breakBy: string | null) =>
    joinSeveral(
      columns.map((column) => tableOf(prepared, weighed, { column, breakBy, dontKnow: 'asAsked' })),
    );
  const everyone = [...tables(opinions, null), ...tables(people, null)];
  const broken = breaks.flatMap(({ column }, done) => {
    tell((1 + done) / (1 + breaks.length));
    return tables(opinions, column);
  });
  tell(1);
  return [...everyone, ...broken];
}
