import type { RakedTable } from "./rake.ts";

/**
 * Rounds a table whose rows and columns sum to whole numbers (nearly: it was raked) so that they still do: every value down, then up by one
 * where rows and columns have more to give, matched along augmenting paths, larger fractions first (controlled rounding, Cox 1987). A zero
 * stays. Throws where the zeros allow no such table.
 */
export function roundTable(
  { rows, columns, value }: RakedTable,
  rowTarget: readonly number[],
  columnTarget: readonly number[],
): Int32Array {
  const whole = new Int32Array(value.length);
  const up = new Uint8Array(value.length);
  const rowLeft = Int32Array.from(rowTarget);
  const columnLeft = Int32Array.from(columnTarget);
  const order = Array.from({ length: rows }, () => [] as number[]);
  for (let r = 0; r < rows; r++)
    for (let k = 0; k < columns; k++) {
      const at = r * columns + k;
      whole[at] = Math.floor(value[at] + 1e-7);
      rowLeft[r] -= whole[at];
      columnLeft[k] -= whole[at];
      if (value[at] > 1e-9) order[r].push(k);
    }
  const fraction = (at: number) => value[at] - whole[at];
  order.forEach((places, r) => places.sort((a, b) => fraction(r * columns + b) - fraction(r * columns + a)));
  lower(rowLeft, columnLeft, whole, rows, columns);

  const seen = new Uint8Array(columns);
  let most = 1;
  /** Gives one of row `r` to a column that has more to take, if need be by moving what another row gave it. */
  function give(r: number): boolean {
    for (const k of order[r]) {
      if (seen[k] === 1 || up[r * columns + k] >= most) continue;
      seen[k] = 1;
      let isFree = columnLeft[k] > 0;
      if (isFree) columnLeft[k]--;
      for (let other = 0; !isFree && other < rows; other++) {
        if (other === r || up[other * columns + k] === 0 || !give(other)) continue;
        up[other * columns + k]--;
        isFree = true;
      }
      if (!isFree) continue;
      up[r * columns + k]++;
      return true;
    }
    return false;
  }
  // Raking leaves a little: then a value rises by more than one.
  for (; most < 200 && rowLeft.some((left) => left > 0); most++)
    for (let r = 0; r < rows; r++)
      while (rowLeft[r] > 0) {
        seen.fill(0);
        if (!give(r)) break;
        rowLeft[r]--;
      }
  const left = rowLeft.reduce((sum, x) => sum + Math.abs(x), 0) + columnLeft.reduce((sum, x) => sum + Math.abs(x), 0);
  if (left > 0) throw new Error(`rounding: ${left} do not fit their rows and columns`);
  for (let at = 0; at < up.length; at++) whole[at] += up[at];
  return whole;
}

/** Takes from the largest values of rows and columns that already hold too much, which raking to a tolerance can leave. */
function lower(rowLeft: Int32Array, columnLeft: Int32Array, whole: Int32Array, rows: number, columns: number): void {
  const takeFrom = (places: number[]) => {
    const at = places.reduce((a, b) => (whole[b] > whole[a] ? b : a));
    whole[at]--;
    rowLeft[Math.floor(at / columns)]++;
    columnLeft[at % columns]++;
  };
  for (let r = 0; r < rows; r++)
    while (rowLeft[r] < 0) takeFrom(Array.from({ length: columns }, (_, k) => r * columns + k));
  for (let k = 0; k < columns; k++)
    while (columnLeft[k] < 0) takeFrom(Array.from({ length: rows }, (_, r) => r * columns + k));
}
