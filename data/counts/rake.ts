/** A table of rows and columns, dense, row by row. */
export interface RakedTable {
  rows: number;
  columns: number;
  value: Float64Array;
}

/**
 * Scales rows and columns in turn (iterative proportional fitting) until every column meets its target and no row is off by more than
 * `tolerance`. Zeros stay. Returns the greatest misfit of a row: where it is above the tolerance the zeros allow no better.
 */
export function rake(
  { rows, columns, value }: RakedTable,
  rowTarget: ArrayLike<number>,
  columnTarget: ArrayLike<number>,
  options: { rounds?: number; tolerance?: number } = {},
): number {
  const { rounds = 200, tolerance = 1e-6 } = options;
  const sum = new Float64Array(columns);
  let worst = Infinity;
  for (let round = 0; round < rounds && worst > tolerance; round++) {
    worst = 0;
    sum.fill(0);
    for (let r = 0; r < rows; r++) {
      let all = 0;
      for (let k = 0; k < columns; k++) all += value[r * columns + k];
      if (round > 0) worst = Math.max(worst, Math.abs(all - rowTarget[r]));
      else worst = Infinity;
      const factor = all > 0 ? rowTarget[r] / all : 0;
      for (let k = 0; k < columns; k++) sum[k] += value[r * columns + k] *= factor;
    }
    for (let k = 0; k < columns; k++) {
      const factor = sum[k] > 0 ? columnTarget[k] / sum[k] : 0;
      for (let r = 0; r < rows; r++) value[r * columns + k] *= factor;
    }
  }
  return worst;
}
