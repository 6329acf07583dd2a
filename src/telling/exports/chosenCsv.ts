import type { Wave } from '../../asking/survey/survey.ts';
import { percentNumber, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { ChosenCell, ChosenColumn, ChosenRow } from '../../counting/analysis/chosenCells.ts';
import type { ChosenTable } from '../../counting/analysis/chosenTable.ts';
import type { ChosenTables } from '../../counting/analysis/chosenTables.ts';
import { columnLetter } from '../../counting/analysis/codedTable.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { markText, rowLabel, tableWords, withheldText } from '../../words/tables.ts';
import { chosenTopic } from '../../words/topics.ts';
import { type MeanLine, toldMeans } from '../reports/toldMeans.ts';
import { breakText, chosenNotes, columnText, figuresOf, onlyText, type ShownTables } from './chosenNotes.ts';
import { type CsvCell, csvOf } from './csv.ts';

const heads = [
  'wave',
  'simulated',
  'only_those',
  'variable',
  'question',
  'broken_down_by',
  'group',
  'letter',
  'answer',
  'sort',
  'figure',
  'value',
  'low_95',
  'high_95',
  'weighted_count',
  'higher_than',
  'points_on_the_rest',
  'points_low_95',
  'points_high_95',
  'differs_from_the_rest',
  'row_base',
  'unweighted_base',
  'weighted_base',
  'effective_base',
  'effective_base_weighting_only',
  'effective_base_of_figure',
  'design_effect',
  'mark',
  'why_withheld',
  'from',
  'to',
  'note',
];

interface ChosenContents {
  readonly wave: Pick<Wave, 'title'>;
  readonly chosen: ChosenTables;
  readonly shown: ShownTables;
  readonly reader: Reader;
}

/** Chosen tables as they are shown, a line for each figure, each with its bases and its note. */
export function chosenCsv(contents: ChosenContents): string {
  return csvOf([heads, ...contents.chosen.tables.flatMap((table) => linesOf(table, contents))]);
}

interface Place {
  readonly by: string | null;
  readonly group: string;
  readonly letter: string | null;
  readonly column: ChosenColumn;
  /** Its break and group by their places; null for everyone. */
  readonly at: readonly [number, number] | null;
}

function linesOf(table: ChosenTable, contents: ChosenContents): CsvCell[][] {
  const { reader } = contents;
  const everyone = wordsIn(tableWords, reader.language).everyone;
  const places: readonly Place[] = [
    { by: null, group: everyone, letter: null, column: table.everyone, at: null },
    ...table.breaks.flatMap(({ names, columns }, set) =>
      columns.map(
        (column, at): Place => ({
          by: breakText(names, reader),
          group: columnText(column, reader),
          letter: columnLetter(at),
          column,
          at: [set, at],
        }),
      ),
    ),
  ];
  const isRow = figuresOf(table, contents.shown) === 'row';
  return places
    .filter(({ by }) => !isRow || by !== null)
    .flatMap((place) => [
      ...table.rows.map((row, at) => lineOf({ table, row, place, cell: place.column.cells[at] }, contents)),
      ...(contents.shown.shows.includes('means') ? meanLinesOf(table, place, contents) : []),
    ]);
}

/** A line for the mean, the median, the standard deviation and the net score of one column. */
function meanLinesOf(table: ChosenTable, place: Place, contents: ChosenContents): CsvCell[][] {
  const { chosen, reader, shown, wave } = contents;
  const { note } = chosen;
  const means = toldMeans(table, reader);
  const figureOf = (line: MeanLine) => {
    const [set, group] = place.at ?? [];
    return set === undefined || group === undefined ? line.everyone : line.breaks[set]?.[group];
  };
  const numberOf = (key: string) => {
    const found = means.find((line) => line.key === key);
    const figure = found && figureOf(found);
    return figure?.shown ? figure.value : null;
  };
  const notes = `${chosenNotes(table, chosen, { shown, reader }).join('. ')}.`;
  return means
    .filter(({ sort }) => sort === 'amount' || sort === 'points')
    .map((line) => {
      const of = line.key === 'net' ? 'net' : 'mean';
      const isEstimate = line.key === of;
      const { figures, why } = meanFigure(figureOf(line), contents);
      return [
        wave.title,
        note.simulated ? 'yes' : 'no',
        onlyText(chosen, reader),
        table.of.id,
        chosenTopic(table.of, reader),
        place.by,
        place.group,
        place.letter,
        null,
        line.label,
        line.label,
        ...figures,
        ...[null, null, null, null, null, null, null],
        numberOf(`${of}Base`),
        null,
        wholeDown(numberOf(`${of}Effective`)),
        null,
        isEstimate ? wholeDown(numberOf(`${of}Effective`)) : null,
        isEstimate ? twoDecimals(numberOf(`${of}DesignEffect`)) : null,
        markText({ mark: place.column.mark }, reader),
        why,
        note.from,
        note.to,
        notes,
      ];
    });
}

/** A figure with its interval, or why there is none. */
function meanFigure(
  figure: MeanLine['everyone'] | undefined,
  { reader }: ChosenContents,
): { readonly figures: CsvCell[]; readonly why: string | null } {
  if (!figure?.shown)
    return { figures: [null, null, null], why: figure ? withheldText(figure.why, reader) : null };
  const { interval } = figure;
  return {
    figures: [figure.value, interval?.low ?? null, interval?.high ?? null].map(exact),
    why: null,
  };
}

function exact(amount: number | null): number | null {
  return amount === null ? null : Number(rounded(amount, 3));
}

interface Figure {
  readonly table: ChosenTable;
  readonly row: ChosenRow;
  readonly place: Place;
  readonly cell: ChosenCell | undefined;
}

function lineOf(figure: Figure, contents: ChosenContents): CsvCell[] {
  const { table, row, place, cell } = figure;
  const { chosen, reader, shown, wave } = contents;
  const { note } = chosen;
  const { column } = place;
  return [
    wave.title,
    note.simulated ? 'yes' : 'no',
    onlyText(chosen, reader),
    table.of.id,
    chosenTopic(table.of, reader),
    place.by,
    place.group,
    place.letter,
    rowLabel(row, reader),
    wordsIn(tableWords, reader.language).sorts[row.sort],
    wordsIn(chosenWords, reader.language).figureChoices[figuresOf(table, shown)],
    ...valueCells(figure, shown),
    ...testCells(cell, shown),
    cell?.shown && figuresOf(table, shown) === 'row' ? (cell.ofRow?.base ?? null) : null,
    column.base,
    oneDecimal(column.weightedBase),
    wholeDown(column.effectiveBase),
    wholeDown(column.weightingEffectiveBase),
    ...worthCells(figure, shown),
    markText({ mark: column.mark }, reader),
    whyWithheld(figure, shown, reader),
    note.from,
    note.to,
    `${chosenNotes(table, chosen, { shown, reader }).join('. ')}.`,
  ];
}

/** The figure with its interval, and the weighted count. */
function valueCells({ table, cell }: Figure, shown: ShownTables): CsvCell[] {
  if (!cell?.shown) return [null, null, null, null];
  const figures = figuresOf(table, shown);
  if (figures === 'count') {
    const { counted } = cell;
    return [counted?.people ?? null, null, null, oneDecimal(counted?.weight ?? null)];
  }
  const share = figures === 'row' ? cell.ofRow : cell;
  const interval = share?.interval;
  return [percent(share?.share), percent(interval?.low), percent(interval?.high), null];
}

/** How many people a percentage is worth, and its design effect; counts have none of their own. */
function worthCells({ table, cell }: Figure, shown: ShownTables): CsvCell[] {
  const figures = figuresOf(table, shown);
  if (!cell?.shown || figures === 'count') return [null, null];
  const share = figures === 'row' ? cell.ofRow : cell;
  return [wholeDown(share?.effectiveBase ?? null), twoDecimals(share?.designEffect ?? null)];
}

function testCells(cell: ChosenCell | undefined, { shows }: ShownTables): CsvCell[] {
  const tested = cell?.shown ? cell : null;
  const rest = shows.includes('rest') ? tested?.rest : null;
  const letters = shows.includes('letters') ? (tested?.above.map(columnLetter).join(' ') ?? '') : '';
  return [
    letters === '' ? null : letters,
    percent(rest?.gap),
    percent(rest?.low),
    percent(rest?.high),
    rest ? (rest.isSignificant ? 'yes' : 'no') : null,
  ];
}

function whyWithheld({ table, cell }: Figure, shown: ShownTables, reader: Reader): string | null {
  if (cell === undefined) return null;
  if (!cell.shown) return withheldText(cell.why, reader);
  const figures = figuresOf(table, shown);
  const isTold = figures === 'count' ? cell.counted : figures === 'row' ? cell.ofRow : cell;
  return isTold === null ? withheldText('protected', reader) : null;
}

function percent(share: number | null | undefined): number | null {
  return share == null ? null : Number(percentNumber(share, 1));
}

function oneDecimal(amount: number | null): number | null {
  return amount === null ? null : Number(rounded(amount, 1));
}

function twoDecimals(ratio: number | null): number | null {
  return ratio === null ? null : Number(rounded(ratio, 2));
}

function wholeDown(people: number | null): number | null {
  return people === null ? null : Math.floor(people);
}
