import { FIRST_CATEGORY, MISSING } from '../core/column.ts';
import type { Variable } from '../counting/analysis/dataset.ts';
import { madeSort } from '../counting/analysis/made/madeSorts.ts';
import { MADE, type MadeVariable } from '../counting/analysis/made/madeVariable.ts';
import type { MadeSpec } from '../keeping/imports/madeSpec.ts';
import type { CodebookVariable } from '../keeping/imports/readCodebook.ts';
import { dayNumber } from '../keeping/imports/readCodedCsv.ts';
import {
  type CodedFiles,
  codedVariable,
  codeNumbers,
  columnId,
  listVariable,
  madeFrom,
  noViewOf,
  numberVariable,
  severalVariables,
} from './fileColumns.ts';

/**
 * The variables that a specification makes of those of the files, behind these, in its order. They are made by the code that makes an
 * officer's (analysis/made), so that both come to the same. Whoever has no view in one has it under the app's codes: -3, -2, and -1 for any other.
 */
export function madeOfFiles(specs: readonly MadeSpec[], files: CodedFiles): CodedFiles {
  return specs.reduce((known, spec) => {
    const { from, made } = recipeOf(spec, known);
    const variables = madeSort(made.sort).make(from, made);
    if (variables.length === 0) throw new RangeError(`${spec.name} was looked at before it is made`);
    return variables.reduce((all, variable) => withVariable(all, variable, spec), known);
  }, files);
}

/** The names of the variables of the files, or made before it, that one is made of. */
export function sourcesOf(spec: MadeSpec): readonly string[] {
  if (spec.sort === 'combination') {
    return spec.groups.flatMap(({ answers }) =>
      answers.flatMap((one) => ('chosen' in one ? one.chosen : [one.variable])),
    );
  }
  if (spec.sort === 'anyOf') return spec.chosen;
  if (spec.sort === 'bands') return typeof spec.of === 'string' ? [spec.of] : spec.of.chosen;
  return [spec.of].flat();
}

/** The names of what one becomes: of coded answers a variable for each code. */
export function namesMade({ name, ...spec }: MadeSpec): readonly string[] {
  return spec.sort === 'coded' ? spec.codes.map(({ code }) => `${name}_${code}`) : [name];
}

interface Recipe {
  readonly from: ReturnType<typeof madeFrom>;
  readonly made: MadeVariable;
}

type Sorts = { readonly [Sort in MadeSpec['sort']]: Extract<MadeSpec, { readonly sort: Sort }> };

const SEVERAL = 'several';

function recipeOf(spec: MadeSpec, files: CodedFiles): Recipe {
  const face = { id: `${MADE}${spec.name}`, label: spec.label ?? spec.name };
  const number = codeNumbers();
  const { size } = files.responses;
  const coded = (name: string) => codedVariable(files, name, { number });
  switch (spec.sort) {
    case 'combination':
      return combinationRecipe(spec, files);
    case 'groups': {
      const groups = spec.groups.map(({ label, codes }) => ({ label, codes: codes.map(number) }));
      const from = madeFrom(size, [], [coded(spec.of)]);
      return { from, made: { ...face, sort: 'groups', of: columnId(spec.of), groups } };
    }
    case 'anyOf': {
      const codes = spec.chosen.map((_, at) => at + 1);
      const from = madeFrom(size, [], severalVariables(files, SEVERAL, spec.chosen));
      return { from, made: { ...face, sort: 'groups', of: SEVERAL, groups: [{ label: face.label, codes }] } };
    }
    case 'bands':
      return bandsRecipe(spec, files);
    case 'crossing': {
      const [outer, inner] = spec.of;
      const from = madeFrom(size, [], spec.of.map(coded));
      return { from, made: { ...face, sort: 'crossing', of: [columnId(outer), columnId(inner)] } };
    }
    case 'scores': {
      const sources = spec.of.map((name) =>
        files.variables.has(name) ? coded(name) : numberVariable(files, name),
      );
      const scores = spec.scores.map(({ code, score }) => ({ code: number(code), score }));
      const { least, bands } = spec;
      const of = spec.of.map(columnId);
      return {
        from: madeFrom(size, [], sources),
        made: { ...face, sort: 'scores', of, scores, least, bands },
      };
    }
    case 'coded': {
      const lists = files.responses.lists.get(spec.of) ?? [];
      const answers = Object.fromEntries(
        lists.flatMap((given, i) => (given.length === 0 ? [] : [[i, given]])),
      );
      const ids = lists.map((_, i) => String(i));
      const of = columnId(spec.of);
      return {
        from: madeFrom(size, ids, [listVariable(files, spec.of)]),
        made: { ...face, sort: 'coded', of, option: null, codes: spec.codes, answers },
      };
    }
  }
}

function combinationRecipe(spec: Sorts['combination'], files: CodedFiles): Recipe {
  const number = codeNumbers();
  const several: Variable[] = [];
  let questions = 0;
  const groups = spec.groups.map(({ label, holds, answers }) => ({
    label,
    holds,
    answers: answers.map((one) => {
      if (!('chosen' in one)) return { column: columnId(one.variable), codes: one.codes.map(number) };
      questions += 1;
      several.push(...severalVariables(files, `${SEVERAL}${questions}`, one.chosen));
      return { column: `${SEVERAL}${questions}`, codes: one.chosen.map((_, at) => at + 1) };
    }),
  }));
  const names = spec.groups.flatMap(({ answers }) =>
    answers.flatMap((one) => ('chosen' in one ? [] : [one.variable])),
  );
  const coded = [...new Set(names)].map((name) => codedVariable(files, name, { number }));
  return {
    from: madeFrom(files.responses.size, [], [...coded, ...several]),
    made: {
      id: `${MADE}${spec.name}`,
      label: spec.label ?? spec.name,
      sort: 'combination',
      groups,
      rest: spec.rest ?? null,
    },
  };
}

function bandsRecipe(spec: Sorts['bands'], files: CodedFiles): Recipe {
  const { of, numbers } = spec;
  const bands = spec.bands.map(({ label, from }) => ({
    label,
    from: typeof from === 'string' ? dayNumber(from) : from,
  }));
  const face = { id: `${MADE}${spec.name}`, label: spec.label ?? spec.name, sort: 'bands', bands } as const;
  const { size } = files.responses;
  if (typeof of !== 'string') {
    return {
      from: madeFrom(size, [], severalVariables(files, SEVERAL, of.chosen)),
      made: { ...face, of: SEVERAL },
    };
  }
  const source = files.variables.has(of)
    ? codedVariable(files, of, { number: Number, isNumber: true, ...(numbers !== undefined && { numbers }) })
    : numberVariable(files, of);
  return { from: madeFrom(size, [], [source]), made: { ...face, of: columnId(of) } };
}

/** Ways of having no view, with their codes in a file. */
const NO_VIEWS = [
  { code: '-3', missing: MISSING.dontKnow },
  { code: '-2', missing: MISSING.preferNot },
  { code: '-1', missing: MISSING.notAnswered },
] as const;

/** A variable that was made, behind the others as if the codebook and the file had it. */
function withVariable(files: CodedFiles, { column, codes, exact }: Variable, spec: MadeSpec): CodedFiles {
  const name = spec.sort === 'coded' ? `${spec.name}_${column.row}` : spec.name;
  const label = spec.label ?? spec.name;
  const answers = column.categories.map((one) => ({
    code: String(one.code),
    label: one.label.en,
    isAnswer: true,
  }));
  const noViews = NO_VIEWS.map(({ code, missing }) => ({
    code,
    label: noViewLabel(sourcesOf(spec), missing, files.variables) ?? code,
    isAnswer: false,
  }));
  const variable: CodebookVariable = {
    name,
    question: spec.sort === 'coded' ? `${label}: ${column.label.en}` : label,
    codes: [...answers, ...noViews],
    nets: [],
  };
  const inFile = Uint16Array.from(codes, (code) => {
    if (code >= FIRST_CATEGORY) return code - FIRST_CATEGORY;
    const place = NO_VIEWS.findIndex(({ missing }) => missing === code);
    return place === -1 ? variable.codes.length : answers.length + place;
  });
  const { responses, variables } = files;
  return {
    variables: new Map([...variables, [name, variable]]),
    responses: {
      ...responses,
      coded: new Map([...responses.coded, [name, inFile]]),
      // The mean of scores is a number, which a table may tell the mean of.
      ...(exact && { numbers: new Map([...responses.numbers, [name, Float64Array.from(exact, numberIn)]]) }),
    },
  };
}

function numberIn(given: unknown): number {
  return typeof given === 'number' ? given : Number.NaN;
}

function noViewLabel(
  sources: readonly string[],
  missing: number,
  variables: ReadonlyMap<string, CodebookVariable>,
): string | undefined {
  const all = sources.flatMap((name) => variables.get(name)?.codes ?? []);
  return all.find(({ code, isAnswer }) => !isAnswer && noViewOf(code) === missing)?.label;
}
