/** Uniform random numbers in [0, 1). Every function here that needs chance takes one, so that a seed repeats a result. */
export type Random = () => number;

/**
 * Generator of a seed: xoshiro128** (Blackman and Vigna 2018), period 2^128 - 1, its state filled from the seed by splitmix32.
 * `seed` is an integer; only its lowest 32 bits count. Throws for anything else.
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new Error(`seed: expected an integer, got ${seed}`);
  let s = seed | 0;
  const mixed = () => {
    s = (s + 0x9e3779b9) | 0;
    let t = Math.imul(s ^ (s >>> 16), 0x21f0aaad);
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
    return t ^ (t >>> 15);
  };
  const next = xoshiro128([mixed(), mixed(), mixed(), mixed()]);
  return () => next() / 4294967296;
}

/** Unsigned 32-bit integers of xoshiro128** from four words of state, not all of them 0. */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): () => number {
  return () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/**
 * `k` different numbers of 0..n-1, every set and order equally likely (partial Fisher-Yates), in a view of `out`.
 * `out` has room for `n` and is overwritten whole, so repeated draws allocate nothing.
 */
export function sampleWithoutReplacement(n: number, k: number, random: Random, out = new Uint32Array(n)): Uint32Array {
  if (!(k >= 0 && k <= n)) throw new Error(`sample: expected 0 to ${n} of ${n}, got ${k}`);
  for (let i = 0; i < n; i++) out[i] = i;
  for (let i = 0; i < k; i++) {
    const j = i + Math.floor(random() * (n - i));
    const drawn = out[j];
    out[j] = out[i];
    out[i] = drawn;
  }
  return out.subarray(0, k);
}

/**
 * `k` different rows, drawn one after the other with probability proportional to `weight` among those left
 * (Efraimidis and Spirakis 2006: the `k` smallest of exponential keys), in order of drawing. Rows of weight 0 are never drawn.
 */
export function weightedSampleWithoutReplacement(weight: ArrayLike<number>, k: number, random: Random): Uint32Array {
  const rows: number[] = [];
  const key = new Float64Array(weight.length);
  for (let i = 0; i < weight.length; i++) {
    if (!(weight[i] >= 0 && weight[i] < Infinity))
      throw new Error(`weight ${i}: expected a finite number of 0 or more, got ${weight[i]}`);
    if (weight[i] === 0) continue;
    key[i] = -Math.log(1 - random()) / weight[i];
    rows.push(i);
  }
  if (!(k >= 0 && k <= rows.length)) throw new Error(`sample: expected 0 to ${rows.length} rows of weight, got ${k}`);
  return Uint32Array.from(rows.sort((a, b) => key[a] - key[b] || a - b).slice(0, k));
}
