import type { Dataset } from '../../counting/analysis/dataset.ts';
import { type BesideColumn, besideAnswers } from './besideAnswers.ts';
import type { Detail } from './exportContents.ts';

/** Columns of the file of responses that are of no question. */
export const FRAME_HEADS = [
  'response',
  'wave',
  'simulated',
  'kind',
  'day',
  'mode',
  'language',
  'fieldworker',
  'sampling_point',
  'stratum',
  'area_code',
  'area_edition',
  'design_weight',
  'weight',
] as const;

/** The names of the columns of a wave's files: the same in each of them, whatever detail is chosen. */
export interface ColumnHeads {
  /** Of the variables of the dataset, in their order. */
  readonly answers: readonly string[];
  /** What stands beside the answers in this detail. */
  readonly beside: readonly (BesideColumn & { readonly head: string })[];
  /** The name of a column of a table by its id: of a variable, of the design, or of a question that takes several. */
  readonly of: (column: string) => string;
}

/**
 * Names every column in plain ASCII, as SPSS, R and Stata take it, each once, whatever capitals are minded.
 *
 * A name that is plain already stays; where others come to the same, a number stands behind them. Which gets it hangs
 * neither on the order of the questions, nor on the detail, nor on who answered: the names of older forms come last.
 */
export function columnHeads(dataset: Dataset, detail: Detail): ColumnHeads {
  const ids = dataset.variables.map(({ column }) => String(column.id));
  const all = besideAnswers(dataset);
  const joint = dataset.variables.flatMap(({ column }) =>
    column.isOneOfSeveral ? jointName(column.id) : [],
  );
  const others = [...new Set([...joint, ...dataset.design.map(({ column }) => String(column.id))])];
  const heads = uniqueHeads([
    ...ids.map((name) => ({ name, isBeside: false })),
    ...others.map((name) => ({ name, isBeside: false })),
    ...all.map(({ name }) => ({ name, isBeside: true })),
  ]);
  const named = new Map([...ids, ...others].map((name, at) => [name, heads[at] ?? '']));
  const beside = all.map((column, at) => ({
    ...column,
    head: heads[ids.length + others.length + at] ?? '',
  }));
  return {
    answers: heads.slice(0, ids.length),
    beside: beside.filter(({ mayIdentify }) => detail === 'exact' || !mayIdentify),
    of: (column) => named.get(column) ?? plainHead(column),
  };
}

/** The id of the column of one option of a table that takes several: the version of an older form stays last. */
export function optionColumn(table: string, option: string): string {
  return table.replace(/(~\d+)?$/, `.${option}$1`);
}

/** The other way round, as such tables are put together (severalTable.ts). */
function jointName(column: string): string {
  return column.replace(/\.[^.~]+(~\d+)?$/, '$1');
}

interface Wanted {
  readonly name: string;
  readonly isBeside: boolean;
}

function uniqueHeads(wanted: readonly Wanted[]): readonly string[] {
  const taken = new Set<string>(FRAME_HEADS);
  const heads: string[] = [];
  const inOrder = wanted.map((one, at) => ({ ...one, at, rank: rankOf(one) }));
  inOrder.sort((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1));
  for (const { name, at } of inOrder) {
    const plain = plainHead(name);
    let head = plain;
    for (let number = 2; taken.has(head.toLowerCase()); number += 1) head = `${plain}_${number}`;
    taken.add(head.toLowerCase());
    heads[at] = head;
  }
  return heads;
}

/** What keeps its name comes first: what is plain as it is, then other answers, what stands beside them, older forms. */
function rankOf({ name, isBeside }: Wanted): number {
  const isOlder = /~\d+(_|$)/.test(name);
  return (isOlder ? 3 : 0) + (isBeside ? 2 : plainHead(name) === name ? 0 : 1);
}

function plainHead(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]/g, '_');
  return /^[A-Za-z]/.test(plain) ? plain : `q${plain}`;
}
