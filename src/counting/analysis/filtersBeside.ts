import { FIRST_CATEGORY } from '../../core/column.ts';
import { hideSmallCells } from '../stats/hideSmallCells.ts';
import { MOST_GROUPS } from './choosable.ts';
import type { Dataset, Variable } from './dataset.ts';
import { sharesRoot } from './madeGroups.ts';

/** Questions by which another table may be filtered or broken down: those that are made of others than this one is. */
export function filtersBeside(dataset: Dataset, variable: Variable): readonly Variable[] {
  return dataset.variables.filter(
    (one) =>
      one.column.question !== variable.column.question &&
      !one.column.isOwnWords &&
      one.column.categories.length <= MOST_GROUPS &&
      !sharesRoot(dataset, one, variable),
  );
}

/** People by answer to another question, and last those who gave none. */
export interface Beside {
  readonly all: readonly number[];
  /** Of them, those whom a filter lets in. */
  readonly let: readonly number[];
}

/**
 * How people, and those of them whom a filter lets in, answered another question.
 *
 * @param within 1 for those let in.
 */
export function besideOf(people: readonly number[], { column, codes }: Variable, within: Uint8Array): Beside {
  const none = column.categories.length;
  const [all, inside] = [new Array<number>(none + 1).fill(0), new Array<number>(none + 1).fill(0)];
  for (const i of people) {
    const code = codes[i] ?? 0;
    const at = code < FIRST_CATEGORY ? none : code - FIRST_CATEGORY;
    all[at] = (all[at] ?? 0) + 1;
    inside[at] = (inside[at] ?? 0) + (within[i] ?? 0);
  }
  return { all, let: inside };
}

/**
 * Whether answers to another question name a few people more than a filter lets in, or a few less, and otherwise the same: a
 * table of the one less a table of the other would be these few.
 *
 * Those are the answers that anybody let in gave, less who is let in; and who is let in, less the answers that nobody else
 * gave. Answers too few to be told count as one. A few who alone did not answer the other question are left out of account: a
 * question that follows on an answer would hide that answer wherever somebody passes it.
 *
 * @param least The fewest people that may be told.
 * @example isNearlySame({ all: [103, 200, 0], let: [100, 0, 0] }, 10) // true
 */
export function isNearlySame(beside: Beside, least: number): boolean {
  const inside = sum(beside.let);
  if (inside === 0 || inside === sum(beside.all)) return false;
  const { hidden } = hideSmallCells(beside.all, least);
  const none = beside.all.length - 1;
  let [more, less, moreOfNone, lessOfNone] = [0, 0, 0, 0];
  const count = (own: number, of: number, isNone: boolean) => {
    if (own === 0 || own === of) return;
    more += of - own;
    less += own;
    if (isNone) [moreOfNone, lessOfNone] = [of - own, own];
  };
  let [together, ofTogether] = [0, 0];
  for (const [at, of] of beside.all.entries()) {
    const own = beside.let[at] ?? 0;
    if (hidden[at]) [together, ofTogether] = [together + own, ofTogether + of];
    else count(own, of, at === none);
  }
  count(together, ofTogether, false);
  return isFew(more, moreOfNone, least) || isFew(less, lessOfNone, least);
}

function isFew(people: number, ofNone: number, least: number): boolean {
  return people > ofNone && people < least;
}

function sum(people: readonly number[]): number {
  return people.reduce((all, one) => all + one, 0);
}
