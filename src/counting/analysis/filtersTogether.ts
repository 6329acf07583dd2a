import { FIRST_CATEGORY } from '../../core/column.ts';
import { MOST_GROUPS } from './choosable.ts';
import type { Dataset, Variable } from './dataset.ts';

/** People whom a filter by several questions lets in, among all who could be. */
interface LetIn {
  readonly people: readonly number[];
  /** 1 for those let in. */
  readonly within: Uint8Array;
  /** The fewest people that may be told. */
  readonly least: number;
}

/** Questions by which another table may be filtered or broken down, with one answer each. */
export function filtersTogether({ variables }: Dataset): readonly Variable[] {
  return variables.filter(({ column }) => !column.isOwnWords && column.categories.length <= MOST_GROUPS);
}

/**
 * Whether answers to one other question, or to several at once, name a few people more than a filter by several questions lets
 * in, or a few fewer, and otherwise the same: a table of the ones less a table of the others would be these few.
 *
 * Of each question those answers are looked at that anybody let in gave; for a few fewer, those that enough of them gave. Any
 * more answers would bring people in by enough at a time, or not be told: a table of these answers is told only where each
 * combination of them is nobody or enough people. Of two filters the one by more questions is hidden; of two by as many, both.
 *
 * @param most How many other questions at once: as many as the filter has, and two at least, for a filter and a break.
 */
export function isNearlyTogether(variables: readonly Variable[], letIn: LetIn, most = 2): boolean {
  const { people, within, least } = letIn;
  const inside = people.filter((i) => within[i] === 1);
  if (inside.length === 0 || inside.length === people.length) return false;
  const named = (fewest: number, mostLost: number) =>
    variables.flatMap((variable) => namedBy(variable, { ...letIn, inside, fewest, mostLost }) ?? []);
  const more = named(1, 0);
  const isMore = (of: readonly Named[]) =>
    isFew(peopleOf(of, GAINED, least), least) && isEachEnough(of, letIn);
  if (someTogether(more, most, isMore)) return true;
  const fewer = named(least, least - 1);
  return someTogether(
    fewer,
    most,
    (of) =>
      peopleOf(of, WHO_SAID, 1) > 0 &&
      isFew(peopleOf(of, LOST, least), least) &&
      peopleOf(of, GAINED, 1) === 0 &&
      isEachEnough(of, letIn),
  );
}

/** Whom some answers to a question name, beside those let in; a bit for each of the people. */
interface Named {
  readonly variable: Variable;
  /** 1 for codes in memory of these answers. */
  readonly answers: Uint8Array;
  /** Not let in, but named. */
  readonly gained: Uint32Array;
  /** Let in, and not named; and of them, those who did answer the question. */
  readonly lost: Uint32Array;
  readonly lostWhoSaid: Uint32Array;
}

interface ByAnswers extends LetIn {
  readonly inside: readonly number[];
  /** Answers of fewer of those let in are left out. */
  readonly fewest: number;
  readonly mostLost: number;
}

/** Whom the answers of at least so many of those let in name; null where nobody is named, or more of them are not. */
function namedBy(variable: Variable, by: ByAnswers): Named | null {
  const { codes, column } = variable;
  const { people, within, inside, fewest, mostLost } = by;
  const counts = new Uint32Array(FIRST_CATEGORY + column.categories.length);
  for (const i of inside) counts[codes[i] ?? 0] = (counts[codes[i] ?? 0] ?? 0) + 1;
  const answers = Uint8Array.from(counts, (many, code) => (code >= FIRST_CATEGORY && many >= fewest ? 1 : 0));
  const kept = counts.reduce((sum, many, code) => (answers[code] === 1 ? sum + many : sum), 0);
  const lost = inside.length - kept;
  if (kept === 0 || lost > mostLost) return null;
  const isNamed = (i: number) => answers[codes[i] ?? 0] === 1;
  const isLost = (i: number) => within[i] === 1 && !isNamed(i);
  const none = new Uint32Array(Math.ceil(people.length / 32));
  return {
    variable,
    answers,
    gained: bitsOf(people, (i) => within[i] !== 1 && isNamed(i)),
    lost: lost === 0 ? none : bitsOf(people, isLost),
    lostWhoSaid: lost === 0 ? none : bitsOf(people, (i) => isLost(i) && (codes[i] ?? 0) >= FIRST_CATEGORY),
  };
}

function bitsOf(people: readonly number[], isMarked: (i: number) => boolean): Uint32Array {
  const bits = new Uint32Array(Math.ceil(people.length / 32));
  for (const [at, i] of people.entries())
    if (isMarked(i)) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
  return bits;
}

/** Whether it is so of one of these, or of up to so many at once. */
function someTogether(
  all: readonly Named[],
  most: number,
  isSo: (of: readonly Named[]) => boolean,
  from: readonly Named[] = [],
): boolean {
  return all.some((one, at) => {
    const of = [...from, one];
    return isSo(of) || (of.length < most && someTogether(all.slice(at + 1), most, isSo, of));
  });
}

type Part = (one: Named, at: number) => number;
/** People are gained only by answers to all of the questions, and lost by any. */
const GAINED = { of: ({ gained }: Named, at: number) => gained[at] ?? 0, isShared: true };
const LOST = { of: ({ lost }: Named, at: number) => lost[at] ?? 0, isShared: false };
const WHO_SAID = { of: ({ lostWhoSaid }: Named, at: number) => lostWhoSaid[at] ?? 0, isShared: false };

/** How many people are gained or lost by these answers together; no further than `enough`. */
function peopleOf(
  [first, ...others]: readonly Named[],
  { of, isShared }: { readonly of: Part; readonly isShared: boolean },
  enough: number,
): number {
  let all = 0;
  const words = first?.gained.length ?? 0;
  for (let at = 0; at < words && first !== undefined && all < enough; at += 1) {
    let word = of(first, at);
    for (const other of others) word = isShared ? word & of(other, at) : word | of(other, at);
    for (; word !== 0; word &= word - 1) all += 1;
  }
  return all;
}

/** Whether each combination of these answers is nobody or enough people: else no table of them is told. */
function isEachEnough(together: readonly Named[], { people, least }: LetIn): boolean {
  const counts = new Map<string, number>();
  for (const i of people) {
    if (!together.every(({ variable, answers }) => answers[variable.codes[i] ?? 0] === 1)) continue;
    const key = together.map(({ variable }) => variable.codes[i]).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].every((many) => many >= least);
}

function isFew(people: number, least: number): boolean {
  return people > 0 && people < least;
}
