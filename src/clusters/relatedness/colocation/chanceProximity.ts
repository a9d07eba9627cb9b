import type { Random } from "#spatial/random.ts";
import { cooccurrence } from "./cooccurrence.ts";
import type { Presence } from "./presence.ts";

export interface ChanceOptions {
  /** Shuffled matrices to compare with. */
  permutations?: number;
  random: Random;
}

/** How often chance alone brings two industries together, [i * columns + j], diagonal NaN. */
export interface ChanceProximity {
  /** Mean number of shared regions among shuffled matrices. */
  expected: Float64Array;
  /** (M + 1) / (R + 1), M of R shuffled matrices having the two in at least as many regions. One-sided; many pairs, no correction. */
  pSim: Float64Array;
}

/**
 * Co-location against matrices that keep how many industries each region has and how many regions each industry has, so that
 * two industries do not look related for being common or for standing in diverse regions. Shuffled by trades between two
 * regions (curveball: Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz 2014, Nature Communications 5), five trades a region
 * between two matrices that are counted.
 */
export function chanceProximity(m: Presence, { permutations = 999, random }: ChanceOptions): ChanceProximity {
  const n = m.columns;
  const observed = cooccurrence(m).together;
  const expected = new Float64Array(n * n);
  const atLeast = new Float64Array(n * n);
  const shuffled = { ...m, values: m.values.slice() };
  for (let p = 0; p < permutations; p++) {
    for (let trade = 0; trade < 5 * m.rows; trade++) tradeRows(shuffled, random);
    const { together } = cooccurrence(shuffled);
    for (let pair = 0; pair < n * n; pair++) {
      expected[pair] += together[pair] / permutations;
      if (together[pair] >= observed[pair]) atLeast[pair]++;
    }
  }
  const pSim = atLeast.map((count) => (count + 1) / (permutations + 1));
  for (let i = 0; i < n; i++) expected[i * n + i] = pSim[i * n + i] = Number.NaN;
  return { expected, pSim };
}

/** Gives what only one of two random rows has anew to the two, each keeping its number. */
function tradeRows({ rows, columns, values }: Presence, random: Random): void {
  if (rows < 2) return;
  const a = Math.floor(random() * rows);
  const b = (a + 1 + Math.floor(random() * (rows - 1))) % rows;
  let forA = 0;
  let open = 0;
  for (let c = 0; c < columns; c++) {
    const inA = values[a * columns + c];
    if (inA === values[b * columns + c]) continue;
    open++;
    forA += inA;
  }
  for (let c = 0; c < columns && open > 0; c++) {
    if (values[a * columns + c] === values[b * columns + c]) continue;
    const toA = random() * open < forA ? 1 : 0;
    values[a * columns + c] = toA;
    values[b * columns + c] = 1 - toA;
    forA -= toA;
    open--;
  }
}
