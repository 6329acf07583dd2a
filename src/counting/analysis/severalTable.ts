import { id } from '../../core/id.ts';
import type { Cell, Table, TableGroup, TableRow } from './table.ts';

/**
 * Puts the tables of the options of a question, or a row of one, that takes several together: a row for each option, with the share of
 * people who chose it. Other tables stay as they are, in their order.
 */
export function joinSeveral(tables: readonly Table[]): readonly Table[] {
  const joined: Table[] = [];
  for (let from = 0; from < tables.length; ) {
    const first = tables[from] as Table;
    const { isOneOfSeveral } = first.column;
    let to = from + 1;
    while (isOneOfSeveral && isOfSame(tables[to], first)) to += 1;
    joined.push(isOneOfSeveral ? severalTable(tables.slice(from, to), first) : first);
    from = to;
  }
  return joined;
}

function isOfSame(one: Table | undefined, other: Table): boolean {
  const rows = [one, other].map((table) => table?.column.gridRow?.id);
  const isQuestion = one?.column.question === other.column.question;
  return isQuestion && rows[0] === rows[1] && one.earlier?.join() === other.earlier?.join();
}

function severalTable(tables: readonly Table[], first: Table): Table {
  const chosen = tables.map(
    (table): TableRow => ({
      ...(table.rows[0] as TableRow),
      id: table.column.row ?? '',
      label: table.column.label,
    }),
  );
  const isAskedOfSame = wereAskedOfSame(tables);
  const noView = (isAskedOfSame ? (['dontKnow', 'preferNot', 'notAnswered'] as const) : []).flatMap((sort) =>
    noViewRow(tables, sort),
  );
  const { question, dontKnowInBase, gridRow } = first.column;
  return {
    ...first,
    several: true,
    column: {
      // Without the option; what an older form has behind its ids is behind this one, too.
      id: id<'column'>(String(first.column.id).replace(/\.[^.~]+(~\d+)?$/, '$1')),
      question,
      row: gridRow?.id ?? null,
      label: gridRow?.label ?? first.title,
      categories: chosen.flatMap(({ id: code, label }) => (label ? [{ code: Number(code), label }] : [])),
      nets: [],
      dontKnowInBase,
    },
    dontKnowShare: isAskedOfSame ? first.dontKnowShare : null,
    groups: first.groups.map((_, place) => groupOf(tables.map(({ groups }) => groups[place] as TableGroup))),
    rows: [...chosen, ...noView],
  };
}

/** Whether every option was put to as many people: options carried over are not, and nobody is without a view of them all. */
function wereAskedOfSame(tables: readonly Table[]): boolean {
  const bases = tables.map(({ groups }) => groups.map(({ base }) => base).join(' '));
  return new Set(bases).size === 1;
}

/** The people without a view, who are the same for each option; withheld where any of them withholds it. */
function noViewRow(tables: readonly Table[], sort: TableRow['sort']): readonly TableRow[] {
  const rows = tables.flatMap((table) => table.rows.filter((row) => row.sort === sort));
  const [row] = rows;
  if (row === undefined) return [];
  const cells = row.cells.map(
    (cell, place): Cell => rows.map((one) => one.cells[place]).find((one) => one && !one.shown) ?? cell,
  );
  return [{ ...row, cells }];
}

const MARKS: readonly TableGroup['mark'][] = ['protected', 'hidden', 'small', 'smallEffective', null];

/** A group as the option is told that tells least of it; options carried over were offered to different people. */
function groupOf(groups: readonly TableGroup[]): TableGroup {
  const strictest = groups.toSorted((one, other) => MARKS.indexOf(one.mark) - MARKS.indexOf(other.mark));
  const told = strictest[0] as TableGroup;
  if (told.base === null) return told;
  const most = groups.reduce((best, one) => ((one.base ?? 0) > (best.base ?? 0) ? one : best));
  const effective = groups.flatMap(({ effectiveBase }) => effectiveBase ?? []);
  return { ...most, mark: told.mark, effectiveBase: effective.length === 0 ? null : Math.min(...effective) };
}
