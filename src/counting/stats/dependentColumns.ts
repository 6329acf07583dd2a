/** A column that keeps less of its length than this beside those before it says nothing of its own: R's tolerance of qr. */
const NOTHING_LEFT = 1e-7;

/**
 * Which columns of numbers are worked out from others: copies, sums, scales put together from them.
 *
 * Columns are set beside each other as their distances from their means; one of which nothing is left when those before it
 * are taken out depends on them.
 *
 * Source: Gram–Schmidt, done twice, Golub and Van Loan, Matrix Computations (2013), 5.2; the tolerance of R 4.2.2 qr(scale(x))$rank.
 *
 * @param columns One number per person each, none missing.
 * @returns rank: how many columns say something of their own; sets: for each other column, itself and those it depends on, in
 *   their order (itself alone where it never varies).
 */
export function dependentColumns(columns: readonly Float64Array[]): {
  readonly rank: number;
  readonly sets: readonly (readonly number[])[];
} {
  const directions: Direction[] = [];
  const sets: number[][] = [];
  for (const [place, column] of columns.entries()) {
    const left = centred(column);
    const before = lengthOf(left);
    // How much of each earlier column is in this one, beside 1 of itself.
    const made = new Float64Array(columns.length);
    made[place] = 1;
    for (const direction of [...directions, ...directions]) takeOut(left, made, direction);
    const length = lengthOf(left);
    if (before > 0 && length >= NOTHING_LEFT * before) {
      directions.push({
        unit: left.map((value) => value / length),
        made: made.map((part) => part / length),
      });
    } else {
      sets.push([...partsOf(made, columns.slice(0, place), before), place]);
    }
  }
  return { rank: directions.length, sets };
}

/** Of length 1, and how much of each column it is made of. */
interface Direction {
  readonly unit: Float64Array;
  readonly made: Float64Array;
}

function takeOut(left: Float64Array, made: Float64Array, { unit, made: parts }: Direction): void {
  let along = 0;
  for (let i = 0; i < left.length; i++) along += (left[i] as number) * (unit[i] as number);
  for (let i = 0; i < left.length; i++) left[i] = (left[i] as number) - along * (unit[i] as number);
  for (let k = 0; k < made.length; k++) made[k] = (made[k] as number) - along * (parts[k] as number);
}

/** The earlier columns of which a part that matters is in the column made of them. */
function partsOf(made: Float64Array, earlier: readonly Float64Array[], length: number): readonly number[] {
  const places = Array.from(earlier.keys());
  return places.filter((place) => {
    const part = Math.abs(made[place] as number) * lengthOf(centred(earlier[place] as Float64Array));
    return part > 1e-6 * length;
  });
}

function centred(column: Float64Array): Float64Array {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return column.map((value) => value - mean);
}

function lengthOf(column: Float64Array): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
}
