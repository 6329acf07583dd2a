/** What this little is left of a driver beside others is rounding: it adds nothing to them. */
const NOTHING_LEFT = 1e-12;

/**
 * R² of every set of drivers, worked out from correlations alone.
 *
 * One driver after the other is taken out of all that follow it, or passed over; what is then left of the outcome is what its
 * set does not explain. Sets that begin alike share the work, so that each costs a few products. A driver that says nothing
 * beside those before it adds nothing.
 *
 * Source: Golub and Van Loan, Matrix Computations (2013), 4.2 (the Schur complement of a set is what regression on it leaves);
 * R 4.2.2 summary(lm(weights = w))$r.squared of each set.
 *
 * @param correlations Drivers, the outcome last: (drivers + 1)², row by row. All 0 in the row of a driver that never varies.
 * @returns One for each set, its bits the drivers in it: 0 for none, up to 1.
 * @throws RangeError when the matrix is not square.
 * @example explainedBySets(Float64Array.of(1, 0.6, 0.6, 1)) // 0, 0.36
 */
export function explainedBySets(correlations: Float64Array): Float64Array {
  const size = Math.sqrt(correlations.length);
  if (!Number.isInteger(size)) throw new RangeError('explainedBySets requires a square matrix');
  const drivers = size - 1;
  const explained = new Float64Array(2 ** drivers);
  // What is left of the drivers from this one on, and of the outcome.
  const left = Array.from({ length: size }, (_, driver) => new Float64Array((size - driver) ** 2));
  left[0]?.set(correlations);
  const follow = (driver: number, set: number) => {
    const now = left[driver] as Float64Array;
    if (driver === drivers) {
      explained[set] = Math.max(0, 1 - (now[0] as number));
      return;
    }
    const next = left[driver + 1] as Float64Array;
    const sized = size - driver;
    takeOut(now, next, { size: sized, isOut: false });
    follow(driver + 1, set);
    takeOut(now, next, { size: sized, isOut: (now[0] as number) > NOTHING_LEFT });
    follow(driver + 1, set | (1 << driver));
  };
  follow(0, 0);
  return explained;
}

/** Writes all but the first of a matrix, less what goes with the first, or as they are. The lower half is all there is. */
function takeOut(
  now: Float64Array,
  next: Float64Array,
  { size, isOut }: { readonly size: number; readonly isOut: boolean },
): void {
  const pivot = now[0] as number;
  for (let row = 1; row < size; row++) {
    const [from, to] = [row * size, (row - 1) * (size - 1) - 1];
    const along = isOut ? (now[from] as number) / pivot : 0;
    for (let column = 1; column <= row; column++) {
      next[to + column] = (now[from + column] as number) - along * (now[column * size] as number);
    }
  }
}
