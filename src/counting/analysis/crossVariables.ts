import { FIRST_CATEGORY } from '../../core/column.ts';
import { type Coded, type Crossing, crossAll } from '../stats/crossAll.ts';
import type { Variable } from './dataset.ts';
import { type BitPlace, bitsOf, type Plane } from './severalBits.ts';

/** A question to be counted: by its codes, or where it is kept as bits by these. */
export interface Question extends Coded {
  readonly option: BitPlace | null;
}

interface Crossed {
  readonly questions: readonly Question[];
  readonly breaks: readonly Coded[];
  readonly weights: Float64Array;
}

/** Codes in memory of an option: four ways of having no view, chosen, not chosen. */
const OPTION_CODES = FIRST_CATEGORY + 2;
const STATES = FIRST_CATEGORY + 1;

/** A variable to be counted. The codes of an option in bits are made only if somebody reads them. */
export function questionOf(variable: Variable): Question {
  return {
    get codes() {
      return variable.codes;
    },
    count: FIRST_CATEGORY + variable.column.categories.length,
    option: bitsOf(variable) ?? null,
  };
}

/**
 * Every question by every break in one go (crossAll.ts). Options that are kept as bits are counted as they stand: whoever chose
 * the same of seven options is counted together, and the options are read apart afterwards.
 *
 * @returns For each break, for each question, in the order given.
 */
export function crossVariables({ questions, breaks, weights }: Crossed): readonly (readonly Crossing[])[] {
  const counted: Coded[] = [];
  const places = new Map<object, number>();
  const placeOf = (key: object, coded: Coded) => {
    const place = places.get(key) ?? counted.push(coded) - 1;
    places.set(key, place);
    return place;
  };
  const asked = questions.map((question) => {
    const { option } = question;
    if (option === null) return { place: placeOf(question, question), states: 0, option };
    const plane = planeOf(option);
    const states = placeOf(option.bits, { codes: option.bits.states, count: STATES });
    return { place: placeOf(plane, plane), states, option };
  });
  return crossAll({ questions: counted, breaks, weights }).map((found) =>
    asked.map(({ place, states, option }) => {
      const own = found[place] as Crossing;
      return option === null ? own : readApart(own, found[states] as Crossing, option);
    }),
  );
}

function planeOf({ bits, plane }: BitPlace): Plane {
  return bits.planes[plane] as Plane;
}

/** One option of a plane: who has no view by the states, the others by their bit. */
function readApart(plane: Crossing, states: Crossing, option: BitPlace): Crossing {
  const sorts = planeOf(option).count;
  const groups = plane.counts.length / sorts;
  const read = (sums: keyof Crossing): Float64Array => {
    const [from, missing, to] = [plane[sums], states[sums], new Float64Array(groups * OPTION_CODES)];
    for (let group = 0; group < groups; group++) {
      const first = group * OPTION_CODES;
      for (let state = 0; state < FIRST_CATEGORY; state++)
        to[first + state] = missing[group * STATES + state] as number;
      for (let sort = 1; sort < sorts; sort++) {
        const place = first + OPTION_CODES - 1 - (((sort - 1) >> option.bit) & 1);
        to[place] = (to[place] as number) + (from[group * sorts + sort] as number);
      }
    }
    return to;
  };
  return { weights: read('weights'), squares: read('squares'), counts: read('counts') };
}
