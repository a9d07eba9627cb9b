import type { LinkageFile } from "./linkageFile.ts";

/** Who buys from whom among `size` clusters. Matrices are row-major, [i * size + j]. */
export interface InputOutputLinks {
  size: number;
  /** Million USD that cluster j buys from cluster i. */
  amount: Float64Array;
  /** Share of i's intermediate inputs that it buys from j, 0 to 1; NaN where i buys nothing. Rows sum to at most 1. */
  inputShare: Float64Array;
  /** Share of i's intermediate output that it sells to j, 0 to 1; NaN where i sells nothing. Rows sum to at most 1. */
  outputShare: Float64Array;
  /** The largest of the four shares between i and j; symmetric, diagonal NaN. */
  strongest: Float64Array;
}

/**
 * Input-output links between clusters, by place in the file and in the order given. Shares are of all intermediate inputs or
 * sales, those from or to clusters not asked for and industries outside the definitions included. `strongest` takes the
 * maximum of both directions (Ellison, Glaeser and Kerr 2010, American Economic Review 100, whose shares of sales also count
 * final demand).
 */
export function inputOutputLinks(file: LinkageFile, clusters: ArrayLike<number>): InputOutputLinks {
  const { flows } = file.inputOutput;
  const size = clusters.length;
  const bought = Float64Array.from({ length: size }, (_, i) => flows.reduce((sum, row) => sum + row[clusters[i]], 0));
  const sold = Float64Array.from({ length: size }, (_, i) => flows[clusters[i]].reduce((sum, x) => sum + x, 0));
  const amount = new Float64Array(size * size);
  const inputShare = new Float64Array(size * size);
  const outputShare = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      amount[i * size + j] = flows[clusters[i]][clusters[j]];
      inputShare[i * size + j] = flows[clusters[j]][clusters[i]] / bought[i];
      outputShare[i * size + j] = flows[clusters[i]][clusters[j]] / sold[i];
    }
  const strongest = new Float64Array(size * size).fill(Number.NaN);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      if (i === j) continue;
      const [there, back] = [i * size + j, j * size + i];
      const known = [inputShare[there], inputShare[back], outputShare[there], outputShare[back]].filter(
        (x) => !Number.isNaN(x),
      );
      if (known.length > 0) strongest[there] = Math.max(...known);
    }
  return { size, amount, inputShare, outputShare, strongest };
}
