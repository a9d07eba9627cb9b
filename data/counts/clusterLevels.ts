import type { BuildContext } from "#data/context.ts";
import { ESTABLISHMENTS_QUANTILES } from "#regions/counts/clusterFile.ts";
import { QUANTILES } from "#regions/counts/countTable.ts";
import { quantile } from "#spatial/quantile.ts";
import type { ClusterDraws } from "./clusterDraws.ts";
import type { Published } from "./published.ts";
import type { WholeClusters } from "./wholeClusters.ts";

/** Regions of a level as sums of places: counties, then a row a state for what is in none. */
export interface PlacesOfLevel {
  /** "county", "market", "economic-area", "state": as file names have them. */
  level: string;
  /** [region] code, ascending; of a row in no county the state's times 1000 and 999. */
  codes: number[];
  /** [place] region. */
  regionOf: Int32Array;
  /** [region] 1 where it is a region of the level, 0 where it is what a state has in no county. */
  isRegion: Uint8Array;
}

/**
 * The four levels. A market is a metropolitan or micropolitan area, or a county in none (its FIPS); an economic area has the last three
 * digits of its code. Throws where two have one code.
 */
export function clusterLevels(context: BuildContext, published: Published): PlacesOfLevel[] {
  const { counties, states, areas, areaOf } = published;
  const economicArea = new Map(
    context.readCsv("us-county-bea-economic-area.csv.gz").map(({ fips, ea }) => [fips, Number(ea) % 1000]),
  );
  const none = states.map((fips) => Number(fips) * 1000 + 999);
  const lone = new Set(counties.filter((_, c) => areaOf[c] < 0).map(Number));
  const both = areas.find((area) => lone.has(Number(area)));
  if (both) throw new Error(`${both} is the code of an area and of a county in no area`);
  const needed = (fips: string) => {
    const code = economicArea.get(fips);
    if (!code) throw new Error(`county ${fips} is in no economic area`);
    return code;
  };
  const market = (fips: string, c: number) => Number(areaOf[c] >= 0 ? areas[areaOf[c]] : fips);
  return [
    ofCodes("county", [...counties.map(Number), ...none]),
    ofCodes("market", [...counties.map(market), ...none]),
    ofCodes("economic-area", [...counties.map(needed), ...none]),
    ofCodes("state", [...counties.map((fips) => Number(fips.slice(0, 2))), ...states.map(Number)]),
  ];
}

function ofCodes(level: string, codeOf: readonly number[]): PlacesOfLevel {
  const codes = [...new Set(codeOf)].sort((a, b) => a - b);
  const at = new Map(codes.map((code, region) => [code, region]));
  return {
    level,
    codes,
    regionOf: Int32Array.from(codeOf, (code) => at.get(code)!),
    isRegion: Uint8Array.from(codes, (code) => Number(level === "state" || code % 1000 !== 999)),
  };
}

/** Clusters of a level's regions, one element a row, by cluster and then by region. */
export interface RegionClusters {
  rows: number;
  region: Int32Array;
  cluster: Int32Array;
  employment: Float64Array;
  establishments: Float64Array;
  payroll: Float64Array;
  published: Float64Array;
  /** [row][quantile] */
  jobsQuantiles: number[][];
  establishmentsQuantiles: number[][];
}

/** Rows without jobs and establishments are left out where they have fewer jobs, none, in all but one draw of twenty. */
const LEAST_HIGH = 0.5;

/**
 * Sums places to regions: whole numbers, published figures, and quantiles over draws.
 * @param payroll [place * clusters + cluster] published
 */
export function regionClusters(
  { regionOf, codes }: PlacesOfLevel,
  whole: WholeClusters,
  payroll: Float64Array,
  draws: ClusterDraws,
): RegionClusters {
  const { count, places, clusters } = draws;
  const cells = codes.length * clusters;
  const sumOf = (values: Float64Array) => {
    const sums = new Float64Array(cells);
    for (let place = 0; place < places; place++)
      for (let k = 0; k < clusters; k++) sums[regionOf[place] * clusters + k] += values[place * clusters + k];
    return sums;
  };
  const sums = {
    employment: sumOf(whole.jobs),
    establishments: sumOf(whole.establishments),
    payroll: sumOf(payroll),
    published: sumOf(draws.published.jobs),
  };
  const members: number[][] = codes.map(() => []);
  for (let place = 0; place < places; place++) members[regionOf[place]].push(place);
  const drawn = new Float64Array(count);
  const quantiles = (values: Float32Array, region: number, k: number, at: readonly number[]) => {
    for (let d = 0; d < count; d++) {
      drawn[d] = 0;
      for (const place of members[region]) drawn[d] += values[(d * places + place) * clusters + k];
    }
    return at.map((p) => quantile(drawn, p));
  };
  const rows: { cell: number; jobs: number[]; establishments: number[] }[] = [];
  for (let region = 0; region < codes.length; region++)
    for (let k = 0; k < clusters; k++) {
      const cell = region * clusters + k;
      const jobs = quantiles(draws.jobs, region, k, QUANTILES);
      if (sums.employment[cell] === 0 && sums.establishments[cell] === 0 && jobs.at(-1)! < LEAST_HIGH) continue;
      rows.push({ cell, jobs, establishments: quantiles(draws.establishments, region, k, ESTABLISHMENTS_QUANTILES) });
    }
  const column = (values: Float64Array) => Float64Array.from(rows, ({ cell }) => values[cell]);
  return {
    rows: rows.length,
    region: Int32Array.from(rows, ({ cell }) => codes[Math.floor(cell / clusters)]),
    cluster: Int32Array.from(rows, ({ cell }) => cell % clusters),
    employment: column(sums.employment),
    establishments: column(sums.establishments),
    payroll: column(sums.payroll),
    published: column(sums.published),
    jobsQuantiles: rows.map(({ jobs }) => jobs),
    establishmentsQuantiles: rows.map(({ establishments }) => establishments),
  };
}
