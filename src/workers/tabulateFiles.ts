import { fail, ok, type Result } from '../core/result.ts';
import type { TestedGap } from '../counting/analysis/breakTests.ts';
import {
  type CodedCell,
  type CodedColumn,
  type CodedGroup,
  type CodedTable,
  codedTable,
  columnLetter,
  type FileDesign,
  nestedColumn,
} from '../counting/analysis/codedTable.ts';
import {
  type CodebookVariable,
  type CodedProblem,
  type CodedResponses,
  readCodebook,
  readCodedResponses,
} from '../keeping/imports/readCodedCsv.ts';
import type { TableSpec } from '../keeping/imports/readTableSpec.ts';
import { madeOfFiles } from './madeOfFiles.ts';

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
interface ToldTable extends Pick<CodedTable, 'question' | 'everyone'> {
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
  readonly groups: readonly (Omit<CodedGroup, 'cells'> & {
    readonly letter: string;
    readonly cells: readonly ToldCell[] | null;
  })[];
  /** How many tests the corrections counted: of groups against the rest, and of pairs. */
  readonly restTests: number;
  readonly pairTests: number;
  /** Whether the question goes with the break. */
  readonly test: Omit<NonNullable<CodedTable['breaks'][number]['test']>, 'rows' | 'columns'> | null;
}

type TabulateProblem =
  | CodedProblem
  | {
      readonly kind: 'tooManyGroups';
      readonly break: string;
      readonly groups: number;
      readonly limit: number;
    };

type Wish = TableSpec['tables'][number];
type Variables = ReadonlyMap<string, CodebookVariable>;

/**
 * Works out the tables of a specification, of the text of its files: what `npm run tabulate` prints.
 *
 * @returns The tables, or everything that is wrong with the files.
 */
export function tabulateFiles(
  spec: TableSpec,
  files: { readonly responses: string; readonly codebook: string },
): Result<TabulatedFiles, readonly TabulateProblem[]> {
  const codebook = readCodebook(files.codebook);
  if (!codebook.ok) return codebook;
  const inFiles: Variables = new Map(codebook.value.map((variable) => [variable.name, variable]));
  // What is made is looked up as what is there.
  const none = { size: 0, coded: new Map(), numbers: new Map(), groups: new Map() };
  const { variables } = madeOfFiles(spec.made, { variables: inFiles, responses: none });
  const problems = [
    ...spec.made.flatMap((made) => unknownInMade(made, variables)),
    ...spec.tables.flatMap((wish) => unknownIn(wish, variables)),
  ];
  if (problems.length > 0) return fail(problems);
  const large = spec.tables.flatMap((wish) => tooManyIn(wish, variables));
  if (large.length > 0) return fail(large);
  const of = spec.made.flatMap(({ groups }) =>
    groups.flatMap(({ answers }) => answers.map(({ variable }) => variable)),
  );
  const names = new Set([...of, ...spec.tables.flatMap(namesIn)]);
  const responses = readCodedResponses(files.responses, {
    coded: codebook.value.filter(({ name }) => names.has(name)),
    numbers: spec.weight === undefined ? [] : [spec.weight],
    groups: [
      ...(spec.stratum === undefined ? [] : [{ name: spec.stratum, blanks: 'together' } as const]),
      ...(spec.cluster === undefined ? [] : [{ name: spec.cluster, blanks: 'alone' } as const]),
    ],
  });
  if (!responses.ok) return responses;
  const made = madeOfFiles(spec.made, { variables: inFiles, responses: responses.value });
  const design = designOf(spec, responses.value);
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

function namesIn({ question, breaks, filter }: Wish): readonly string[] {
  return [question, ...breaks.flat(), ...filter.map(({ variable }) => variable)];
}

/** A break with more groups than this is a list, not a table. */
const MOST_GROUPS = 200;

function tooManyIn({ breaks }: Wish, variables: Variables): readonly TabulateProblem[] {
  const sizes = breaks.map((names) => {
    const counts = [names]
      .flat()
      .map((name) => known(variables, name).codes.filter(({ isAnswer }) => isAnswer).length);
    return {
      name: [names].flat().join(' > '),
      groups: counts.reduce((product, count) => product * count, 1),
    };
  });
  const large = sizes.filter(({ groups }) => groups > MOST_GROUPS);
  return large.map(({ name, groups }) => ({
    kind: 'tooManyGroups',
    break: name,
    groups,
    limit: MOST_GROUPS,
  }));
}

/** Variables and codes of a made variable that the codebook does not know. */
function unknownInMade({ groups }: TableSpec['made'][number], variables: Variables): readonly CodedProblem[] {
  return groups.flatMap(({ answers }) =>
    answers.flatMap(({ variable, codes }): readonly CodedProblem[] => {
      const listed = variables.get(variable)?.codes;
      if (listed === undefined) return [{ kind: 'notInCodebook', variable, code: null }];
      const unknown = codes.map(String).filter((code) => listed.every((one) => one.code !== code));
      return unknown.map((code) => ({ kind: 'notInCodebook', variable, code }));
    }),
  );
}

/** Variables and codes of a wish that the codebook does not know. */
function unknownIn(wish: Wish, variables: Variables): readonly CodedProblem[] {
  const missing = namesIn(wish).filter((name) => !variables.has(name));
  const named = [
    { variable: wish.question, codes: wish.inBase },
    ...wish.nets.map(({ codes }) => ({ variable: wish.question, codes })),
    ...wish.filter,
  ];
  return [
    ...missing.map((variable): CodedProblem => ({ kind: 'notInCodebook', variable, code: null })),
    ...named.flatMap(({ variable, codes }) => {
      const listed = variables.get(variable)?.codes;
      const unknown = codes.map(String).filter((code) => listed?.every((one) => one.code !== code));
      return unknown.map((code): CodedProblem => ({ kind: 'notInCodebook', variable, code }));
    }),
  ];
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
  const table = codedTable(
    {
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
    },
    design,
  );
  const codesOf = (at: readonly number[]) => at.map((place) => variable.codes[place]?.code ?? '');
  return {
    question: table.question,
    wording: variable.question,
    correction: wish.correction,
    rows: table.rows.map(({ label, codes }) => ({ label, codes: codesOf(codes) })),
    everyone: table.everyone,
    breaks: table.breaks.map(toldBreak),
  };
}

function toldBreak({ name, groups, test, tests }: CodedTable['breaks'][number]): ToldBreak {
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
