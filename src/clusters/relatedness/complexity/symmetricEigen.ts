/** Eigenvalues, largest first, and their unit vectors. */
export interface Eigen {
  values: Float64Array;
  /** [k] the vector of `values[k]`; its entry of largest size (the first of equals) is positive. */
  vectors: Float64Array[];
}

const MOST_SWEEPS = 60;

/**
 * Eigenvalues and vectors of a symmetric matrix, row-major `size` x `size`, by cyclic Jacobi rotations (Jacobi 1846; Golub and
 * Van Loan 2013, 8.5). Exact to rounding, slow beyond a few hundred rows. Throws for a matrix that is not symmetric or not finite.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): Eigen {
  const n = size;
  checkSymmetric(matrix, n);
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const scale = a.reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; offDiagonal(a, n) > 1e-30 * scale; sweep++) {
    if (sweep === MOST_SWEEPS) throw new Error(`symmetricEigen: no end after ${MOST_SWEEPS} sweeps of ${n} rows`);
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, k) => k).sort((x, y) => a[y * n + y] - a[x * n + x]);
  return {
    values: Float64Array.from(order, (k) => a[k * n + k]),
    vectors: order.map((k) => positive(Float64Array.from({ length: n }, (_, i) => v[i * n + k]))),
  };
}

/** Makes a_pq 0 by turning the plane of p and q, and turns the vectors along. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, c, s);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, c, s);
  for (let k = 0; k < n; k++) turn(v, k * n + p, k * n + q, c, s);
  a[p * n + q] = a[q * n + p] = 0;
}

function turn(m: Float64Array, x: number, y: number, c: number, s: number): void {
  const before = m[x];
  m[x] = c * before - s * m[y];
  m[y] = s * before + c * m[y];
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) sum += 2 * a[i * n + j] ** 2;
  return sum;
}

function positive(vector: Float64Array): Float64Array {
  let largest = 0;
  for (let i = 1; i < vector.length; i++) if (Math.abs(vector[i]) > Math.abs(vector[largest]) * (1 + 1e-9)) largest = i;
  return vector[largest] < 0 ? vector.map((x) => -x) : vector;
}

function checkSymmetric(matrix: ArrayLike<number>, n: number): void {
  if (matrix.length !== n * n) throw new Error(`matrix: expected ${n} x ${n} = ${n * n} values, got ${matrix.length}`);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const [x, y] = [matrix[i * n + j], matrix[j * n + i]];
      if (!Number.isFinite(x) || Math.abs(x - y) > 1e-9 * (Math.abs(x) + Math.abs(y)))
        throw new Error(`matrix: expected finite and the same at (${i}, ${j}) and (${j}, ${i}), got ${x} and ${y}`);
    }
}
