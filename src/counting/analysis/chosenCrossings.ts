import type { Crossing } from '../stats/crossAll.ts';
import { crossingTally } from '../stats/crossingTally.ts';
import { type CrossTally, crossTally } from '../stats/crossTally.ts';
import type { CodedColumn } from './codedTable.ts';
import { crossVariables, type Question, questionOf } from './crossVariables.ts';
import type { Dataset, Variable } from './dataset.ts';
import { drawnBy } from './peopleDrawn.ts';

/** A question, by the id of its column, and a break of some tables, or everyone as one group; null where it is not one of them. */
export type Crossed = (question: string, column: CodedColumn | null) => CrossTally | null;

interface CrossedOf {
  /** The columns of the questions, in the order of the tables. */
  readonly variables: readonly Variable[];
  readonly breaks: readonly CodedColumn[];
  readonly weights: Float64Array;
  /** 1 for those the tables are about; everyone when left out. */
  readonly within?: Uint8Array;
}

/** Many enough to be counted together, and so few that somebody who waits soon hears of the next table. */
const AT_ONCE = 24;

/**
 * The crossings of some tables, each counted once for all that is worked out from it. People drawn one by one are counted for
 * several questions and all breaks in one go; over clusters or within strata each crossing is counted by itself. Asked for in the
 * order of the tables; those of the questions before are let go.
 */
export function chosenCrossings(dataset: Pick<Dataset, 'clusters' | 'people'>, of: CrossedOf): Crossed {
  const places = new Map<string, number>(of.variables.map(({ column }, place) => [column.id, place]));
  const together = { name: '', codes: new Uint16Array(of.weights.length), labels: [''] };
  const columns = [together, ...of.breaks];
  const sides = new Map<CodedColumn | null, number>([[null, 0]]);
  for (const [at, column] of of.breaks.entries()) sides.set(column, at + 1);
  let first = -1;
  let count = (_side: number, _at: number): CrossTally => {
    throw new RangeError('chosenCrossings counts a block of questions first');
  };
  return (question, column) => {
    const [place, side] = [places.get(question), sides.get(column)];
    if (place === undefined || side === undefined) return null;
    const start = place - (place % AT_ONCE);
    if (start !== first) {
      first = start;
      count = blockOf(dataset, { ...of, variables: of.variables.slice(start, start + AT_ONCE) }, columns);
    }
    return count(side, place - start);
  };
}

/** Counts each crossing of a block when it is first asked for, or all of them. */
function blockOf(
  dataset: Pick<Dataset, 'clusters' | 'people'>,
  of: CrossedOf,
  columns: readonly CodedColumn[],
) {
  const { variables, weights, within } = of;
  const rows = variables.map(questionOf);
  const drawn = drawnBy(dataset);
  const known = columns.map((): CrossTally[] => []);
  const make =
    Object.keys(drawn).length > 0
      ? (side: number, at: number) => {
          const { codes, labels } = columns[side] as CodedColumn;
          const by = { weights, ...drawn, ...(within && { within }) };
          return crossTally(rows[at] as (typeof rows)[number], { codes, count: labels.length }, by);
        }
      : inOneGo(rows, columns, { weights, ...(within && { within }) });
  return (side: number, at: number): CrossTally => {
    const made = known[side] as CrossTally[];
    made[at] ??= make(side, at);
    return made[at];
  };
}

function inOneGo(
  questions: readonly Question[],
  columns: readonly CodedColumn[],
  { weights, within }: Pick<CrossedOf, 'weights' | 'within'>,
) {
  let respondents = 0;
  for (const weight of weights) if (weight > 0) respondents += 1;
  // Who is in no group is counted in a last one, which is left off.
  const breaks = columns.map(({ codes, labels }) => ({ codes, count: labels.length + 1 }));
  const counted = within ? weights.map((weight, i) => (within[i] === 0 ? 0 : weight)) : weights;
  const crossings = crossVariables({ questions, breaks, weights: counted });
  return (side: number, at: number): CrossTally => {
    const count = columns[side]?.labels.length ?? 0;
    const places = count * (questions[at]?.count ?? 0);
    const of = crossings[side] as readonly Crossing[];
    const shown = (sums: keyof Crossing) => (of[at] as Crossing)[sums].subarray(0, places);
    return crossingTally(
      { weights: shown('weights'), squares: shown('squares'), counts: shown('counts') },
      { columns: count, respondents },
    );
  };
}
