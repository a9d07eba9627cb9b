/** Known values in ascending order, NaN left out, and how many there are up to a value, those equal to it included or left out. */
export interface SortedValues {
  sorted: Float64Array;
  upTo: (value: number, equal: "included" | "left out") => number;
}

/** Sorts a copy: positions among many values are found by halving, which costs less than sorting rows by their value. */
export function sortedValues(values: ArrayLike<number>): SortedValues {
  const known = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) known[count++] = values[i];
  const sorted = known.subarray(0, count).sort();
  const upTo: SortedValues["upTo"] = (value, equal) => {
    let [from, to] = [0, count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle] < value || (equal === "included" && sorted[middle] === value)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return { sorted, upTo };
}
