import { DRAWS, quantilesOfBand, retold } from "#clusters/strength/strengthDraws.ts";
import { emptyDraws, setEnds, strongChances } from "#clusters/strength/strongChance.ts";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { type ClusterCells, ESTABLISHMENTS_QUANTILES } from "#regions/counts/clusterFile.ts";
import { QUANTILES } from "#regions/counts/countTable.ts";

/** What the atlas says of a level's clusters: one element a row of its file. */
export interface ShownChances {
  /** Chance of being strong; NaN for what a state has in no county. */
  chance: Float32Array;
  /** Of the figures shown. */
  quotient: Float64Array;
}

const RULE = STRONG_RULES.find(({ id }) => id === "labour-market")!;

/** Chances and quotients as they are shown: the kernel of the atlas over draws retold from the file's quantiles. */
export function shownChances(cells: ClusterCells, isRegion: (code: number) => boolean): ShownChances {
  const codes = [...new Set(cells.region)].sort((a, b) => a - b);
  const at = new Map(codes.map((code, region) => [code, region]));
  const total = new Float64Array(codes.length);
  for (let row = 0; row < cells.rows; row++) total[at.get(cells.region[row])!] += cells.employment[row];
  const all = total.reduce((sum, jobs) => sum + jobs, 0);
  const compared = Uint8Array.from(codes, (code) => Number(isRegion(code)));
  const into = { chance: new Float32Array(cells.rows).fill(Number.NaN), quotient: new Float64Array(cells.rows) };
  const band = new Float32Array(QUANTILES.length);
  const everyRow = [...cells.cluster.keys()];
  for (const slot of new Set(cells.cluster)) {
    const own = everyRow.filter((row) => cells.cluster[row] === slot);
    const nation = own.reduce((sum, row) => sum + cells.employment[row], 0);
    const rows = own.filter((row) => compared[at.get(cells.region[row])!] === 1);
    const region = Int32Array.from(rows, (row) => at.get(cells.region[row])!);
    const [size, establishments, quotient, none] = Array.from({ length: 4 }, () => emptyDraws(rows.length));
    none.values.fill(Number.NaN);
    rows.forEach((row, k) => {
      const cell = { region: region[k], slot };
      retold(cells.jobsQuantiles, row * QUANTILES.length, cell, size.values, k * DRAWS);
      const [low, figure, high] = cells.establishmentsQuantiles.subarray(row * ESTABLISHMENTS_QUANTILES.length);
      retold(quantilesOfBand(low, figure, high, band), 0, cell, establishments.values, k * DRAWS);
      const here = total[region[k]];
      into.quotient[row] = here > 0 ? cells.employment[row] / here / (nation / all) : 0;
      for (let d = k * DRAWS; d < (k + 1) * DRAWS; d++) {
        const jobs = size.values[d];
        const whole = Math.max(0, here - cells.employment[row]) + jobs;
        quotient.values[d] = jobs > 0 ? jobs / whole / (nation / all) : 0;
      }
      for (const draws of [size, establishments, quotient, none]) setEnds(draws, k);
    });
    const { chance } = strongChances(
      RULE,
      {
        region,
        size,
        cuts: new Map(),
        pools: {},
        figures: {
          employment: size,
          establishments,
          quotient,
          nationShare: { ...size, factor: 1 / nation },
          regionShare: none,
          payrollPerJob: none,
        },
      },
      compared,
    );
    rows.forEach((row, k) => (into.chance[row] = chance[region[k]]));
  }
  return into;
}
