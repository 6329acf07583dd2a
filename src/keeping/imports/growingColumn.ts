type Numbers = Uint16Array | Uint32Array | Float64Array;

/** A column of numbers of which nobody knows yet how long it will be. */
export interface GrowingColumn<A extends Numbers> {
  push(value: number): void;
  /** All of them in one array; the column is empty after it. */
  take(): A;
}

/** Numbers in a piece. */
const PIECE = 65_536;

/** Keeps numbers in pieces, so that a long column is never copied while it grows. */
export function growingColumn<A extends Numbers>(make: new (size: number) => A): GrowingColumn<A> {
  let full: A[] = [];
  let piece = new make(PIECE);
  let used = 0;
  return {
    push: (value) => {
      if (used === PIECE) {
        full.push(piece);
        piece = new make(PIECE);
        used = 0;
      }
      piece[used] = value;
      used += 1;
    },
    take: () => {
      const whole = new make(full.length * PIECE + used);
      for (const [at, one] of full.entries()) whole.set(one, at * PIECE);
      whole.set(piece.subarray(0, used), full.length * PIECE);
      full = [];
      piece = new make(0);
      used = 0;
      return whole;
    },
  };
}
