import type { Table, TableRow } from './table.ts';

/**
 * The main figure of a table for everyone: its favourable net, else the answer given most. None where the mean says more
 * than any band of numbers, nor of words.
 */
export function mainRow(table: Table): TableRow | null {
  // A net promoter score is told as one figure, in points.
  if (table.netPromoters !== null || table.column.isOwnWords) return null;
  const net = table.rows.find((row) => row.sort === 'net' && row.direction === 'positive');
  if (net) return net;
  if (table.summaries !== null) return null;
  const share = (row: TableRow) => (row.cells[0]?.shown ? row.cells[0].share : 0);
  const answers = table.rows.filter((row) => row.sort === 'category');
  return answers.reduce<TableRow | null>(
    (best, row) => (best && share(best) >= share(row) ? best : row),
    null,
  );
}
