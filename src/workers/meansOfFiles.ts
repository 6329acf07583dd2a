import type { TabulateProblem } from '../core/tabulateProblem.ts';
import { type CodedMeans, codedMeans } from '../counting/analysis/codedMeans.ts';
import type { FileDesign, TableWish } from '../counting/analysis/codedTable.ts';
import type { CodebookVariable } from '../keeping/imports/readCodebook.ts';
import type { TableSpec } from '../keeping/imports/readTableSpec.ts';
import type { CodedFiles } from './fileColumns.ts';

type Wish = TableSpec['tables'][number];

/** The means and net scores that a table of files asks for; of who is in none of them nothing is told. */
export function meansOfFiles(
  { mean, net, inBase }: Pick<Wish, 'mean' | 'net' | 'inBase'>,
  variable: CodebookVariable,
  {
    table: { question, breaks, within },
    responses,
    design,
  }: Pick<CodedFiles, 'responses'> & { readonly table: TableWish; readonly design: FileDesign },
): CodedMeans {
  const places = (codes: readonly (string | number)[]) =>
    codes.map((code) => variable.codes.findIndex((one) => one.code === String(code)));
  const stays = new Set(places(net?.inBase ?? inBase));
  const base = variable.codes.flatMap(({ isAnswer }, place) => (isAnswer || stays.has(place) ? [place] : []));
  return codedMeans(
    {
      numbers: mean ? numbersOf(mean, variable, { codes: question.codes, responses }) : null,
      net: net
        ? {
            codes: question.codes,
            count: variable.codes.length,
            plus: places(net.plus),
            minus: places(net.minus),
            base,
          }
        : null,
      breaks,
      ...(within && { within }),
    },
    design,
  );
}

/** Sums that are kept at most: one for each different number in each stratum or cluster. */
const MOST_SUMS = 20_000_000;

/** Columns of numbers whose mean would need more memory than there is. */
export function numbersProblems(
  { tables }: TableSpec,
  { numbers }: CodedFiles['responses'],
  { strata, clusters }: FileDesign,
): readonly TabulateProblem[] {
  const limit = Math.floor(MOST_SUMS / Math.max(1, strata?.count ?? 1, clusters?.count ?? 1));
  return tables.flatMap(({ mean }) => {
    if (typeof mean !== 'object' || !('numbers' in mean)) return [];
    const different = new Set(numbers.get(mean.numbers)).size;
    if (different <= limit) return [];
    return [{ kind: 'tooManyNumbers', column: mean.numbers, numbers: different, limit } as const];
  });
}

/** The number that each respondent gave; NaN for who has no view, or no number. */
function numbersOf(
  mean: NonNullable<Wish['mean']>,
  variable: CodebookVariable,
  { codes, responses }: Pick<CodedFiles, 'responses'> & { readonly codes: TableWish['question']['codes'] },
): Float64Array {
  const beside =
    typeof mean === 'object' && 'numbers' in mean ? responses.numbers.get(mean.numbers) : undefined;
  const scores = new Map(
    typeof mean === 'object' && 'scores' in mean
      ? mean.scores.map(({ code, score }) => [String(code), score])
      : variable.codes.map(({ code }) => [code, Number(code)]),
  );
  const perCode = variable.codes.map(({ code, isAnswer }) =>
    isAnswer ? (scores.get(code) ?? Number.NaN) : Number.NaN,
  );
  const isAnswer = variable.codes.map((one) => one.isAnswer);
  return Float64Array.from(codes, (code, i) => {
    if (beside === undefined) return perCode[code] ?? Number.NaN;
    return isAnswer[code] ? (beside[i] ?? Number.NaN) : Number.NaN;
  });
}
