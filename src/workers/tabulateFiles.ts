import { fail, ok, type Result } from '../core/result.ts';
import type { CodedFile, CodedProblem, TabulateProblem } from '../core/tabulateProblem.ts';
import type { TestedGap } from '../counting/analysis/breakTests.ts';
import type { MeansOfColumn } from '../counting/analysis/codedMeans.ts';
import {
  type CodedCell,
  type CodedColumn,
  type CodedGroup,
  type CodedTable,
  codedTable,
  columnLetter,
  type FileDesign,
  nestedColumn,
  type TableWish,
} from '../counting/analysis/codedTable.ts';
import { HUGE_TIMES } from '../counting/analysis/givenWeights.ts';
import { type CodedTaker, fileProblem } from '../keeping/imports/codedRows.ts';
import type { MadeSpec } from '../keeping/imports/madeSpec.ts';
import { type CodebookVariable, codebookTaker } from '../keeping/imports/readCodebook.ts';
import { type CodedResponses, responsesTaker, type WantedColumns } from '../keeping/imports/readCodedCsv.ts';
import type { TableSpec } from '../keeping/imports/readTableSpec.ts';
import { readCollected, type Source } from './collectedFile.ts';
import { madeOfFiles, namesMade, sourcesOf } from './madeOfFiles.ts';
import { meansOfFiles, numbersProblems } from './meansOfFiles.ts';
import { namesIn, tabulateProblems } from './tabulateProblems.ts';

/** Tables of a file of responses, and how they were worked out. */
export interface TabulatedFiles {
  /** Rows of the file, and those without a weight, which leave it. */
  readonly respondents: number;
  readonly dropped: number;
  readonly weight: string | null;
  readonly stratum: string | null;
  readonly cluster: string | null;
  readonly level: number;
  readonly tables: readonly ToldTable[];
}

/** A table as it is printed: codes are those of the codebook, and groups have the letters of their columns. */
interface ToldTable extends Pick<CodedTable, 'question'> {
  readonly everyone: CodedGroup & MeansOfColumn;
  readonly wording: string;
  readonly correction: string;
  readonly rows: readonly { readonly label: string; readonly codes: readonly string[] }[];
  readonly breaks: readonly ToldBreak[];
}

interface ToldCell extends CodedCell {
  /** Letters of the columns that it is significantly above, after the correction. */
  readonly higherThan: readonly string[];
  readonly againstRest: TestedGap | null;
}

interface ToldBreak {
  readonly name: string;
  readonly groups: readonly (Omit<CodedGroup, 'cells'> &
    MeansOfColumn & {
      readonly letter: string;
      readonly cells: readonly ToldCell[] | null;
    })[];
  /** How many tests the corrections counted: of groups against the rest, and of pairs. */
  readonly restTests: number;
  readonly pairTests: number;
  /** Whether the question goes with the break. */
  readonly test: Omit<NonNullable<CodedTable['breaks'][number]['test']>, 'rows' | 'columns'> | null;
}

type Wish = TableSpec['tables'][number];
type Variables = ReadonlyMap<string, CodebookVariable>;

/**
 * Works out the tables of a specification, of its files: what `npm run tabulate` prints. Files are read piece by piece, and no more
 * of the responses is kept than the columns that the tables need.
 *
 * @returns The tables, or what is wrong with the files.
 */
export async function tabulateFiles(
  spec: TableSpec,
  files: { readonly responses: Source; readonly codebook: Source },
): Promise<Result<TabulatedFiles, readonly TabulateProblem[]>> {
  const codebook = await readCoded('codebook', files.codebook, codebookTaker);
  if (!codebook.ok) return codebook;
  const inFiles: Variables = new Map(codebook.value.map((variable) => [variable.name, variable]));
  const problems = tabulateProblems(spec, inFiles);
  if (problems.length > 0) return fail(problems);
  const wanted = wantedColumns(spec, inFiles);
  const responses = await readCoded('responses', files.responses, (separator) =>
    responsesTaker(wanted, separator),
  );
  if (!responses.ok) return responses;
  const made = madeOfFiles(spec.made, { variables: inFiles, responses: responses.value });
  const design = designOf(spec, responses.value);
  const tooMany = numbersProblems(spec, made.responses, design);
  if (tooMany.length > 0) return fail(tooMany);
  return ok({
    respondents: responses.value.size,
    dropped: design.weights.reduce((sum, weight) => sum + (weight > 0 ? 0 : 1), 0),
    weight: spec.weight ?? null,
    stratum: spec.stratum ?? null,
    cluster: spec.cluster ?? null,
    level: spec.level,
    tables: spec.tables.map((wish) => tableOf(wish, { ...made, design })),
  });
}

async function readCoded<Value>(
  name: CodedFile,
  file: Source,
  begin: (separator: () => string) => CodedTaker<Value>,
): Promise<Result<Value, readonly CodedProblem[]>> {
  let taker: CodedTaker<Value> | null = null;
  const read = await readCollected(
    file,
    (feed) => {
      taker = begin(() => feed()?.separator() ?? ',');
      return taker;
    },
    { leastColumns: 1, tell: () => undefined },
  );
  if (!read.ok) return fail([fileProblem(read.problem, name)]);
  // The last one made: a file that is no UTF-8 is begun again.
  return (taker as unknown as CodedTaker<Value>).done();
}

function wantedColumns(spec: TableSpec, variables: Variables): WantedColumns {
  const sources = spec.made.filter(({ sort }) => sort !== 'coded').flatMap(sourcesOf);
  const known = new Set([...variables.keys(), ...spec.made.flatMap(namesMade)]);
  const names = new Set([...sources, ...spec.tables.flatMap(namesIn)]);
  return {
    coded: [...variables.values()].filter(({ name }) => names.has(name)),
    weight: spec.weight ?? null,
    numbers: [...spec.made.flatMap((made) => numbersWanted(made, known)), ...numbersBeside(spec)],
    groups: [
      ...(spec.stratum === undefined ? [] : [{ name: spec.stratum, blanks: 'together' } as const]),
      ...(spec.cluster === undefined ? [] : [{ name: spec.cluster, blanks: 'alone' } as const]),
    ],
    lists: spec.made.flatMap((made) =>
      made.sort === 'coded' ? [{ name: made.of, codes: made.codes.map(({ code }) => code) }] : [],
    ),
    hugeTimes: HUGE_TIMES,
  };
}

/** Columns of very numbers or days: what the codebook does not have, and what lies beside what it has in bands. */
function numbersWanted(made: MadeSpec, known: ReadonlySet<string>): WantedColumns['numbers'] {
  if (made.sort === 'scores')
    return made.of.filter((name) => !known.has(name)).map((name) => ({ name, as: 'number' }));
  if (made.sort !== 'bands' || typeof made.of !== 'string') return [];
  const name = made.numbers ?? (known.has(made.of) ? null : made.of);
  const as = made.bands.some(({ from }) => typeof from === 'string') ? 'day' : 'number';
  return name === null ? [] : [{ name, as }];
}

/** Columns of numbers that means are of; those of variables of the specification's own are made. */
function numbersBeside({ tables, made }: TableSpec): WantedColumns['numbers'] {
  const own = new Set(made.filter(({ sort }) => sort === 'scores').flatMap(namesMade));
  return tables.flatMap(({ mean }) => {
    if (typeof mean !== 'object' || !('numbers' in mean) || own.has(mean.numbers)) return [];
    return [{ name: mean.numbers, as: 'number' } as const];
  });
}

function designOf(spec: TableSpec, { size, numbers, groups }: CodedResponses): FileDesign {
  const weights = spec.weight === undefined ? undefined : numbers.get(spec.weight);
  const strata = spec.stratum === undefined ? undefined : groups.get(spec.stratum);
  const clusters = spec.cluster === undefined ? undefined : groups.get(spec.cluster);
  return {
    weights: weights ?? new Float64Array(size).fill(1),
    level: spec.level,
    method: spec.interval,
    ...(strata && { strata }),
    ...(clusters && { clusters }),
  };
}

function tableOf(
  wish: Wish,
  from: { readonly variables: Variables; readonly responses: CodedResponses; readonly design: FileDesign },
): TabulatedFiles['tables'][number] {
  const { variables, responses, design } = from;
  const variable = known(variables, wish.question);
  const places = (codes: readonly (string | number)[]) => placesOf(variable, codes);
  const stays = new Set(places(wish.inBase));
  const base = variable.codes.flatMap(({ isAnswer }, place) => (isAnswer || stays.has(place) ? [place] : []));
  const nets =
    wish.nets.length > 0
      ? wish.nets.map(({ label, codes }) => ({ label, codes: places(codes) }))
      : variable.nets;
  const wanted: TableWish = {
    question: { ...codedColumn(variable, responses), labels: variable.codes.map(({ label }) => label) },
    base,
    nets: nets.filter(({ codes }) => codes.every((code) => base.includes(code))),
    breaks: wish.breaks.map((names) =>
      [names]
        .flat()
        .map((name) => groupsOf(known(variables, name), responses))
        .reduce(nestedColumn),
    ),
    within: withinOf(wish, from),
    correction: wish.correction,
  };
  const table = codedTable(wanted, design);
  const means = meansOfFiles(wish, variable, { table: wanted, responses, design });
  const codesOf = (at: readonly number[]) => at.map((place) => variable.codes[place]?.code ?? '');
  return {
    question: table.question,
    wording: variable.question,
    correction: wish.correction,
    rows: table.rows.map(({ label, codes }) => ({ label, codes: codesOf(codes) })),
    everyone: { ...table.everyone, ...means.everyone },
    breaks: table.breaks.map((broken, place) => toldBreak(broken, means.breaks[place] ?? [])),
  };
}

function toldBreak(
  { name, groups, test, tests }: CodedTable['breaks'][number],
  means: readonly MeansOfColumn[],
): ToldBreak {
  return {
    name,
    groups: groups.map(({ cells, ...group }, at) => ({
      letter: columnLetter(at),
      ...group,
      cells:
        cells?.map((cell, row) => ({
          ...cell,
          higherThan: (tests.above[row]?.[at] ?? []).map(columnLetter),
          againstRest: tests.againstRest[row]?.[at] ?? null,
        })) ?? null,
      ...means[at],
    })),
    restTests: tests.restTests,
    pairTests: tests.pairTests,
    test: test && {
      base: test.base,
      raoScott: test.raoScott,
      pearson: test.pearson,
      cramersV: test.cramersV,
    },
  };
}

function known(variables: Variables, name: string): CodebookVariable {
  const variable = variables.get(name);
  if (variable === undefined) throw new RangeError(`${name} was found in the codebook before`);
  return variable;
}

function placesOf(variable: CodebookVariable, codes: readonly (string | number)[]): readonly number[] {
  const wanted = codes.map(String);
  return variable.codes.flatMap(({ code }, place) => (wanted.includes(code) ? [place] : []));
}

function codedColumn({ name, codes }: CodebookVariable, { coded }: CodedResponses): CodedColumn {
  return { name, codes: coded.get(name) ?? new Uint16Array(), labels: codes.map(({ label }) => label) };
}

/** A break: its answers as groups; who has no view of it is in the column for everyone alone. */
function groupsOf(variable: CodebookVariable, responses: CodedResponses): CodedColumn {
  const answers = variable.codes.flatMap(({ isAnswer }, place) => (isAnswer ? [place] : []));
  const { codes } = codedColumn(variable, responses);
  const groups = new Map(answers.map((place, group) => [place, group]));
  return {
    name: variable.name,
    codes: codes.map((code) => groups.get(code) ?? answers.length),
    labels: answers.map((place) => variable.codes[place]?.label ?? ''),
  };
}

function withinOf(
  wish: Wish,
  { variables, responses }: { readonly variables: Variables; readonly responses: CodedResponses },
): Uint8Array {
  const within = new Uint8Array(responses.size).fill(1);
  for (const { variable, codes } of wish.filter) {
    const column = known(variables, variable);
    const kept = new Set(placesOf(column, codes));
    const answers = codedColumn(column, responses).codes;
    for (let i = 0; i < within.length; i++) if (!kept.has(answers[i] ?? -1)) within[i] = 0;
  }
  return within;
}
