import { percentNumber, rounded } from '../../core/percent.ts';
import { readText } from '../../core/reader.ts';
import type {
  Cell,
  NetPromoter,
  Summary,
  Table,
  TableGroup,
  TableRow,
} from '../../counting/analysis/table.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { methodLine } from '../../words/method.ts';
import { summaryWords } from '../../words/summaries.ts';
import { markText, rowLabel, tableWords, withheldText } from '../../words/tables.ts';
import { type ColumnHeads, columnHeads, optionColumn } from './columnHeads.ts';
import { type CsvCell, csvOf } from './csv.ts';
import type { ExportContents } from './exportContents.ts';

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
  'number',
  'number_low_95',
  'number_high_95',
  'unweighted_base',
  'effective_base',
  'design_effect',
  'mark',
  'why_withheld',
  'from',
  'to',
  'note',
];

/** Every table, a line for each figure, each with its base, interval, dates and note: a line can be quoted alone. */
export function tablesCsv(contents: ExportContents): string {
  const named = { ...contents, headOf: columnHeads(contents.dataset, contents.detail).of };
  return csvOf([heads, ...contents.tables.flatMap((table) => linesOf(table, named))]);
}

/** With the names that the columns have in the file of responses. */
interface NamedContents extends ExportContents {
  readonly headOf: ColumnHeads['of'];
}

function linesOf(table: Table, contents: NamedContents): CsvCell[][] {
  return [
    ...rowsTold(table).flatMap((row) =>
      table.groups.map((group, place) =>
        lineOf(
          { table, group },
          shareCells(table, { row, cell: row.cells[place], isRounded: isRounded(table, group) }, contents),
          contents,
        ),
      ),
    ),
    ...table.groups.flatMap((group, place) => {
      const [net, summary] = [table.netPromoters?.[place], table.summaries?.[place]];
      const figures = [
        ...(net ? [netPromoterCells({ table, group }, net, contents)] : []),
        ...(summary ? summaryCells({ table, group }, summary, contents) : []),
      ];
      return figures.map((figure) => lineOf({ table, group }, figure, contents));
    }),
  ];
}

/** Of words only how many people wrote some is told. */
function rowsTold({ column, rows }: Table): readonly TableRow[] {
  return column.isOwnWords ? rows.filter(({ sort }) => sort === 'category') : rows;
}

interface Told {
  readonly table: Table;
  readonly group: TableGroup;
}

/** What one line tells of a group. */
interface Figure {
  readonly variable: string;
  readonly answer: string;
  readonly sort: string;
  /** Percents, then numbers. */
  readonly figures: readonly CsvCell[];
  readonly base: number | null;
  readonly effectiveBase: number | null;
  readonly designEffect: number | null;
  readonly withheld: string | null;
}

function lineOf({ table, group }: Told, figure: Figure, { wave, reader }: ExportContents): CsvCell[] {
  const { column, note } = table;
  const words = wordsIn(tableWords, reader.language);
  return [
    wave.title,
    note.simulated ? 'yes' : 'no',
    figure.variable,
    readText(table.title, reader),
    column.row === null ? null : readText(column.label, reader),
    table.breakLabel === null ? null : readText(table.breakLabel, reader),
    group.label === null ? words.everyone : readText(group.label, reader),
    figure.answer,
    figure.sort,
    ...figure.figures,
    figure.withheld === null ? (figure.base ?? group.base) : group.base,
    figure.effectiveBase === null ? null : Math.floor(figure.effectiveBase),
    figure.designEffect === null
      ? null
      : Number(rounded(figure.designEffect, isRounded(table, group) ? 1 : 2)),
    markText(group, reader),
    figure.withheld,
    note.from,
    note.to,
    [
      `${methodLine(note, reader.language).join('. ')}.`,
      ...(table.earlier ? [words.earlier(table.earlier)] : []),
      ...(table.several ? [words.several] : []),
      ...(table.notCoded ? [words.notCoded(table.notCoded)] : []),
      ...(table.fewUnknown === null ? [] : [words.wholePercents(table.fewUnknown)]),
    ].join(' '),
  ];
}

function shareCells(
  table: Table,
  { row, cell, isRounded: isWhole }: ToldCell,
  { reader, headOf }: NamedContents,
): Figure {
  const words = wordsIn(tableWords, reader.language);
  const name = String(table.column.id);
  return {
    variable: headOf(table.several && row.sort === 'category' ? optionColumn(name, row.id) : name),
    answer: rowLabel(row, reader),
    sort: row.inBase ? words.sorts[row.sort] : words.outsideBase,
    figures: [...percentsOf(table.column.isOwnWords ? undefined : cell, isWhole), null, null, null],
    base: cell?.shown ? cell.base : null,
    effectiveBase: cell?.shown && !table.column.isOwnWords ? cell.effectiveBase : null,
    designEffect: cell?.shown && !table.column.isOwnWords ? cell.designEffect : null,
    withheld: cell?.shown === false ? withheldText(cell.why, reader) : null,
  };
}

// Weights blur what whole percents leave open; the share without them would not.
function percentsOf(cell: Cell | undefined, isWhole: boolean): CsvCell[] {
  if (!cell?.shown) return [null, null, null, null];
  const percent = (share: number | undefined) =>
    share === undefined ? null : Number(percentNumber(share, isWhole ? 0 : 1));
  const unweighted = isWhole ? undefined : cell.unweightedShare;
  return [cell.share, cell.interval?.low, cell.interval?.high, unweighted].map(percent);
}

/** Whether a group's figures are told without what would give away the few people whose group is not known. */
function isRounded({ fewUnknown }: Table, { id }: TableGroup): boolean {
  return fewUnknown !== null && id !== 'all';
}

interface ToldCell {
  readonly row: TableRow;
  readonly cell: Cell | undefined;
  readonly isRounded: boolean;
}

/** Mean, median and standard deviation, a line each; of a hidden group one line that says why. */
function summaryCells(
  { table, group }: Told,
  summary: Summary,
  { reader, headOf }: NamedContents,
): readonly Figure[] {
  const { column } = table;
  const words = wordsIn(summaryWords, reader.language);
  const decimals = (column.number?.decimals ?? 0) + (isRounded(table, group) ? 0 : 1);
  const number = (amount: number | null | undefined) =>
    amount == null ? null : Number(rounded(amount, decimals));
  const figure = (answer: string, ...numbers: readonly (number | null | undefined)[]): Figure => ({
    variable: headOf(column.id),
    answer,
    sort: words.sort,
    figures: [null, null, null, null, ...[0, 1, 2].map((place) => number(numbers[place]))],
    base: summary.shown ? summary.base : null,
    effectiveBase: null,
    designEffect: null,
    withheld: summary.shown ? null : withheldText(summary.why, reader),
  });
  if (!summary.shown) return [figure(words.mean)];
  const { mean, interval, median, standardDeviation, effectiveBase, designEffect } = summary;
  return [
    { ...figure(words.mean, mean, interval?.low, interval?.high), effectiveBase, designEffect },
    figure(words.median, median),
    figure(words.standardDeviation, standardDeviation),
  ];
}

/** The net promoter score as a number of points with one decimal; of a hidden group, why. */
function netPromoterCells(
  { table, group }: Told,
  net: NetPromoter,
  { reader, headOf }: NamedContents,
): Figure {
  const { column } = table;
  const decimals = isRounded(table, group) ? 0 : 1;
  const words = wordsIn(summaryWords, reader.language);
  const points = net.shown ? [net.points, net.interval?.low, net.interval?.high] : [];
  const number = (amount: number | undefined) =>
    amount === undefined ? null : Number(rounded(amount, decimals));
  return {
    variable: headOf(column.id),
    answer: words.netPromoter,
    sort: words.netPromoterSort,
    figures: [null, null, null, null, ...[0, 1, 2].map((place) => number(points[place]))],
    base: net.shown ? net.base : null,
    effectiveBase: net.shown ? net.effectiveBase : null,
    designEffect: net.shown ? net.designEffect : null,
    withheld: net.shown ? null : withheldText(net.why, reader),
  };
}
