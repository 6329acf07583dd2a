import { percentNumber } from '../../core/percent.ts';
import { readText } from '../../core/reader.ts';
import type { Cell, Table, TableGroup, TableRow } from '../../counting/analysis/table.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { methodLine } from '../../words/method.ts';
import { markText, rowLabel, tableWords, withheldText } from '../../words/tables.ts';
import { type CsvCell, csvOf } from './csv.ts';
import type { ExportContents } from './exportContents.ts';
import { headOf } from './responsesCsv.ts';

const heads = [
  'wave',
  'simulated',
  'variable',
  'question',
  'row',
  'broken_down_by',
  'group',
  'answer',
  'sort',
  'percent',
  'low_95',
  'high_95',
  'unweighted_percent',
  'unweighted_base',
  'effective_base',
  'mark',
  'why_withheld',
  'from',
  'to',
  'note',
];

/** Every table, a line for each figure, each with its base, interval, dates and note: a line can be quoted alone. */
export function tablesCsv(contents: ExportContents): string {
  return csvOf([heads, ...contents.tables.flatMap((table) => linesOf(table, contents))]);
}

function linesOf(table: Table, contents: ExportContents): CsvCell[][] {
  return table.rows.flatMap((row) =>
    table.groups.map((group, place) => lineOf({ table, row, group, cell: row.cells[place] }, contents)),
  );
}

interface Place {
  readonly table: Table;
  readonly row: TableRow;
  readonly group: TableGroup;
  readonly cell: Cell | undefined;
}

function lineOf({ table, row, group, cell }: Place, { wave, reader }: ExportContents): CsvCell[] {
  const { column, note } = table;
  const words = wordsIn(tableWords, reader.language);
  return [
    wave.title,
    note.simulated ? 'yes' : 'no',
    table.several && row.sort === 'category' ? `${headOf(column)}_${row.id}` : headOf(column),
    readText(table.title, reader),
    column.row === null ? null : readText(column.label, reader),
    table.breakLabel === null ? null : readText(table.breakLabel, reader),
    group.label === null ? words.everyone : readText(group.label, reader),
    rowLabel(row, reader),
    row.inBase ? words.sorts[row.sort] : words.outsideBase,
    ...figuresOf(cell),
    cell?.shown ? cell.base : group.base,
    cell?.shown && cell.effectiveBase !== null ? Math.floor(cell.effectiveBase) : null,
    markText(group, reader),
    cell?.shown === false ? withheldText(cell.why, reader) : null,
    note.from,
    note.to,
    [`${methodLine(note, reader.language).join('. ')}.`, ...(table.several ? [words.several] : [])].join(' '),
  ];
}

function figuresOf(cell: Cell | undefined): CsvCell[] {
  if (!cell?.shown) return [null, null, null, null];
  const percent = (share: number | undefined) =>
    share === undefined ? null : Number(percentNumber(share, 1));
  return [cell.share, cell.interval?.low, cell.interval?.high, cell.unweightedShare].map(percent);
}
