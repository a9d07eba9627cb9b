/** Figures of regions by industry or cluster, row-major: `values[region * columns + cluster]`. NaN = unknown or withheld. */
export interface RegionMatrix {
  /** Regions. */
  rows: number;
  /** Industries or clusters. */
  columns: number;
  values: ArrayLike<number>;
}

/** Throws unless the matrix has a value for every cell. `name` says which matrix in the error. */
export function checkRegionMatrix({ rows, columns, values }: RegionMatrix, name: string): void {
  if (values.length !== rows * columns)
    throw new Error(`${name}: expected ${rows} x ${columns} = ${rows * columns} values, got ${values.length}`);
}
