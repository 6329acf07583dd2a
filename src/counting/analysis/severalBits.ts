import { FIRST_CATEGORY } from '../../core/column.ts';
import type { Variable } from './dataset.ts';

/**
 * The options of a question that takes several answers, as bits: a byte says which of seven options somebody chose, and one byte
 * more which way of having no view they took.
 */
export interface SeveralBits {
  /** `FIRST_CATEGORY` for who answered; else the way of having no view, which is the same for all options. */
  readonly states: Uint8Array;
  /** Of each seven options: 0 for who has no view, else 1 and the bits of those chosen, the first option lowest. */
  readonly planes: readonly Plane[];
}

/** Some options as bits. */
export interface Plane {
  readonly codes: Uint8Array;
  /** Codes there may be. */
  readonly count: number;
}

/** Where a variable stands in the bits of its question. */
export interface BitPlace {
  readonly bits: SeveralBits;
  /** Which of the planes, and which bit in it. */
  readonly plane: number;
  readonly bit: number;
}

/** With as many options a byte holds half as many sorts of people as it could: the other half have no view. */
const OPTIONS_A_PLANE = 7;
const CHOSEN = FIRST_CATEGORY;
const NOT_CHOSEN = FIRST_CATEGORY + 1;

// By the variable itself: a copy of it with other codes is no option of these bits.
const places = new WeakMap<Variable, BitPlace>();

/** Where a variable stands in bits; undefined for one that is a column of bytes. */
export function bitsOf(variable: Variable): BitPlace | undefined {
  return places.get(variable);
}

/** Of fewer people bytes are counted as soon, and take no room to speak of. */
const BITS_FROM = 20_000;

/** Some variables as they are kept of so many people: several answers as bits, where these are worth it. */
export function packed(variables: readonly Variable[], people: number): readonly Variable[] {
  return people < BITS_FROM ? variables : asBits(variables);
}

/**
 * Keeps the options of each question that takes several answers as bits, an eighth to a third of their bytes. Whoever asks for
 * the codes of an option is given them as a column, which is forgotten when nobody holds it any more. Options that were not
 * offered to everybody stay columns, as does a single one.
 */
export function asBits(variables: readonly Variable[]): readonly Variable[] {
  const kept: Variable[] = [];
  for (let from = 0; from < variables.length; ) {
    const first = variables[from] as Variable;
    let to = from + 1;
    while (first.column.isOneOfSeveral && isOptionBeside(variables[to], first)) to += 1;
    const options = variables.slice(from, to);
    const bits = options.length < 2 ? null : bitsFrom(options.map(({ codes }) => codes));
    kept.push(...(bits === null ? options : options.map((option, at) => inBits(option, bits, at))));
    from = to;
  }
  return kept;
}

function isOptionBeside(one: Variable | undefined, other: Variable): boolean {
  return (
    one?.column.isOneOfSeveral === true &&
    one.column.question === other.column.question &&
    one.column.gridRow?.id === other.column.gridRow?.id &&
    one.earlier === other.earlier &&
    one.madeOf === other.madeOf
  );
}

/** Options as bits; null where somebody has a view of one and none of another. */
function bitsFrom(options: readonly Variable['codes'][]): SeveralBits | null {
  const states = statesOf(options);
  if (states === null) return null;
  const planes = Array.from({ length: Math.ceil(options.length / OPTIONS_A_PLANE) }, (_, plane) =>
    planeOf(options.slice(plane * OPTIONS_A_PLANE, (plane + 1) * OPTIONS_A_PLANE), states),
  );
  return { states, planes };
}

function statesOf([first, ...others]: readonly Variable['codes'][]): Uint8Array | null {
  const states = Uint8Array.from(first ?? []);
  for (let i = 0; i < states.length; i++) states[i] = Math.min(states[i] as number, FIRST_CATEGORY);
  for (const codes of others)
    for (let i = 0; i < states.length; i++)
      if (states[i] !== Math.min(codes[i] as number, FIRST_CATEGORY)) return null;
  return states;
}

function planeOf(options: readonly Variable['codes'][], states: Uint8Array): Plane {
  const codes = new Uint8Array(states.length);
  for (let i = 0; i < codes.length; i++) codes[i] = (states[i] as number) < FIRST_CATEGORY ? 0 : 1;
  for (const [bit, option] of options.entries())
    for (let i = 0; i < codes.length; i++)
      if (option[i] === CHOSEN) codes[i] = (codes[i] as number) + (1 << bit);
  return { codes, count: 1 + 2 ** options.length };
}

function inBits({ codes: _, ...option }: Variable, bits: SeveralBits, at: number): Variable {
  const place = { bits, plane: Math.floor(at / OPTIONS_A_PLANE), bit: at % OPTIONS_A_PLANE };
  let held: WeakRef<Uint8Array> | null = null;
  const variable: Variable = {
    ...option,
    get codes() {
      const known = held?.deref();
      if (known !== undefined) return known;
      const codes = codesFrom(place);
      held = new WeakRef(codes);
      return codes;
    },
  };
  places.set(variable, place);
  return variable;
}

/** People of an option by code in memory. */
export function bitCounts({ bits: { states, planes }, plane, bit }: BitPlace): readonly number[] {
  const { codes, count } = planes[plane] as Plane;
  const [people, sorts] = [new Array<number>(NOT_CHOSEN + 1).fill(0), new Uint32Array(count)];
  for (let i = 0; i < codes.length; i++) {
    const sort = codes[i] as number;
    sorts[sort] = (sorts[sort] as number) + 1;
    if (sort === 0) people[states[i] as number] = (people[states[i] as number] as number) + 1;
  }
  for (let sort = 1; sort < count; sort++) {
    const code = NOT_CHOSEN - (((sort - 1) >> bit) & 1);
    people[code] = (people[code] as number) + (sorts[sort] as number);
  }
  return people;
}

/** The column of one option. */
function codesFrom({ bits: { states, planes }, plane, bit }: BitPlace): Uint8Array {
  const { codes: packed } = planes[plane] as Plane;
  const codes = new Uint8Array(packed.length);
  for (let i = 0; i < codes.length; i++) {
    const some = packed[i] as number;
    codes[i] = some === 0 ? (states[i] as number) : NOT_CHOSEN - (((some - 1) >> bit) & 1);
  }
  return codes;
}
