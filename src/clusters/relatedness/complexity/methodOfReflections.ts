import type { Presence } from "#clusters/relatedness/colocation/presence.ts";

/**
 * The method of reflections (Hidalgo and Hausmann 2009, PNAS 106): step 0 is diversity k_c and ubiquity k_p, every further step
 * the mean over what a region has of the industries' last step, and the other way round. For comparison with
 * `economicComplexity`, which it approaches in even steps up to scale and sign. NaN for empty rows and columns.
 */
export function methodOfReflections(m: Presence, steps: number): { rows: Float64Array; columns: Float64Array } {
  if (!Number.isInteger(steps) || steps < 0) throw new Error(`steps: expected an integer of 0 or more, got ${steps}`);
  const { rows, columns, values } = m;
  const diversity = new Float64Array(rows);
  const ubiquity = new Float64Array(columns);
  const sums = (ofRows: Float64Array, ofColumns: Float64Array, k: (r: number, c: number) => [number, number]) => {
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        if (values[r * columns + c] === 0) continue;
        const [x, y] = k(r, c);
        ofRows[r] += x;
        ofColumns[c] += y;
      }
  };
  sums(diversity, ubiquity, () => [1, 1]);
  let [ofRows, ofColumns] = [diversity, ubiquity];
  for (let step = 0; step < steps; step++) {
    const [rowSums, columnSums] = [new Float64Array(rows), new Float64Array(columns)];
    const [lastRows, lastColumns] = [ofRows, ofColumns];
    sums(rowSums, columnSums, (r, c) => [lastColumns[c], lastRows[r]]);
    ofRows = rowSums.map((sum, r) => sum / diversity[r]);
    ofColumns = columnSums.map((sum, c) => sum / ubiquity[c]);
  }
  return { rows: ofRows, columns: ofColumns };
}
