/** Jobs of five regions (rows) in five industries, the example of the R package EconGeo. */
export const MAT5 = [
  [100, 0, 0, 0, 0],
  [0, 15, 5, 70, 10],
  [0, 20, 10, 20, 50],
  [0, 25, 30, 5, 40],
  [0, 40, 55, 5, 0],
];

export const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
export const INDUSTRIES = MAT5[0].map((_, i) => MAT5.map((row) => row[i]));
/** All jobs of each region, and the nation's of each industry. */
export const ACTIVITY = MAT5.map(sum);
export const NATION = INDUSTRIES.map(sum);
