import Papa from 'papaparse';
import { fail, ok, type Result } from '../../core/result.ts';

/** What is wrong with a file of coded responses or its codebook: rows are counted from 1, the heading among them. */
export type CodedProblem =
  | { readonly kind: 'emptyFile'; readonly file: CodedFile }
  | { readonly kind: 'missingColumn'; readonly file: CodedFile; readonly column: string }
  | { readonly kind: 'doubleColumn'; readonly file: CodedFile; readonly column: string }
  | {
      readonly kind: 'badCell';
      readonly file: CodedFile;
      readonly row: number;
      readonly column: string;
      readonly found: string;
    }
  /** More or fewer cells than the heading has. */
  | { readonly kind: 'raggedRow'; readonly file: CodedFile; readonly row: number; readonly cells: number }
  /** The codebook says nothing of this variable, or of this code of it. */
  | { readonly kind: 'notInCodebook'; readonly variable: string; readonly code: string | null };

type CodedFile = 'responses' | 'codebook';

/** One variable of a codebook. */
export interface CodebookVariable {
  readonly name: string;
  readonly question: string;
  readonly codes: readonly { readonly code: string; readonly label: string; readonly isAnswer: boolean }[];
  /** Answers that are counted together, by their places in codes. */
  readonly nets: readonly { readonly label: string; readonly codes: readonly number[] }[];
}

/** More than these say nothing new. */
const MOST_PROBLEMS = 20;

/** A file with a heading, as it stands. */
interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function sheetOf(text: string, file: CodedFile): Result<Sheet, readonly CodedProblem[]> {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
  });
  const [heads, ...rows] = data;
  if (heads === undefined || rows.length === 0) return fail([{ kind: 'emptyFile', file }]);
  const named = heads.map((head) => head.trim());
  const double = named.filter((head, place) => head !== '' && named.indexOf(head) !== place);
  const ragged = rows.flatMap((cells, at): CodedProblem[] => {
    return cells.length === heads.length
      ? []
      : [{ kind: 'raggedRow', file, row: at + 2, cells: cells.length }];
  });
  const problems = [
    ...double.map((column): CodedProblem => ({ kind: 'doubleColumn', file, column })),
    ...ragged,
  ];
  if (problems.length > 0) return fail(problems.slice(0, MOST_PROBLEMS));
  return ok({ heads: named, rows });
}

/** A variable as its lines are met. */
interface Described {
  readonly question: string;
  readonly codes: CodebookVariable['codes'][number][];
  readonly nets: Map<string, number[]>;
}

/**
 * Reads a codebook: a line for each code of each variable, with the headings variable, code, label and sort ("answer", or
 * anything else for codes without a view); question and counted_in (nets, parted by semicolons) where it has them. It is what
 * the app writes beside its file of responses. Lines without a code are passed over.
 */
export function readCodebook(text: string): Result<readonly CodebookVariable[], readonly CodedProblem[]> {
  const sheet = sheetOf(text, 'codebook');
  if (!sheet.ok) return sheet;
  const { heads, rows } = sheet.value;
  const missing = ['variable', 'code', 'label', 'sort'].filter((head) => !heads.includes(head));
  if (missing.length > 0) {
    return fail(missing.map((column) => ({ kind: 'missingColumn', file: 'codebook', column })));
  }
  const cell = (row: readonly string[], head: string) => row[heads.indexOf(head)]?.trim() ?? '';
  const variables = new Map<string, Described>();
  for (const row of rows) {
    const code = cell(row, 'code');
    if (code === '') continue;
    const name = cell(row, 'variable');
    const fresh: Described = { codes: [], nets: new Map(), question: cell(row, 'question') };
    const variable = variables.get(name) ?? fresh;
    variables.set(name, variable);
    for (const net of cell(row, 'counted_in')
      .split(';')
      .map((label) => label.trim())) {
      if (net !== '') variable.nets.set(net, [...(variable.nets.get(net) ?? []), variable.codes.length]);
    }
    variable.codes.push({ code, label: cell(row, 'label'), isAnswer: cell(row, 'sort') === 'answer' });
  }
  return ok(
    Array.from(variables, ([name, { codes, nets, question }]) => ({
      name,
      question,
      codes,
      nets: Array.from(nets, ([label, places]) => ({ label, codes: places })),
    })),
  );
}

/** The columns asked for, of a file of responses. Every array has one place per respondent. */
export interface CodedResponses {
  readonly size: number;
  /** By variable: the place of each answer among the codes of the codebook, past their end where the cell is empty. */
  readonly coded: ReadonlyMap<string, Uint16Array>;
  /** By name: numbers, NaN where the cell is empty. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** By name: any words, numbered as they are met. */
  readonly groups: ReadonlyMap<string, { readonly codes: Uint32Array; readonly count: number }>;
}

/**
 * Reads some columns of a file of responses, one respondent a line, with the codes of a codebook or their labels.
 *
 * Commas, semicolons and tabs all part the columns.
 *
 * @param wanted coded: variables of the codebook; numbers: such as a weight, 0 or more; groups: strata, or clusters, of
 *   which people without one are each alone.
 * @returns The columns, or the first twenty things that are wrong, with row and column.
 */
export function readCodedResponses(
  text: string,
  wanted: {
    readonly coded: readonly CodebookVariable[];
    readonly numbers: readonly string[];
    readonly groups: readonly { readonly name: string; readonly blanks: 'alone' | 'together' }[];
  },
): Result<CodedResponses, readonly CodedProblem[]> {
  const sheet = sheetOf(text, 'responses');
  if (!sheet.ok) return sheet;
  const { heads, rows } = sheet.value;
  const names = [
    ...wanted.coded.map(({ name }) => name),
    ...wanted.numbers,
    ...wanted.groups.map(({ name }) => name),
  ];
  const missing = [...new Set(names)].filter((name) => !heads.includes(name));
  if (missing.length > 0) {
    return fail(missing.map((column) => ({ kind: 'missingColumn', file: 'responses', column })));
  }
  const problems: CodedProblem[] = [];
  const column = (name: string) => {
    const place = heads.indexOf(name);
    return rows.map((row) => row[place]?.trim() ?? '');
  };
  const bad = (name: string, at: number, found: string): void => {
    problems.push({ kind: 'badCell', file: 'responses', row: at + 2, column: name, found });
  };
  const coded = new Map(
    wanted.coded.map((variable) => [variable.name, codesIn(variable, column(variable.name), bad)]),
  );
  const numbers = new Map(
    wanted.numbers.map((name) => [
      name,
      Float64Array.from(column(name), (cell, at) => {
        const number = cell === '' ? Number.NaN : Number(cell);
        if (cell !== '' && !(number >= 0 && number < Number.POSITIVE_INFINITY)) bad(name, at, cell);
        return number;
      }),
    ]),
  );
  const groups = new Map(wanted.groups.map(({ name, blanks }) => [name, groupsIn(column(name), blanks)]));
  if (problems.length > 0) return fail(problems.slice(0, MOST_PROBLEMS));
  return ok({ size: rows.length, coded, numbers, groups });
}

function codesIn(
  variable: CodebookVariable,
  cells: readonly string[],
  bad: (name: string, at: number, found: string) => void,
): Uint16Array {
  const places = new Map(variable.codes.map(({ label }, place) => [label, place]));
  for (const [place, { code }] of variable.codes.entries()) places.set(code, place);
  return Uint16Array.from(cells, (cell, at) => {
    if (cell === '') return variable.codes.length;
    const place = places.get(cell);
    if (place === undefined) bad(variable.name, at, cell);
    return place ?? variable.codes.length;
  });
}

function groupsIn(cells: readonly string[], blanks: 'alone' | 'together') {
  const places = new Map<string, number>();
  const codes = Uint32Array.from(cells, (cell, at) => {
    // No name has a line break in it: cells are trimmed.
    const name = cell === '' && blanks === 'alone' ? `${at}\n` : cell;
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  return { codes, count: places.size };
}
