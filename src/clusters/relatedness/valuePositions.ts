/** Positions among many values, NaN left out. */
export interface ValuePositions {
  count: number;
  /** How many there are up to a value, those equal to it included or left out. */
  upTo: (value: number, equal: "included" | "left out") => number;
}

/** Questions that are answered by counting: a region asks for two or three, a list of all regions for thousands. */
const COUNTED = 8;

/** Counts the values at the first questions; for more it sorts a copy and finds positions by halving. */
export function valuePositions(values: ArrayLike<number>): ValuePositions {
  const known = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) known[count++] = values[i];
  const own = known.subarray(0, count);
  let asked = 0;
  return {
    count,
    upTo: (value, equal) => {
      if (asked++ < COUNTED) {
        let below = 0;
        if (equal === "included") for (let i = 0; i < count; i++) below += Number(own[i] <= value);
        else for (let i = 0; i < count; i++) below += Number(own[i] < value);
        return below;
      }
      if (asked === COUNTED + 1) own.sort();
      let [from, to] = [0, count];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (own[middle] < value || (equal === "included" && own[middle] === value)) from = middle + 1;
        else to = middle;
      }
      return from;
    },
  };
}

/** Position of a value, 1 = the largest; equal ones share the best and the next are skipped (1, 2, 2, 4). NaN for NaN. */
export function rankAmong({ count, upTo }: ValuePositions, value: number): number {
  return Number.isNaN(value) ? Number.NaN : 1 + count - upTo(value, "included");
}

/**
 * Percentile rank, 0 (lowest) to 100 (highest): 100 (b + (t - 1) / 2) / (n - 1), with b of the n known values below it and t equal to it,
 * itself counted. Equal values share a rank. NaN for NaN; one value alone is 50.
 */
export function percentileAmong({ count, upTo }: ValuePositions, value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  const between = (upTo(value, "left out") + upTo(value, "included") - 1) / 2;
  return count === 1 ? 50 : (100 * between) / (count - 1);
}

/** Percentile ranks of all values among those known; NaN stays NaN. */
export function percentileRanks(values: ArrayLike<number>): Float64Array {
  const positions = valuePositions(values);
  return Float64Array.from(values, (value) => percentileAmong(positions, value));
}
