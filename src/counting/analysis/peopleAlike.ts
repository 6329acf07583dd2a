import { FIRST_CATEGORY } from '../../core/column.ts';
import { type Joined, joinCodes, roomFor } from '../stats/codeGroups.ts';
import type { Coded } from '../stats/crossAll.ts';
import type { Codes } from '../stats/tally.ts';
import { type Dataset, madeFrom, type Variable, variableOf } from './dataset.ts';
import { rootsOf } from './madeGroups.ts';
import { remembered } from './remembered.ts';
import type { Counted, Rows } from './rows.ts';

/** Respondents put together who are alike in some variables, and in all that goes with these. */
export interface PeopleAlike {
  readonly rows: Rows;
  /** A respondent of each row. */
  readonly firsts: Uint32Array;
  /** A variable among the rows. */
  readonly of: (variable: Variable) => Variable;
  /** The variable of the dataset that one among the rows stands for. */
  readonly back: (variable: Variable) => Variable;
}

/** The same with the row of each respondent; null where each is one of their own. */
export interface PlacedAlike extends PeopleAlike {
  readonly rowOf: Codes | null;
}

/**
 * Puts respondents together who have the same answers to some variables, to what these were made of, and to whatever else was
 * made of that. What may be told of their groups hangs on how many there are of each such sort: so it is worked out over some
 * dozens of rows, and not over a million people. Rows are in the order of their first respondents.
 */
export function peopleAlike(dataset: Dataset, variables: readonly Variable[]): PeopleAlike {
  return known(dataset, { variables, name: 'alike' }, (all) => {
    const { rows, firsts, of, back } = placed(dataset, all);
    return { rows, firsts, of, back };
  });
}

/** The same with the row of each respondent, which is as long as a column: of breaks that many questions are counted by. */
export function placedAlike(dataset: Dataset, variables: readonly Variable[]): PlacedAlike {
  return known(dataset, { variables, name: 'placed' }, (all) => placed(dataset, all));
}

/** Each respondent as a row. */
export function eachAlone(dataset: Dataset): PlacedAlike {
  const itself = (variable: Variable) => variable;
  const firsts = remembered(dataset, 'each alone', () =>
    Uint32Array.from({ length: dataset.size }, (_, i) => i),
  );
  return { rows: dataset, firsts, of: itself, back: itself, rowOf: null };
}

/** Everybody: asked, and in the base. */
export function everybodyOf(rows: Rows): Counted {
  return remembered(rows, 'everybody', () => {
    const people = rows.alike ?? new Uint8Array(rows.size).fill(1);
    return { asked: people, base: people };
  });
}

/** What was joined before; with a variable that the dataset lacks, such as who did not choose an option, nothing is kept. */
function known<Found>(
  dataset: Dataset,
  { variables, name }: { readonly variables: readonly Variable[]; readonly name: string },
  join: (all: readonly Variable[]) => Found,
): Found {
  const all = withMade(dataset, variables);
  if (!areOf(dataset, variables)) return join(all);
  const ids = all.map(({ column }) => String(column.id)).sort();
  return remembered(dataset, `${name} ${ids.join(' ')}`, () => join(all));
}

/** Whether a dataset has these variables as they are: what is put together by them is kept. */
export function areOf(dataset: Dataset, variables: readonly Variable[]): boolean {
  return variables.every((one) => variableOf(dataset, one.column.id) === one);
}

function placed(dataset: Dataset, all: readonly Variable[]): PlacedAlike {
  const coded = all.map(({ codes, column }) => ({ codes, count: FIRST_CATEGORY + column.categories.length }));
  const sorts = sortsOf(coded, dataset.size);
  if (sorts === null) return eachAlone(dataset);
  const { rowOf, firsts, people } = sorts;
  const [among, standsFor] = [new Map<Variable, Variable>(), new Map<Variable, Variable>()];
  for (const variable of all) {
    const { exact: _, ...one } = variable;
    const row = { ...one, codes: Uint16Array.from(firsts, (first) => one.codes[first] ?? 0) };
    among.set(variable, row);
    standsFor.set(row, variable);
  }
  const found = (list: readonly Variable[]) => list.flatMap((one) => among.get(one) ?? []);
  return {
    rows: {
      questionnaire: dataset.questionnaire,
      size: firsts.length,
      variables: found(dataset.variables),
      design: found(dataset.design),
      alike: people,
    },
    firsts,
    of: foundIn(among),
    back: foundIn(standsFor),
    rowOf,
  };
}

function foundIn(map: ReadonlyMap<Variable, Variable>): (variable: Variable) => Variable {
  return (variable) => {
    const found = map.get(variable);
    if (found === undefined) throw new RangeError(`peopleAlike was not told of ${variable.column.id}`);
    return found;
  };
}

/** Variables with all that they were made of, and all that was made of any of these. */
function withMade(dataset: Dataset, variables: readonly Variable[]): readonly Variable[] {
  const made = remembered(dataset, 'made with its roots', () =>
    dataset.variables.flatMap((one) =>
      one.madeOf === undefined ? [] : [{ one, roots: rootsOf(dataset, one) }],
    ),
  );
  const found = new Set<Variable>();
  const add = (variable: Variable) => {
    if (found.has(variable)) return;
    found.add(variable);
    for (const part of madeFrom(dataset, variable)) add(part);
  };
  for (const variable of variables) add(variable);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { one, roots } of made) if (roots.some((root) => found.has(root))) add(one);
  }
  return [...found];
}

/** Combinations that a table of them is made for; where there may be more, people are not put together. */
const MOST_COMBINATIONS = 2 ** 20;

interface Sorts {
  readonly rowOf: Joined;
  readonly firsts: Uint32Array;
  readonly people: Uint32Array;
}

/** The combinations that there are, numbered as they come first; as many variables at a time as there is room for. */
function sortsOf(list: readonly Coded[], people: number): Sorts | null {
  let found: Sorts | null = null;
  for (let from = 0; from < list.length || found === null; ) {
    const some: Coded[] = found === null ? [] : [{ codes: found.rowOf, count: found.firsts.length }];
    const before = from;
    let size = some[0]?.count ?? 1;
    for (let next = list[from]; next && size * next.count <= MOST_COMBINATIONS; next = list[from]) {
      some.push(next);
      size *= next.count;
      from += 1;
    }
    if (from === before && list.length > 0) return null;
    const group = { of: some.map((_, at) => at), size };
    const joined = joinCodes(group, some, roomFor(group, people));
    if (joined === null) throw new RangeError('peopleAlike requires codes below their count');
    found = inTurn(joined, size);
  }
  return found;
}

/** Combinations numbered as they come first, in the same room. */
function inTurn(joined: Joined, size: number): Sorts {
  const places = new Uint32Array(size);
  const [firsts, people] = [new Uint32Array(size), new Uint32Array(size)];
  let found = 0;
  for (let i = 0; i < joined.length; i++) {
    const combination = joined[i] as number;
    let place = places[combination] as number;
    if (place === 0) {
      firsts[found] = i;
      found += 1;
      place = found;
      places[combination] = place;
    }
    joined[i] = place - 1;
    people[place - 1] = (people[place - 1] as number) + 1;
  }
  return { rowOf: joined, firsts: firsts.slice(0, found), people: people.slice(0, found) };
}
