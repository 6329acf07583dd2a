import type { DrawnAddress } from '../../asking/survey/drawnAddress.ts';
import type { ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type CsvRow, csvRows } from './csvRows.ts';

/** What can be wrong with a list of addresses. */
export type AddressesProblem = ProblemOf<
  | 'extraCell'
  | 'openQuote'
  | 'emptyFile'
  | 'missingColumn'
  | 'missingCell'
  | 'badCell'
  | 'doubleRow'
  | 'tooManyInFile'
>;

/** More than one tablet calls at. */
export const MOST_ADDRESSES = 2000;
const LONGEST = { number: 40, address: 200, other: 100 } as const;
const MOST_VARIABLES = 20;
const OWN = ['number', 'address', 'stratum', 'sampling point', 'probability', 'area'];
/** As at the door (doorForm.ts): what can be typed there must stand here. */
const NUMBER = /^[\p{L}\d][\p{L}\d ./_-]*$/u;

/**
 * Reads a list of addresses that were drawn: one a row, under `number` and `address`, and where the officer has them `stratum`,
 * `sampling point`, `probability` and `area`. Every other column is a variable of the frame; docs/formats.md describes it.
 *
 * @param areas Codes of the survey's areas; none where it has no list of them.
 * @returns The addresses in their order, or everything that is wrong with the file, each with its row and column.
 */
export function readAddresses(
  text: string,
  areas: readonly string[],
): Result<readonly DrawnAddress[], readonly AddressesProblem[]> {
  const rows = csvRows(text, 'addresses', ['number', 'address']);
  if (!rows.ok) return rows;
  if (rows.value.length > MOST_ADDRESSES)
    return fail([{ kind: 'tooManyInFile', what: 'addresses', of: 'records', limit: MOST_ADDRESSES }]);
  const problems: AddressesProblem[] = [];
  const known = new Set(areas);
  const read = rows.value.map((row) => addressIn(row, known, problems));
  const firsts = new Map<string, number>();
  for (const [place, { number }] of read.entries()) {
    const row = rows.value[place]?.row ?? 0;
    const firstRow = firsts.get(number);
    if (firstRow === undefined) firsts.set(number, row);
    else if (number !== '')
      problems.push({ kind: 'doubleRow', what: 'addresses', row, firstRow, value: number });
  }
  return problems.length > 0 ? fail(problems) : ok(read);
}

function addressIn({ row, cell, columns }: CsvRow, areas: ReadonlySet<string>, problems: AddressesProblem[]) {
  const bad = (column: string) => {
    const found = cell(column).slice(0, LONGEST.number);
    problems.push({ kind: 'badCell', what: 'addresses', row, column, found });
  };
  const textOf = (column: string, longest: number, isRight: (text: string) => boolean = () => true) => {
    const text = cell(column);
    if (text.length > longest || (text !== '' && !isRight(text))) bad(column);
    return text;
  };
  for (const column of ['number', 'address'])
    if (cell(column) === '') problems.push({ kind: 'missingCell', what: 'addresses', row, column });
  const others = columns.filter((column) => column !== '' && !OWN.includes(column)).slice(0, MOST_VARIABLES);
  const filled = others.flatMap((column) => {
    const text = textOf(column, LONGEST.other);
    return text === '' ? [] : [[column, text] as const];
  });
  return {
    number: textOf('number', LONGEST.number, (text) => NUMBER.test(text)),
    address: textOf('address', LONGEST.address),
    stratum: textOf('stratum', LONGEST.other) || null,
    samplingPoint: textOf('sampling point', LONGEST.other) || null,
    probability: probabilityIn(textOf('probability', LONGEST.other, (text) => probabilityIn(text) !== null)),
    area: textOf('area', LONGEST.other, (text) => areas.has(text)) || null,
    variables: Object.fromEntries(filled),
  };
}

/** Above 0 and at most 1, with a point or a comma; null for anything else, so for nothing too. */
function probabilityIn(text: string): number | null {
  const typed = text.replace(',', '.');
  const probability = /^\d*\.?\d+(e-\d+)?$/i.test(typed) ? Number(typed) : 0;
  return probability > 0 && probability <= 1 ? probability : null;
}
