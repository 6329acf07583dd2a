import type { CodedFile, TabulateProblem } from '../core/tabulateProblem.ts';
import type { Words } from './inLanguages.ts';

interface TabulateSentences {
  /** What stands in the way of the tables, with its row and column; the heading is row 1. */
  readonly says: (problem: TabulateProblem) => string;
}

type Sayings = {
  readonly [K in TabulateProblem['kind']]: (problem: TabulateProblem & { readonly kind: K }) => string;
};

const files: Readonly<Record<CodedFile, string>> = {
  responses: 'the file of responses',
  codebook: 'the codebook',
};

function at({
  file,
  row,
  column,
}: {
  readonly file: CodedFile;
  readonly row: number;
  readonly column: string;
}): string {
  return `Row ${row} of ${files[file]}, column “${column}”`;
}

const wrongWeight = {
  notANumber: 'is no number',
  negative: 'is negative',
  infinite: 'is infinite',
  huge: 'is more than a hundred times the middle weight',
} as const;

const sayings: Sayings = {
  emptyFile: ({ file }) => `There is no row under the heading of ${files[file]}.`,
  missingColumn: ({ file, column }) => `The heading of ${files[file]} has no column “${column}”.`,
  doubleColumn: ({ file, column }) =>
    `The heading of ${files[file]} has the column “${column}” more than once.`,
  tooManyColumns: ({ file, columns, limit }) =>
    `The heading of ${files[file]} has ${columns} columns, and ${limit} can be read.`,
  raggedRow: ({ file, row, cells }) =>
    `Row ${row} of ${files[file]} has ${cells === 1 ? '1 cell' : `${cells} cells`}, which is not what its heading has.`,
  oddQuote: ({ file, row }) =>
    `Row ${row} of ${files[file]} has a quotation mark within a cell that is not written twice.`,
  openQuote: ({ file, row }) => `Row ${row} of ${files[file]} opens a quotation mark that is never closed.`,
  rowTooLong: ({ file, row }) =>
    `Row ${row} of ${files[file]} does not end: a quotation mark may be opened and never closed.`,
  notText: ({ file, row }) => `Row ${row} of ${files[file]} is no text: save the file as CSV.`,
  badCell: (problem) => `${at(problem)}: “${problem.found}” is no code of it and not the label of one alone.`,
  badWeight: (problem) => `${at(problem)}: the weight “${problem.found}” ${wrongWeight[problem.wrong]}.`,
  notANumber: (problem) => `${at(problem)}: “${problem.found}” is no number.`,
  notADay: (problem) => `${at(problem)}: “${problem.found}” is no day such as 2026-11-28.`,
  noWeights: ({ column }) =>
    `Nobody has a weight above 0 in the column “${column}” of the file of responses.`,
  doubleCode: ({ row, variable, code }) =>
    `Row ${row} of the codebook, column “code”: ${variable} has the code ${code} in a row before.`,
  tooManyCodes: ({ variable, codes, limit }) =>
    `The codebook has ${codes} codes of ${variable}, and ${limit} can be told apart.`,
  notInCodebook: ({ variable, code }) =>
    code === null
      ? `Neither the codebook nor anything made before has the variable “${variable}”.`
      : `The codebook has no code ${code} of ${variable}.`,
  badSpec: ({ place, cause }) =>
    `The specification cannot be read${place === '' ? '' : ` at ${place}`}: ${cause}.`,
  noSuchFile: ({ cause }) => `A file is not there: ${cause}.`,
  tooManyGroups: ({ break: name, groups, limit }) =>
    `“${name}” has ${groups} groups: more than ${limit} are a list, not a table. Put them in fewer groups.`,
  netOutsideBase: ({ variable, label, code }) =>
    `The net “${label}” of ${variable} counts the code ${code}, which is not in the base: name it under inBase.`,
  tooManyCells: ({ question, cells, limit }) =>
    `A table of “${question}” has ${cells} cells: more than ${limit} are a list, not a table. Put its answers in fewer groups.`,
  doubleVariable: ({ variable }) =>
    `There is a variable “${variable}” already: what is made needs a name of its own.`,
  notNumbers: ({ variable, code }) =>
    `The code “${code}” of ${variable} is no number, as bands and means need: name a column with the numbers, or give scores.`,
  tooManyNumbers: ({ column, numbers, limit }) =>
    `${column} has ${numbers} different numbers, with strata or clusters: a mean is worked out of at most ${limit}. Round them first.`,
};

/** What the command for auditors says (docs/tabulate.md). */
export const tabulateWords: Words<TabulateSentences> = {
  en: {
    // The one cast: a problem's own line of the table reads its facts.
    says: (problem) => (sayings[problem.kind] as (problem: TabulateProblem) => string)(problem),
  },
};
