import type { Questionnaire } from '../asking/survey/questionnaire.ts';
import { type Category, type Column, FIRST_CATEGORY, MISSING } from '../core/column.ts';
import { id } from '../core/id.ts';
import type { Variable } from '../counting/analysis/dataset.ts';
import type { MadeFrom } from '../counting/analysis/made/sourceColumns.ts';
import type { CodebookVariable } from '../keeping/imports/readCodebook.ts';
import type { CodedResponses } from '../keeping/imports/readCodedCsv.ts';

/** The variables of a codebook and what people said to them. */
export interface CodedFiles {
  readonly variables: ReadonlyMap<string, CodebookVariable>;
  readonly responses: CodedResponses;
}

/** The code of a column that is chosen, of a question that takes several answers. */
export const CHOSEN = '1';

/** Codes without a view in the app's files; any other one is "not answered". */
const NO_VIEWS: ReadonlyMap<string, number> = new Map([
  ['-3', MISSING.dontKnow],
  ['-2', MISSING.preferNot],
]);

/** Which way of having no view a code of a codebook is. */
export function noViewOf(code: string): number {
  return NO_VIEWS.get(code) ?? MISSING.notAnswered;
}

/** Numbers codes of a file, which may be any words: the same one is the same number in every column. */
export function codeNumbers(): (code: string | number) => number {
  const numbers = new Map<string, number>();
  return (code) => {
    const number = numbers.get(String(code)) ?? numbers.size + 1;
    numbers.set(String(code), number);
    return number;
  };
}

/** A variable of a codebook as a column of a dataset, with the very numbers of a column beside it where they are asked for. */
export function codedVariable(
  { variables, responses }: CodedFiles,
  name: string,
  how: { readonly number: (code: string) => number; readonly numbers?: string; readonly isNumber?: boolean },
): Variable {
  const variable = variables.get(name);
  const codes = responses.coded.get(name);
  if (variable === undefined || codes === undefined) throw new RangeError(`${name} was read before`);
  const answers = variable.codes.filter(({ isAnswer }) => isAnswer);
  let place = 0;
  const inMemory = variable.codes.map(({ code, isAnswer }) =>
    isAnswer ? FIRST_CATEGORY + place++ : noViewOf(code),
  );
  const own = how.numbers === undefined ? undefined : responses.numbers.get(how.numbers);
  const given = Uint16Array.from(codes, (code) => inMemory[code] ?? MISSING.notAsked);
  const exact = own
    ? numbersOf(own)
    : Array.from(given, (code) =>
        code < FIRST_CATEGORY ? null : Number(answers[code - FIRST_CATEGORY]?.code),
      );
  return {
    column: columnOf(
      name,
      answers.map(({ code, label }) => ({ code: how.number(code), label: { en: label } })),
    ),
    codes: given,
    ...((own || how.isNumber) && { exact }),
  };
}

/** A column of numbers or days, which has no codes. */
export function numberVariable({ responses }: CodedFiles, name: string): Variable {
  const exact = numbersOf(responses.numbers.get(name) ?? new Float64Array(responses.size));
  return {
    column: {
      ...columnOf(name, [{ code: 0, label: { en: name } }]),
      number: { decimals: 0, unit: null },
    },
    codes: Uint8Array.from(exact, (value) => (value === null ? MISSING.notAsked : FIRST_CATEGORY)),
    exact,
  };
}

function numbersOf(values: Float64Array): readonly (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** Columns of options, chosen or not, as one question that takes several answers; option k has the code k, from 1. */
export function severalVariables(
  files: CodedFiles,
  question: string,
  names: readonly string[],
): readonly Variable[] {
  const said = names.flatMap((name) => files.variables.get(name)?.codes ?? []);
  const words = [(code: string) => code === CHOSEN, (code: string) => code !== CHOSEN].map(
    (is, at) => said.find(({ code, isAnswer }) => isAnswer && is(code))?.label ?? String(1 - at),
  );
  return names.map((name, at) => {
    const chosen = files.variables.get(name)?.codes.findIndex(({ code }) => code === CHOSEN);
    const variable = codedVariable(files, name, { number: Number });
    const inFile = files.responses.coded.get(name) ?? new Uint16Array();
    return {
      column: {
        ...variable.column,
        id: id<'column'>(`${question}.${at + 1}`),
        question: id<'question'>(question),
        row: String(at + 1),
        categories: words.map((label, code) => ({ code: 1 - code, label: { en: label } })),
        isOneOfSeveral: true,
      },
      codes: variable.codes.map((code, i) => {
        if (code < FIRST_CATEGORY) return code;
        return inFile[i] === chosen ? FIRST_CATEGORY : FIRST_CATEGORY + 1;
      }),
    };
  });
}

/** Cells of codes as an open question whose answers were put under codes, one response a row. */
export function listVariable({ responses }: CodedFiles, name: string): Variable {
  const lists = responses.lists.get(name) ?? [];
  return {
    column: columnOf(name, []),
    codes: Uint8Array.from(lists, (given) => (given.length === 0 ? MISSING.notAsked : FIRST_CATEGORY)),
  };
}

/** Rows of a file as what the app makes variables of. */
export function madeFrom(size: number, ids: readonly string[], variables: readonly Variable[]): MadeFrom {
  return { size, ids, variables, design: [], questionnaire: nothingAsked };
}

const nothingAsked: Questionnaire = {
  v: 8,
  id: id<'questionnaire'>('file'),
  version: 1,
  languages: ['en'],
  modules: [],
};

function columnOf(name: string, categories: readonly Category[]): Column {
  return {
    id: id<'column'>(columnId(name)),
    question: id<'question'>(columnId(name)),
    row: null,
    label: { en: name },
    categories,
    nets: [],
    dontKnowInBase: false,
  };
}

/** The id of the column of a variable: apart from those of questions that are put together of several. */
export function columnId(name: string): string {
  return `file:${name}`;
}
