import { FIRST_CATEGORY } from '../../core/column.ts';
import type { Dataset, Variable } from './dataset.ts';
import { isNearlySame } from './filtersBeside.ts';
import { GAVE } from './made/anyOf.ts';
import { wholeQuestion } from './made/sourceColumns.ts';

/** More options than this are no set of bits. */
const MOST_OPTIONS = 30;
/** Of more options than this the choices of two, and of all but one, are looked at. */
const MOST_TRIED = 6;

/** A question with several answers, by which another table may be kept to those who chose any of some. */
interface SeveralBeside {
  readonly options: readonly Variable[];
  /** A bit for each of its options that the filter itself is by; 0 for another question. */
  readonly own: number;
}

/** Each question with several answers that a filter by options of one is looked at beside, that one among them. */
export function severalBeside({ variables }: Dataset, { madeOf = [] }: Variable): readonly SeveralBeside[] {
  const found = new Map<string, Variable[]>();
  for (const one of variables) {
    if (one.column.isOneOfSeveral !== true || one.earlier !== undefined) continue;
    const name = wholeQuestion(one.column);
    const options = found.get(name) ?? [];
    found.set(name, options);
    options.push(one);
  }
  return [...found.values()]
    .filter(({ length }) => length > 1 && length <= MOST_OPTIONS)
    .map((options) => ({
      options,
      own: options.reduce(
        (bits, { column }, at) => (madeOf.includes(column.id) ? bits | (1 << at) : bits),
        0,
      ),
    }));
}

/** People whom a filter by any of several options lets in, among all who could be. */
interface LetIn {
  readonly people: readonly number[];
  /** 1 for those let in. */
  readonly within: Uint8Array;
  /** The fewest people that may be told. */
  readonly least: number;
}

/** Those who chose the same options, of the same ones that they were asked about. */
interface Pattern {
  /** A bit for each option. */
  readonly chosen: number;
  readonly answered: number;
  all: number;
  let: number;
}

/**
 * Whether any of some options names a few people more than a filter lets in, or a few fewer, and otherwise the same.
 *
 * Of another question two options or more are looked at (filtersBeside.ts), since each of them alone is a column like any other's.
 * Of the filter's own question it is every choice that neither holds all of the filter's options nor is a part of them: of those
 * two the larger is hidden (chosenFilter.ts).
 */
export function isNearlyAnyOf({ options, own }: SeveralBeside, letIn: LetIn): boolean {
  const patterns = patternsOf(options, letIn);
  return choicesOf(options.length).some((wanted) => {
    const [chose, another, none] = peopleBy(patterns, wanted);
    if (own === 0) {
      const beside = { all: [chose.all, another.all, none.all], let: [chose.let, another.let, none.let] };
      return (wanted & (wanted - 1)) !== 0 && isNearlySame(beside, letIn.least);
    }
    const isApart = (wanted & own) !== own && (wanted & own) !== wanted;
    const [gained, lost] = [chose.all - chose.let, another.let + none.let];
    return isApart && Math.min(gained, lost) === 0 && isFew(gained + lost, letIn.least);
  });
}

function isFew(people: number, least: number): boolean {
  return people > 0 && people < least;
}

type Counted = Pick<Pattern, 'all' | 'let'>;

/** People who chose any of these options, who chose none of them, and who were asked about none. */
function peopleBy(patterns: readonly Pattern[], wanted: number): readonly [Counted, Counted, Counted] {
  const found = [0, 1, 2].map(() => ({ all: 0, let: 0 })) as [Counted, Counted, Counted];
  for (const pattern of patterns) {
    const at = (pattern.chosen & wanted) !== 0 ? 0 : (pattern.answered & wanted) !== 0 ? 1 : 2;
    found[at].all += pattern.all;
    found[at].let += pattern.let;
  }
  return found;
}

function patternsOf(options: readonly Variable[], { people, within }: LetIn): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  const codes = options.map((one) => one.codes);
  for (const i of people) {
    let [chosen, answered] = [0, 0];
    for (const [at, of] of codes.entries()) {
      const code = of[i] ?? 0;
      if (code >= FIRST_CATEGORY) answered |= 1 << at;
      if (code === GAVE) chosen |= 1 << at;
    }
    const key = `${chosen} ${answered}`;
    const pattern = found.get(key) ?? { chosen, answered, all: 0, let: 0 };
    found.set(key, pattern);
    pattern.all += 1;
    pattern.let += within[i] ?? 0;
  }
  return [...found.values()];
}

/** Choices of one option or more, as bits. */
function choicesOf(options: number): readonly number[] {
  const every = 2 ** options - 1;
  if (options <= MOST_TRIED) return Array.from({ length: every }, (_, at) => at + 1);
  const bits = Array.from({ length: options }, (_, at) => 2 ** at);
  const pairs = bits.flatMap((one, at) => bits.slice(at + 1).map((other) => one + other));
  return [...bits, ...pairs, ...bits.map((one) => every - one), every];
}
