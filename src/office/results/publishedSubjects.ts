import { id } from '../../core/id.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { Table } from '../../counting/analysis/table.ts';
import type { PublishedRow, PublishedSubject } from '../../counting/benchmarks/publishedFaults.ts';
import { rowLabel } from '../../words/tables.ts';
import { tableTopic } from '../../words/topics.ts';

/** The questions of a wave that a published figure can be about, with their answers and nets, in the order of asking. */
export function publishedSubjects(tables: readonly Table[], reader: Reader): readonly PublishedSubject[] {
  return tables
    .filter(({ column, earlier }) => earlier === null && !column.isOwnWords)
    .map((table) => {
      const { column, several, title } = table;
      const label = tableTopic(table, reader);
      const rows = table.rows
        .filter(({ sort }) => sort === 'net' || sort === 'category')
        .map((row): PublishedRow => {
          const words = rowLabel(row, reader);
          const net = column.nets.find((one) => one.id === row.id);
          const option = several ? optionOf(table, row.id) : null;
          return {
            column: option ?? column.id,
            row: several ? '1' : row.id,
            label: words,
            names: [row.id, words, ...(net ? [net.label.en, `net ${net.id}`] : [])],
            parts: net ? net.codes.map(String) : null,
          };
        });
      const asked = readText(title, reader);
      const own = readText(column.label, reader);
      const names = [column.id, label, ...(column.row === null ? [asked] : [`${asked} ${own}`, own])];
      return { id: column.id, label, names, isWhole: !several, rows: netsFirst(rows) };
    })
    .filter(({ rows }) => rows.length > 0);
}

/** The column of one option of a question that takes several. */
function optionOf({ column }: Table, option: string) {
  return id<'column'>(`${column.id}.${option}`);
}

function netsFirst(rows: readonly PublishedRow[]): readonly PublishedRow[] {
  return [...rows.filter(({ parts }) => parts !== null), ...rows.filter(({ parts }) => parts === null)];
}
