import { FIRST_CATEGORY } from '../../core/column.ts';
import type { TargetTable } from '../areas/targetTable.ts';
import { MOST_GROUPS } from './choosable.ts';
import { type Dataset, questionIn, variableOf } from './dataset.ts';
import { DESIGN_COLUMNS, FRAME_COLUMN } from './designColumns.ts';
import {
  categoryKey,
  cellLabels,
  cellsOf,
  type OwnTarget,
  ownTargetName,
  type TargetColumn,
} from './ownTargets.ts';
import { isAboutPeople } from './shownColumns.ts';

/** A column that targets can be about. */
export interface MarginColumn {
  readonly id: string;
  readonly label: string;
  /** Other words that a file may call it by, in small letters. */
  readonly names: readonly string[];
  readonly options: readonly MarginOption[];
}

/** One of its categories. */
export interface MarginOption {
  readonly key: string;
  readonly label: string;
  /** Whether somebody of the wave is in it. */
  readonly hasPeople: boolean;
}

/** An answer of the questionnaire, and a category of the file, that are the same: by key, and by the file's words. */
export interface TargetLink {
  readonly key: string;
  readonly category: string;
}

/** What an officer decided on one variable of a file. */
export interface MatchedVariable {
  readonly column: MarginColumn;
  readonly links: readonly TargetLink[];
}

/** Names that files of the nation use for the questions of the bank. */
const USUAL_NAMES: Readonly<Record<string, readonly string[]>> = {
  age_band: ['age', 'age band', 'age group'],
  sex: ['gender'],
  [DESIGN_COLUMNS.area]: ['ward', 'area'],
  [DESIGN_COLUMNS.stratum]: ['strata'],
};

/**
 * Every column of a wave that targets can be about: questions with one answer, variables of the frame, the area. What says
 * who somebody is comes first: a population is seldom known by what it thinks.
 */
export function marginColumns(dataset: Dataset): readonly MarginColumn[] {
  const personal = dataset.variables.filter((variable) => isAboutPeople(dataset, variable));
  const others = dataset.variables.filter((variable) => !personal.includes(variable));
  return [...personal, ...dataset.design, ...others].flatMap((variable) => {
    const { column, codes, earlier } = variable;
    const isClusters = column.id === DESIGN_COLUMNS.fieldworker || column.id === DESIGN_COLUMNS.samplingPoint;
    const isFit = !column.isOneOfSeveral && !column.isOwnWords && earlier === undefined && !isClusters;
    const { length } = column.categories;
    if (!isFit || length < 2 || length > MOST_GROUPS) return [];
    const question = questionIn(dataset, variable);
    const frame = column.id.startsWith(FRAME_COLUMN) ? [column.id.slice(FRAME_COLUMN.length)] : [];
    const names = [column.id, column.label.en, question?.text.en ?? '', ...frame];
    return [
      {
        id: String(column.id),
        label: column.label.en,
        names: [...names.map(plain), ...(USUAL_NAMES[column.id] ?? [])].filter((name) => name !== ''),
        options: column.categories.map((one, i) => ({
          key: categoryKey(column, one),
          label: one.label.en,
          hasPeople: codes.includes(FIRST_CATEGORY + i),
        })),
      },
    ];
  });
}

/** Compared without capitals, and with one way to write a range of ages. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/\s*(–|-|\bto\b)\s*/g, '-')
    .replace(/\s*(\+|(and|or) (over|above|older))\s*$/, '+')
    .replace(/^aged? | years?$/g, '')
    .trim();
}

/** The column that a file calls so; undefined when none is, or when more than one may be meant. */
export function columnNamed(columns: readonly MarginColumn[], name: string): MarginColumn | undefined {
  const found = columns.filter(({ names }) => names.includes(plain(name)));
  const exact = found.find(({ id }) => plain(id) === plain(name));
  return exact ?? (found.length === 1 ? found[0] : undefined);
}

/** The categories of one variable of a table, each once, in the order of the file. */
export function categoriesIn({ rows }: TargetTable, place: number): readonly string[] {
  return [...new Set(rows.map(({ categories }) => categories[place] ?? ''))];
}

/** Which answers and categories are the same by their words or by their code. */
export function linksByName(column: MarginColumn, categories: readonly string[]): readonly TargetLink[] {
  return categories.flatMap((category) => {
    const named = column.options.find(({ label }) => plain(label) === plain(category));
    const { key } = named ?? column.options.find((one) => one.key === category) ?? { key: null };
    return key === null ? [] : [{ key, category }];
  });
}

/** Why a table of a file cannot be a target of this wave yet. */
export type MatchProblem =
  | { readonly kind: 'unmatchedCategory'; readonly variable: string; readonly category: string }
  /** The file has nobody there, the wave has. */
  | { readonly kind: 'zeroWherePeopleAre'; readonly category: string; readonly people: number };

/** What a target is called and where it comes from. */
export type TargetFacts = Pick<OwnTarget, 'file' | 'loadedAt' | 'source' | 'date'>;

/**
 * The target that a table becomes. Answers and categories that are linked, directly or through others, are one part:
 * several rows of the file may be one answer, and several answers one row.
 *
 * @param matched One for each variable of the table.
 * @returns The target; or every category of the file that no answer stands for.
 */
export function matchTargets(
  table: TargetTable,
  matched: readonly MatchedVariable[],
  facts: TargetFacts,
): { readonly target: OwnTarget } | { readonly problems: readonly MatchProblem[] } {
  const problems = matched.flatMap(({ links }, place) =>
    categoriesIn(table, place)
      .filter((category) => !links.some((link) => link.category === category))
      .map(
        (category): MatchProblem => ({
          kind: 'unmatchedCategory',
          variable: table.variables[place] ?? '',
          category,
        }),
      ),
  );
  if (problems.length > 0) return { problems };
  const parted = matched.map(partsOf);
  const columns = parted.map(({ column }) => column);
  const shares = new Array<number>(columns.reduce((cells, { parts }) => cells * parts.length, 1)).fill(0);
  for (const { categories, share } of table.rows) {
    const cell = parted.reduce((at, { column, placeOf }, place) => {
      return at * column.parts.length + (placeOf.get(categories[place] ?? '') ?? 0);
    }, 0);
    shares[cell] = (shares[cell] as number) + share;
  }
  return { target: { v: 1, name: ownTargetName(columns.map(({ id }) => id)), ...facts, columns, shares } };
}

/** The parts of a column, and the part of each category of the file. */
function partsOf({ column, links }: MatchedVariable): {
  readonly column: TargetColumn;
  readonly placeOf: ReadonlyMap<string, number>;
} {
  // Each link joins the group of its answer with that of its category.
  const groups: { readonly keys: Set<string>; readonly categories: Set<string> }[] = [];
  for (const { key, category } of links) {
    const touched = groups.filter((one) => one.keys.has(key) || one.categories.has(category));
    const joined = {
      keys: new Set([key, ...touched.flatMap(({ keys }) => [...keys])]),
      categories: new Set([category, ...touched.flatMap(({ categories }) => [...categories])]),
    };
    for (const one of touched) groups.splice(groups.indexOf(one), 1);
    groups.push(joined);
  }
  const order = new Map(column.options.map(({ key }, place) => [key, place]));
  const first = ({ keys }: { readonly keys: Set<string> }) =>
    Math.min(...[...keys].map((key) => order.get(key) ?? order.size));
  groups.sort((one, other) => first(one) - first(other));
  const optionsOf = (keys: Set<string>) => column.options.filter(({ key }) => keys.has(key));
  return {
    column: {
      id: column.id,
      label: column.label,
      parts: groups.map(({ keys }) => ({
        label: optionsOf(keys)
          .map(({ label }) => label)
          .join(' + '),
        keys: optionsOf(keys).map(({ key }) => key),
      })),
    },
    placeOf: new Map(groups.flatMap(({ categories }, place) => [...categories].map((one) => [one, place]))),
  };
}

/** Cells of a target that have nobody in the population and somebody in the wave. */
export function zeroProblems(dataset: Dataset, target: OwnTarget): readonly MatchProblem[] {
  if (target.columns.some(({ id }) => variableOf(dataset, id) === undefined)) return [];
  const people = new Float64Array(target.shares.length + 1);
  for (const cell of cellsOf(dataset, target)) people[cell] = (people[cell] as number) + 1;
  const labels = cellLabels(target);
  return target.shares.flatMap((share, cell): readonly MatchProblem[] => {
    const here = people[cell] as number;
    return share === 0 && here > 0
      ? [{ kind: 'zeroWherePeopleAre', category: labels[cell] ?? '', people: here }]
      : [];
  });
}
