import { day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import {
  categoriesIn,
  columnNamed,
  linksByName,
  type MarginColumn,
  type MatchProblem,
  matchTargets,
  type TargetLink,
} from '../../counting/analysis/matchTargets.ts';
import type { OwnTarget } from '../../counting/analysis/ownTargets.ts';
import type { TargetTable } from '../../counting/areas/targetTable.ts';
import type { TargetsProblem } from '../../keeping/imports/readTargets.ts';

/** One variable of a table of the file, as far as it is matched. */
export interface VariableMatch {
  readonly variable: string;
  readonly column: MarginColumn | null;
  readonly categories: readonly string[];
  /** What matched by its words or its code. */
  readonly byName: readonly TargetLink[];
  /** What the officer said: the answer of a category, and the category of an answer. */
  readonly byCategory: Readonly<Record<string, string>>;
  readonly byAnswer: Readonly<Record<string, string>>;
  /** Categories and answers that did not match by their words: what the officer is asked about. */
  readonly openCategories: readonly string[];
  readonly openAnswers: readonly MarginColumn['options'][number][];
}

/** A table of the file. Left out where a variable is none of the wave's questions and the officer says so. */
export interface TableMatch {
  readonly table: TargetTable;
  readonly variables: readonly VariableMatch[];
  readonly isLeftOut: boolean;
}

/** A file of targets, as far as it is matched. */
export interface FileMatch {
  readonly name: string;
  readonly tables: readonly TableMatch[];
}

/** What is wrong, and in which box. */
export type TargetsError =
  | { readonly field: 'targets-source' | 'targets-date'; readonly problem: 'missing' | 'notADay' }
  | {
      readonly field: string;
      readonly problem:
        | TargetsProblem
        | MatchProblem
        | Problem
        | 'missing'
        | { readonly kind: 'noColumn'; readonly variable: string };
    };

/** A variable of the file, by its table and its place in it. */
export interface VariablePlace {
  readonly table: number;
  readonly place: number;
}

/** The id of the box that asks about a part of the file. */
export function boxOf({ table, place }: VariablePlace, part: string | number): string {
  return `targets-${table}-${place}-${part}`;
}

/** A table of the file with what matches by its words. */
export function tableMatch(table: TargetTable, columns: readonly MarginColumn[]): TableMatch {
  return {
    table,
    isLeftOut: false,
    variables: table.variables.map((variable, place) =>
      variableMatch(variable, categoriesIn(table, place), columnNamed(columns, variable) ?? null),
    ),
  };
}

/** A variable of the file as a question of the wave; null for none. */
export function variableMatch(
  variable: string,
  categories: readonly string[],
  column: MarginColumn | null,
): VariableMatch {
  const links = column === null ? [] : linksByName(column, categories);
  const openCategories =
    column === null ? [] : categories.filter((one) => !links.some(({ category }) => category === one));
  const openAnswers = (column?.options ?? []).filter(({ key }) => !links.some((one) => one.key === key));
  return {
    variable,
    column,
    categories,
    byName: links,
    byCategory: {},
    byAnswer: {},
    openCategories,
    openAnswers,
  };
}

/** Everything that is one for the table, by its words or as the officer said. */
function linksOf({ byName, byCategory, byAnswer }: VariableMatch): readonly TargetLink[] {
  return [
    ...byName,
    ...Object.entries(byCategory).map(([category, key]) => ({ key, category })),
    ...Object.entries(byAnswer).map(([key, category]) => ({ key, category })),
  ];
}

interface Made {
  readonly targets: readonly OwnTarget[];
  readonly errors: readonly TargetsError[];
}

interface Typed {
  readonly typed: { readonly source: string; readonly date: string };
  readonly at: string;
}

/** The targets that a file becomes, or what is missing. */
export function targetsMade(file: FileMatch | null, { typed, at }: Typed): Made {
  if (file === null) return { targets: [], errors: [{ field: 'targets-file', problem: 'missing' }] };
  const tables = file.tables
    .map((one, table) => ({ ...one, at: table }))
    .filter(({ isLeftOut }) => !isLeftOut);
  if (tables.length === 0) return { targets: [], errors: [{ field: 'targets-file', problem: 'missing' }] };
  const targets: OwnTarget[] = [];
  const errors: TargetsError[] = boxErrors(tables, typed);
  for (const { table, variables, at: number } of tables) {
    const matched = variables.flatMap((one) =>
      one.column ? [{ column: one.column, links: linksOf(one) }] : [],
    );
    errors.push(
      ...variables.flatMap(({ column, variable }, place): readonly TargetsError[] =>
        column === null
          ? [{ field: boxOf({ table: number, place }, 'question'), problem: { kind: 'noColumn', variable } }]
          : [],
      ),
    );
    if (matched.length < variables.length) continue;
    const facts = {
      file: file.name,
      loadedAt: at,
      source: table.source ?? typed.source,
      date: table.date ?? day(typed.date) ?? '',
    };
    const made = matchTargets(table, matched, facts);
    if ('target' in made) targets.push(made.target);
    else errors.push(...made.problems.map((problem) => openError(problem, variables, number)));
  }
  return { targets, errors };
}

function openError(problem: MatchProblem, variables: readonly VariableMatch[], table: number): TargetsError {
  const place = variables.findIndex(({ openCategories }) => openCategories.includes(problem.category));
  const at = variables[place]?.openCategories.indexOf(problem.category) ?? 0;
  return { field: boxOf({ table, place }, at), problem };
}

function boxErrors(tables: readonly TableMatch[], typed: Typed['typed']): TargetsError[] {
  const lacks = (part: 'source' | 'date') => tables.some(({ table }) => table[part] === null);
  const errors: TargetsError[] = [];
  if (lacks('source') && typed.source === '') errors.push({ field: 'targets-source', problem: 'missing' });
  if (lacks('date') && day(typed.date) === null)
    errors.push({ field: 'targets-date', problem: typed.date === '' ? 'missing' : 'notADay' });
  return errors;
}
