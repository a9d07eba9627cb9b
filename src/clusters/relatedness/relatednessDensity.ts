import type { Presence } from "./colocation/presence.ts";

export interface DensityOptions {
  /**
   * Whether an industry counts as related to itself. Hidalgo et al. (2007) sum over all industries, itself included; leave it
   * out to compare industries a region has with those it has not.
   */
  self: "included" | "excluded";
}

/**
 * d_ri = sum_j M_rj phi_ij / sum_j phi_ij: the share of what is related to industry i that region r has, row-major as `m`, 0 to 1
 * (Hidalgo et al. 2007; times 100 the relatedness density of Boschma, Balland and Kogler 2015). `phi` is [i * columns + j];
 * pairs with NaN are left out, and an industry related to nothing is NaN.
 * High in every diverse region: compare industries within a region (`densityRanks`), not regions.
 */
export function relatednessDensity(m: Presence, phi: Float64Array, { self }: DensityOptions): Float64Array {
  const { rows, columns, values } = m;
  if (phi.length !== columns * columns)
    throw new Error(`phi: expected ${columns} x ${columns} = ${columns * columns} values, got ${phi.length}`);
  const density = new Float64Array(rows * columns);
  for (let i = 0; i < columns; i++) {
    const weight = Float64Array.from({ length: columns }, (_, j) => {
      const related = phi[i * columns + j];
      return Number.isNaN(related) || (self === "excluded" && i === j) ? 0 : related;
    });
    const all = weight.reduce((sum, related) => sum + related, 0);
    for (let r = 0; r < rows; r++) {
      let here = 0;
      for (let j = 0; j < columns; j++) if (values[r * columns + j] === 1) here += weight[j];
      density[r * columns + i] = all > 0 ? here / all : Number.NaN;
    }
  }
  return density;
}

/**
 * Ranks of the densities within each region, 1 = highest, equal ones sharing the better rank, NaN where the density is.
 * Row-major as `density`; `columns` industries a row.
 */
export function densityRanks(density: Float64Array, columns: number): Float64Array {
  const ranks = new Float64Array(density.length).fill(Number.NaN);
  for (let start = 0; start < density.length; start += columns) {
    const row = density.subarray(start, start + columns);
    const order = [...row.keys()].filter((i) => !Number.isNaN(row[i])).sort((a, b) => row[b] - row[a]);
    order.forEach((i, at) => {
      const before = order[at - 1];
      ranks[start + i] = at > 0 && row[before] === row[i] ? ranks[start + before] : at + 1;
    });
  }
  return ranks;
}
