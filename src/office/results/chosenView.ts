import { countText, percentEnds, percentText, rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { ChosenCell, ChosenColumn, ChosenRow } from '../../counting/analysis/chosenCells.ts';
import type { ChosenColumns, ChosenTable } from '../../counting/analysis/chosenTable.ts';
import type { ChosenTables } from '../../counting/analysis/chosenTables.ts';
import { columnLetter } from '../../counting/analysis/codedTable.ts';
import {
  breakText,
  columnText,
  figuresOf,
  notesInParts,
  type ShownTables,
} from '../../telling/exports/chosenNotes.ts';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { rowLabel, tableWords, withheldText } from '../../words/tables.ts';
import { chosenTopic } from '../../words/topics.ts';
import { fewEffectiveNotes } from './fewEffective.ts';
import { meanLines } from './meanLines.ts';
import { fewNotes, remainderNotes } from './remainderNotes.ts';

/** One cell as it is printed: the figure, and lines under it. */
export interface ChosenCellView {
  readonly figure: string;
  /** Instead of a figure stands why there is none. */
  readonly hidden: boolean;
  readonly letters: string | null;
  readonly under: readonly string[];
}

/** A chosen table as it is printed. */
export interface ChosenView {
  readonly key: string;
  readonly caption: string;
  readonly title: string;
  /** It has more columns than an upright sheet of paper holds. */
  readonly isWide: boolean;
  /** Sets of columns side by side, over their heads; the first is everyone's. */
  readonly sets: readonly { readonly name: string; readonly heads: readonly string[] }[];
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly isNet: boolean;
    readonly cells: readonly ChosenCellView[];
  }[];
  /** Means and net scores, where they are asked for. */
  readonly means: readonly {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly ChosenCellView[];
  }[];
  /** Bases of each column. */
  readonly bases: readonly {
    readonly key: string;
    readonly label: string;
    readonly counts: readonly string[];
  }[];
  /** What to know of single columns. */
  readonly remarks: readonly string[];
  /** How the table came about, a paragraph each: what the figures are, what was tested, what is hidden. */
  readonly method: readonly string[];
}

/** Columns that an upright sheet holds. */
const UPRIGHT = 8;

/** A chosen table in words, as it is shown. */
export function chosenView(
  table: ChosenTable,
  chosen: ChosenTables,
  { shown, reader }: { readonly shown: ShownTables; readonly reader: Reader },
): ChosenView {
  const words = wordsIn(chosenWords, reader.language);
  const figures = figuresOf(table, shown);
  const isRow = figures === 'row';
  const { everyone } = wordsIn(tableWords, reader.language);
  const withLetters = shown.shows.includes('letters') && chosen.note.sample !== 'open';
  const sets = table.breaks.map((one) => ({
    name: one.shared ? words.sharedSet(breakText(one.names, reader)) : breakText(one.names, reader),
    heads: [
      ...(isRow ? [words.rowBase] : []),
      ...one.columns.map((column, at) => {
        const label = columnText(column, reader);
        return withLetters ? words.letter(label, columnLetter(at)) : label;
      }),
    ],
  }));
  const columns = table.breaks.reduce((sum, one) => sum + one.columns.length, 1);
  const weighted = chosen.note.weighted;
  const reading: Reading = { figures, shown, reader, weighted, protectUnder: chosen.limits.protectUnder };
  return {
    key: table.of.id,
    caption: words.caption(
      chosenTopic(table.of, reader),
      table.breaks.map(({ names }) => breakText(names, reader)),
    ),
    title: readText(table.of.title, reader),
    isWide: columns > UPRIGHT,
    sets: isRow ? sets : [{ name: '', heads: [everyone] }, ...sets],
    lines: table.rows.map((row, at) => ({
      key: `${row.sort} ${row.id}`,
      label: rowLabel(row, reader),
      isNet: row.sort === 'net',
      cells: [
        ...(isRow ? [] : [cellIn(table.everyone, at, reading)]),
        ...table.breaks.flatMap((one) => [
          ...(isRow ? [rowBaseView(one, at, reading)] : []),
          ...one.columns.map((column) => cellIn(column, at, reading)),
        ]),
      ],
    })),
    means: meanLines(table, { isOpen: chosen.note.sample === 'open', isRow, shows: shown.shows, reader }),
    bases: basesOf(table, {
      ...reading,
      isOpen: chosen.note.sample === 'open',
      hideUnder: chosen.limits.hideUnder,
    }),
    remarks: remarksOf(table, chosen, reader),
    method: notesInParts(table, chosen, { shown, reader }).map((part) => `${part.join('. ')}.`),
  };
}

interface Reading {
  readonly figures: ShownTables['figures'];
  readonly shown: ShownTables;
  readonly reader: Reader;
  readonly weighted: boolean;
  readonly protectUnder: number;
}

// Why a whole column is hidden stands under the table.
function cellIn({ base, labels, cells }: ChosenColumn, at: number, reading: Reading): ChosenCellView {
  const cell = cells[at];
  if (cell?.shown === true || base !== null || labels.length === 0) return cellView(cell, reading);
  const figure = wordsIn(chosenWords, reading.reader.language).countHidden;
  return { figure, hidden: true, letters: null, under: [] };
}

function cellView(cell: ChosenCell | undefined, reading: Reading): ChosenCellView {
  const { shown, reader } = reading;
  if (!cell?.shown) {
    return { figure: withheldText(cell?.why ?? 'noBase', reader), hidden: true, letters: null, under: [] };
  }
  const { above, rest } = cell;
  const hasLetters = shown.shows.includes('letters') && above.length > 0;
  const words = wordsIn(chosenWords, reader.language);
  const tests =
    shown.shows.includes('rest') && rest !== null
      ? [words.gap(rest.gap, rest.isSignificant), words.gapBetween([rest.low, rest.high])]
      : [];
  const { under, ...figure } = figureView(cell, reading);
  return {
    ...figure,
    letters: hasLetters ? above.map(columnLetter).join(' ') : null,
    under: [...under, ...tests],
  };
}

/** The figure alone: a share with its interval, or people. */
function figureView(
  cell: ChosenCell & { readonly shown: true },
  { figures, shown, reader, weighted }: Reading,
): Omit<ChosenCellView, 'letters'> {
  const words = wordsIn(chosenWords, reader.language);
  const { counted } = cell;
  const share = figures === 'row' ? cell.ofRow : cell;
  const hidden = { figure: words.countHidden, hidden: true, under: [] };
  if (figures === 'count') {
    if (counted === null) return hidden;
    const under = weighted && counted.people > 0 ? [words.weighted(countText(counted.weight))] : [];
    return { figure: counted.people === 0 ? '-' : countText(counted.people), hidden: false, under };
  }
  if (share === null) return hidden;
  const { interval } = share;
  const ends = interval !== null && share.share > 0 ? percentEnds(interval) : null;
  const between = ends === null ? [] : [wordsIn(resultsWords, 'en').between(...ends)];
  const worth = shown.shows.includes('precision') ? worthText(share, reader) : [];
  return { figure: percentText(share.share), hidden: false, under: [...between, ...worth] };
}

/** How many people a column or a row percentage is worth. */
function worthText(
  {
    share,
    effectiveBase,
    designEffect,
  }: Pick<ChosenCell & { readonly shown: true }, 'share' | 'effectiveBase' | 'designEffect'>,
  reader: Reader,
): readonly string[] {
  if (effectiveBase === null || share === 0) return [];
  const effect = designEffect === null ? null : rounded(designEffect, 2);
  return [wordsIn(chosenWords, reader.language).worth(countText(Math.floor(effectiveBase)), effect)];
}

/** How many people gave an answer and have a known group: what its row percentages are of. */
function rowBaseView({ columns }: ChosenColumns, row: number, { reader }: Reading): ChosenCellView {
  const words = wordsIn(chosenWords, reader.language);
  const found = columns.map(({ cells }) => cells[row]).find((cell) => cell?.shown && cell.ofRow !== null);
  const of = found?.shown ? found.ofRow : null;
  if (of === null) return { figure: words.countHidden, hidden: true, letters: null, under: [] };
  const { base, weightedBase, kishBase } = of;
  const effective = kishBase === null ? [] : [words.effective(countText(Math.floor(kishBase)))];
  return {
    figure: countText(base),
    hidden: false,
    letters: null,
    under: [words.weighted(countText(weightedBase)), ...effective],
  };
}

function basesOf(
  table: ChosenTable,
  {
    figures,
    reader,
    isOpen,
    hideUnder,
    weighted,
  }: Reading & { readonly isOpen: boolean; readonly hideUnder: number },
): ChosenView['bases'] {
  const words = wordsIn(resultsWords, reader.language);
  const line = (key: string, label: string, of: (column: ChosenColumn) => string) => ({
    key,
    label,
    counts: [
      ...(figures === 'row' ? [] : [of(table.everyone)]),
      ...table.breaks.flatMap(({ columns }) => [...(figures === 'row' ? [''] : []), ...columns.map(of)]),
    ],
  });
  const down = (people: number | null) => (people === null ? '' : countText(Math.floor(people)));
  return [
    line('base', words.base, ({ base, mark }) => {
      if (base !== null) return countText(base);
      return mark === 'hidden' ? `<${hideUnder}` : words.notTold;
    }),
    ...(weighted
      ? [
          line('weighted', wordsIn(chosenWords, reader.language).weightedBase, ({ weightedBase }) =>
            weightedBase === null ? '' : countText(weightedBase),
          ),
        ]
      : []),
    ...(isOpen
      ? []
      : [
          line('effective', words.lowestEffective, ({ effectiveBase }) => down(effectiveBase)),
          line('weightingOnly', words.weightingOnly, (column) => down(column.weightingEffectiveBase)),
        ]),
  ];
}

function remarksOf(
  { everyone, breaks, rows }: ChosenTable,
  { limits }: ChosenTables,
  reader: Reader,
): readonly string[] {
  const words = wordsIn(resultsWords, reader.language);
  const { everyone: all } = wordsIn(tableWords, reader.language);
  const columns = [everyone, ...breaks.flatMap((one) => one.columns)];
  const nameOf = (column: ChosenColumn) => (column.labels.length === 0 ? all : columnText(column, reader));
  const named = (marks: readonly ChosenColumn['mark'][]) =>
    [...new Set(columns.filter(({ mark }) => marks.includes(mark)).map(nameOf))].join('; ');
  const [hidden, guarded, small] = [
    named(['hidden']),
    named(['protected']),
    named(['small', 'smallEffective']),
  ];
  const answers = rows
    .filter((_, at) => columns.some((column) => isGuarded(column, at)))
    .map((row: ChosenRow) => rowLabel(row, reader))
    .join(', ');
  return [
    ...(hidden === '' ? [] : [words.withheldNote(hidden, limits.hideUnder)]),
    ...(guarded === '' ? [] : [words.protectedNote(guarded)]),
    ...breaks.flatMap((one) => [...remainderNotes(one, limits, reader), ...fewNotes(one, limits, reader)]),
    ...(answers === '' ? [] : [words.protectedRows(answers)]),
    ...(small === '' ? [] : [words.smallNote(small)]),
    ...fewEffectiveNotes(columns, nameOf, reader),
  ];
}

function isGuarded({ mark, cells }: ChosenColumn, at: number): boolean {
  const cell = cells[at];
  return mark !== 'protected' && cell?.shown === false && cell.why === 'protected';
}
