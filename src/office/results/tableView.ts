import type { Column } from '../../core/column.ts';
import { countText, percentEnds, percentText, rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { MADE } from '../../counting/analysis/made/madeVariable.ts';
import { mainRow } from '../../counting/analysis/mainRow.ts';
import type { Cell, Table, TableGroup, TableRow } from '../../counting/analysis/table.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { summaryWords } from '../../words/summaries.ts';
import { groupLabel, rowLabel, tableWords, withheldText } from '../../words/tables.ts';
import { topicLabel } from '../../words/topics.ts';
import { fewEffectiveNotes } from './fewEffective.ts';
import { offeredNote } from './offeredNote.ts';
import { meanFigure, netPromoterFigure, summaryLines } from './summaryView.ts';

/** One figure as it is printed. */
export interface CellView {
  readonly share: string;
  /** People that the share is a share of; null where it is hidden. */
  readonly base: string | null;
  readonly interval: string | null;
  readonly unweighted: string | null;
  /** Of this answer; null where the sample allows none. */
  readonly effectiveBase: string | null;
  /** Of this answer; null where the sample allows none, or its spread cannot be seen. */
  readonly designEffect: string | null;
  readonly hidden: boolean;
}

export interface LineView {
  readonly key: string;
  readonly label: string;
  /** Answers counted together stand out and come first. */
  readonly isNet: boolean;
  /** What to know about the line itself; null when it is an ordinary part of the base. */
  readonly note: string | null;
  readonly cells: readonly CellView[];
}

/** A line under a table: one text for each group. */
export interface UnderView {
  readonly key: string;
  readonly label: string;
  readonly counts: readonly string[];
}

/** A table as it is printed: nets first, then answers, then those without a view; a column for each group. */
export interface TableView {
  readonly heads: readonly string[];
  readonly lines: readonly LineView[];
  /** Base and effective base of each group. */
  readonly bases: readonly UnderView[];
  /** Mean and the like of each group; empty where the answers are no numbers. */
  readonly summaries: readonly UnderView[];
  readonly notes: readonly string[];
}

/** Share of Don't know from which on it is worth a remark (docs/methods.md). */
const MANY_DONT_KNOW = 0.2;

/** Share of those asked who gave no answer, and width of an interval, beyond which it is worth one too. */
const MANY_UNANSWERED = 0.1;
const WIDE_INTERVAL = 0.3;

/** What a printed table of these results holds, in words. */
export function tableView(table: Table, reader: Reader, hideUnder: number): TableView {
  const words = wordsIn(resultsWords, reader.language);
  const open = table.note.sample === 'open';
  const nets = table.rows.filter((row) => row.sort === 'net');
  const others = table.rows.filter((row) => row.sort !== 'net');
  return {
    heads: table.groups.map((group) => groupLabel({ ...group, mark: null }, reader)),
    lines: [...nets, ...others].map((row) => lineOf(row, table, reader)),
    bases: [
      { key: 'base', label: words.base, counts: table.groups.map((group) => baseText(group, hideUnder)) },
      ...(open
        ? []
        : [
            {
              key: 'effective',
              label: words.lowestEffective,
              counts: table.groups.map((group) => effectiveText(group.effectiveBase)),
            },
            {
              key: 'weightingOnly',
              label: words.weightingOnly,
              counts: table.groups.map((group) => effectiveText(group.weightingEffectiveBase)),
            },
          ]),
    ],
    summaries: summaryLines(table, reader),
    notes: notesOf(table, reader, hideUnder),
  };
}

/** What a figure rests on: `base 1,093, effective base 853`; the second is left out where the sample allows none. */
export function basisText({
  base,
  effectiveBase,
}: {
  readonly base: number;
  readonly effectiveBase: number | null;
}): string {
  const effective = effectiveBase === null ? null : countText(Math.floor(effectiveBase));
  return wordsIn(resultsWords, 'en').basis(countText(base), effective);
}

/** An interval in words: `76% to 82%`; null where there is none. */
export function intervalText(
  interval: { readonly low: number; readonly high: number } | null,
): string | null {
  if (interval === null) return null;
  const [low, high] = percentEnds(interval);
  return wordsIn(resultsWords, 'en').between(low, high);
}

/** A share that is printed as less than one percent. */
const HARDLY_ANY = 0.001;

function lineOf(row: TableRow, table: Table, reader: Reader): LineView {
  return {
    key: `${row.sort} ${row.id}`,
    label: rowLabel(row, reader),
    isNet: row.sort === 'net',
    note: row.inBase ? offeredNote(row, table, reader) : wordsIn(resultsWords, reader.language).ofAsked,
    cells: row.cells.map((cell, place) => cellView(cell, reader, table.fewUnknown !== null && place > 0)),
  };
}

// Of groups that are told in whole percents nobody can tell none from hardly any.
function cellView(cell: Cell, reader: Reader, isRounded: boolean): CellView {
  if (!cell.shown) {
    return {
      share: withheldText(cell.why, reader),
      base: null,
      interval: null,
      unweighted: null,
      effectiveBase: null,
      designEffect: null,
      hidden: true,
    };
  }
  const text = (share: number) => percentText(isRounded && share === 0 ? HARDLY_ANY : share);
  const isNone = isRounded ? cell.share < HARDLY_ANY * 5 : cell.share === 0;
  return {
    share: text(cell.share),
    base: countText(cell.base),
    // Somebody could hold a view that nobody gave: the interval stays, but a dash with an interval only confuses.
    interval: isNone ? null : intervalText(cell.interval),
    unweighted: text(cell.unweightedShare),
    effectiveBase: cell.effectiveBase === null || isNone ? null : countText(Math.floor(cell.effectiveBase)),
    designEffect: cell.designEffect === null || isNone ? null : rounded(cell.designEffect, 2),
    hidden: false,
  };
}

/** The people of a group as printed; how few they are where they are hidden. */
export function baseText(group: TableGroup, hideUnder: number): string {
  // A handful of people is not described, not even by its size.
  if (group.base !== null) return countText(group.base);
  return group.mark === 'hidden' ? `<${hideUnder}` : wordsIn(resultsWords, 'en').notTold;
}

function effectiveText(people: number | null): string {
  return people === null ? '' : countText(Math.floor(people));
}

function notesOf(table: Table, reader: Reader, hideUnder: number): readonly string[] {
  const words = wordsIn(resultsWords, reader.language);
  const named = (marks: readonly TableGroup['mark'][]) =>
    table.groups
      .filter((group) => marks.includes(group.mark))
      .map((group) => groupLabel({ ...group, mark: null }, reader))
      .join(', ');
  const hidden = named(['hidden']);
  const guarded = named(['protected']);
  const small = named(['small', 'smallEffective']);
  const rows = table.rows
    .filter(({ cells }) =>
      cells.some((cell, i) => isProtected(cell) && table.groups[i]?.mark !== 'protected'),
    )
    .map((row) => rowLabel(row, reader))
    .join(', ');
  const share = table.dontKnowShare ?? 0;
  const unanswered = groupsWhere(
    table,
    reader,
    (cell, row) => row.sort === 'notAnswered' && cell.share > MANY_UNANSWERED,
  );
  // Of a small base it is said already.
  const wide = groupsWhere(
    table,
    reader,
    ({ interval }, _row, group) =>
      group.mark === null && interval !== null && interval.high - interval.low > WIDE_INTERVAL,
  );
  return [
    ...(table.earlier ? [wordsIn(tableWords, reader.language).earlier(table.earlier)] : []),
    ...(table.several ? [wordsIn(tableWords, reader.language).several] : []),
    ...(table.notCoded ? [wordsIn(tableWords, reader.language).notCoded(table.notCoded)] : []),
    ...(table.fewUnknown === null
      ? []
      : [wordsIn(tableWords, reader.language).wholePercents(table.fewUnknown)]),
    ...(table.column.isOwnWords ? [words.ownWordsNote] : []),
    ...(table.netPromoters === null ? [] : [wordsIn(summaryWords, reader.language).netPromoterNote]),
    ...(table.summaries === null ? [] : [wordsIn(summaryWords, reader.language).note]),
    ...(hidden === '' ? [] : [words.withheldNote(hidden, hideUnder)]),
    ...(guarded === '' ? [] : [words.protectedNote(guarded)]),
    ...(rows === '' ? [] : [words.protectedRows(rows)]),
    ...(small === '' ? [] : [words.smallNote(small)]),
    ...fewEffectiveNotes(table.groups, (group) => groupLabel({ ...group, mark: null }, reader), reader),
    ...(wide === '' ? [] : [words.wideNote(wide)]),
    ...(share > MANY_DONT_KNOW ? [words.manyDontKnow(percentText(share))] : []),
    ...(unanswered === '' ? [] : [words.manyUnanswered(unanswered)]),
  ];
}

type ShownCell = Extract<Cell, { readonly shown: true }>;

/** The groups of which a figure that is shown is so, by name. */
function groupsWhere(
  { groups, rows }: Table,
  reader: Reader,
  isSo: (cell: ShownCell, row: TableRow, group: TableGroup) => boolean,
): string {
  return groups
    .filter((group, place) =>
      rows.some((row) => {
        const cell = row.cells[place];
        return cell?.shown === true && isSo(cell, row, group);
      }),
    )
    .map((group) => groupLabel({ ...group, mark: null }, reader))
    .join(', ');
}

function isProtected(cell: Cell): boolean {
  return !cell.shown && cell.why === 'protected';
}

/** Tables that belong under one heading: the rows of a list together, other questions by themselves. */
export interface QuestionGroup {
  readonly key: string;
  readonly heading: string | null;
  readonly tables: readonly Table[];
}

/** The tables in their order, the rows of a list under the name of their question. */
export function questionGroups(tables: readonly Table[], reader: Reader): readonly QuestionGroup[] {
  const groups: { key: string; heading: string | null; tables: Table[] }[] = [];
  for (const table of tables) {
    const { question, row } = table.column;
    const key = row === null ? '' : question;
    const last = groups.at(-1);
    if (last?.key === key) last.tables.push(table);
    else {
      const heading = row === null ? null : topicLabel({ id: question, label: table.title }, reader);
      groups.push({ key, heading, tables: [table] });
    }
  }
  return groups.map((group, place) => ({ ...group, key: `${place} ${group.key}` }));
}

/** The main figure of a table for everyone, in words; null where it is hidden or there is none. */
export function mainFigure(
  table: Table,
  reader: Reader,
  hideUnder: number,
): { readonly share: string; readonly label: string; readonly basis: string | null } | null {
  if (table.column.isOwnWords) {
    const base = table.groups[0] ? baseText(table.groups[0], hideUnder) : '';
    const did = ownWordsGiven(table.column, reader);
    return { share: base, label: wordsIn(resultsWords, reader.language).people(did), basis: null };
  }
  const row = mainRow(table);
  const number = netPromoterFigure(table, reader) ?? (row === null ? meanFigure(table, reader) : null);
  if (number !== null) {
    const basis = [number.interval, basisText(number.of)].filter((text) => text !== null).join(', ');
    return { share: number.share, label: number.label, basis };
  }
  const cell = row?.cells[0];
  if (!row || !cell?.shown) return null;
  const basis = [intervalText(cell.interval), basisText(cell)].filter((text) => text !== null).join(', ');
  return { share: percentText(cell.share), label: rowLabel(row, reader), basis };
}

/** What the people did who are counted for words of their own: `wrote something`, `gave a postcode`. */
export function ownWordsGiven({ categories }: Column, reader: Reader): string {
  const label = categories[0] ? readText(categories[0].label, reader) : '';
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** The question as it was asked, with the words of its row where it has some; or that nobody was asked it in these words. */
export function askedText(table: Table, reader: Reader): string {
  const words = wordsIn(resultsWords, reader.language);
  if (String(table.column.id).startsWith(MADE)) return words.madeText;
  const title = readText(table.title, reader);
  return words.asked(table.column.row === null ? title : `${title} ${readText(table.column.label, reader)}`);
}
