/** Degrees a pair of codes must lie from the rest of the register to stand out. */
const FAR = 5;
/** Times the spread of the rest it must lie off as well. */
const SPREADS = 20;

/** Where most of a register lies: medians and how far the middle half spreads. */
export interface RegisterMiddle {
  x: number;
  y: number;
  spread: number;
  /** Places it was taken from. */
  places: number;
}

/**
 * Whether a number is one of those that stand for "not known": 0, -1, a digit repeated (9, 99, 999.99, 9999, 88888), the largest and smallest
 * numbers of a machine, and what no measurement is (1e20).
 */
export function isMissingCode(value: number): boolean {
  const size = Math.abs(value);
  if (size === 0 || size === 1 || size >= 1e10) return true;
  if (
    size === 32_767 ||
    size === 32_768 ||
    size === 65_535 ||
    size === 2_147_483_647 ||
    size === 2_147_483_648 ||
    size === 4_294_967_295
  )
    return true;
  return /^(?:9+|8+|7+)(?:\.(?:9+|8+|7+))?$/.test(String(size)) && new Set(String(size).replace(".", "")).size === 1;
}

/**
 * Whether two numbers together stand for "not known": both are such numbers, or they are a corner of the world. No establishment lies at a pole,
 * and where the half-way line meets the equator there is only sea.
 */
export function isMissingPair(east: number, north: number): boolean {
  if (Math.abs(north) === 90) return true;
  if (Math.abs(east) === 180 && (north === 0 || Math.abs(north) === 180)) return true;
  return isMissingCode(east) && isMissingCode(north);
}

/** Median and spread of the pairs that are no codes. */
export function middleOf(x: Float64Array, y: Float64Array, isCounted: (row: number) => boolean): RegisterMiddle {
  const rows: number[] = [];
  // A register of any size is told by some thousand rows.
  const step = Math.max(1, Math.floor(x.length / 20_000));
  for (let row = 0; row < x.length; row += step) if (isCounted(row) && !isMissingPair(x[row], y[row])) rows.push(row);
  if (rows.length === 0) return { x: Number.NaN, y: Number.NaN, spread: Number.NaN, places: 0 };
  const east = rows.map((row) => x[row]).sort((a, b) => a - b);
  const north = rows.map((row) => y[row]).sort((a, b) => a - b);
  const at = (sorted: number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const spread = Math.max(at(east, 0.75) - at(east, 0.25), at(north, 0.75) - at(north, 0.25));
  return { x: at(east, 0.5), y: at(north, 0.5), spread, places: rows.length };
}

/** Whether a pair of codes lies so far from the rest that it is no place of this register; `unit` is a degree in the register's measure. */
export function standsOut(x: number, y: number, middle: RegisterMiddle, unit = 1): boolean {
  if (middle.places === 0) return false;
  const off = Math.max(Math.abs(x - middle.x), Math.abs(y - middle.y));
  return off > FAR * unit && off > SPREADS * middle.spread;
}
