/**
 * Square symmetric matrices, row by row in one array: what regression and tests of tables need of linear algebra.
 *
 * Source: Golub and Van Loan, Matrix Computations (2013), 4.2 (Cholesky) and 8.5 (Jacobi's rotations).
 */

/** A pivot this small a part of its diagonal is rounding: the matrix has a dependent row. */
const DEPENDENT = 1e-12;

/**
 * The lower triangle L with L Lᵀ = the matrix.
 *
 * Source: Golub and Van Loan 4.2.
 *
 * @returns null when a row depends on those before it.
 */
function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) left -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      if (i === j) {
        if (!(left > DEPENDENT * (matrix[i * size + i] as number))) return null;
        lower[i * size + i] = Math.sqrt(left);
      } else {
        lower[i * size + j] = left / (lower[j * size + j] as number);
      }
    }
  }
  return lower;
}

/**
 * Solves matrix × answer = right.
 *
 * Source: Golub and Van Loan 4.2.
 *
 * @param matrix Symmetric and positive definite, size × size.
 * @param right As long as a row.
 * @returns null when the rows of the matrix depend on one another.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const size = right.length;
  const lower = cholesky(matrix, size);
  return lower && substitute(lower, right);
}

function substitute(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const answer = right.slice();
  for (let i = 0; i < size; i++) {
    let left = answer[i] as number;
    for (let k = 0; k < i; k++) left -= (lower[i * size + k] as number) * (answer[k] as number);
    answer[i] = left / (lower[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let left = answer[i] as number;
    for (let k = i + 1; k < size; k++) left -= (lower[k * size + i] as number) * (answer[k] as number);
    answer[i] = left / (lower[i * size + i] as number);
  }
  return answer;
}

/**
 * The inverse of a matrix.
 *
 * Source: Golub and Van Loan 4.2, one column of the identity after the other.
 *
 * @param matrix Symmetric and positive definite, size × size.
 * @returns null when the rows of the matrix depend on one another.
 */
export function invertSymmetric(matrix: Float64Array): Float64Array | null {
  const size = sizeOf(matrix);
  const lower = cholesky(matrix, size);
  if (lower === null) return null;
  const inverse = new Float64Array(matrix.length);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = substitute(lower, unit);
    for (let row = 0; row < size; row++) inverse[row * size + column] = solved[row] as number;
  }
  return inverse;
}

/**
 * The symmetric square root of a matrix: root × root = matrix.
 *
 * Source: Golub and Van Loan 8.5: eigenvectors by Jacobi's rotations, the roots of the eigenvalues between them.
 *
 * @param matrix Symmetric, no eigenvalue below 0, size × size.
 */
export function rootOfSymmetric(matrix: Float64Array): Float64Array {
  const size = sizeOf(matrix);
  const { values, vectors } = jacobi(matrix, size);
  const root = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) {
        const part = (vectors[i * size + k] as number) * (vectors[j * size + k] as number);
        sum += Math.sqrt(Math.max(0, values[k] as number)) * part;
      }
      root[i * size + j] = sum;
    }
  }
  return root;
}

function sizeOf(matrix: Float64Array): number {
  const size = Math.sqrt(matrix.length);
  if (!Number.isInteger(size)) throw new RangeError('a square matrix is required');
  return size;
}

function jacobi(matrix: Float64Array, size: number) {
  const turned = matrix.slice();
  const vectors = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off += (turned[p * size + q] as number) ** 2;
        rotate({ turned, vectors, size }, p, q);
      }
    }
    if (off === 0) break;
  }
  return { values: Float64Array.from({ length: size }, (_, i) => turned[i * size + i] as number), vectors };
}

/** Turns the plane of p and q so that their entry becomes 0. */
function rotate(
  { turned, vectors, size }: { turned: Float64Array; vectors: Float64Array; size: number },
  p: number,
  q: number,
): void {
  const entry = turned[p * size + q] as number;
  if (entry === 0) return;
  const theta = ((turned[q * size + q] as number) - (turned[p * size + p] as number)) / (2 * entry);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(t, 1);
  const sine = t * cosine;
  const turn = (values: Float64Array, one: number, other: number) => {
    const [a, b] = [values[one] as number, values[other] as number];
    values[one] = cosine * a - sine * b;
    values[other] = sine * a + cosine * b;
  };
  for (let k = 0; k < size; k++) turn(turned, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) turn(turned, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q);
  // What is left of it is rounding.
  turned[p * size + q] = 0;
  turned[q * size + p] = 0;
}
