import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { parquetColumns } from "#regions/counts/parquetColumns.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { empiricalBayesRates } from "#spatial/areal/empiricalBayesRates.ts";
import { falseDiscovery } from "#spatial/areal/falseDiscovery.ts";
import { circularScan, getisOrd, localMoran } from "#tests/oracles/toTheEnd.ts";
import { moranI } from "#spatial/areal/moranI.ts";
import { permutationsNeeded } from "#spatial/areal/permutationP.ts";
import { sizeClasses } from "#spatial/areal/sizeClasses.ts";
import { contiguityWeights } from "#spatial/areal/weights/contiguityWeights.ts";
import { rowStandardised, type Weights } from "#spatial/areal/weights/weights.ts";
import { createCircularScan } from "#spatial/pattern/circularScan.ts";
import { createRandom } from "#spatial/random.ts";
import { type SitePositions, sphereSites } from "#spatial/sitePositions.ts";
import type { Figure } from "./engineBench.ts";
import { median, times } from "./timing.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

/** Counties of the atlas that have establishments, in one order. */
export interface Counties {
  /** Of those that touch, row-standardised. */
  w: Weights;
  sites: SitePositions;
  /** Of all industries. */
  establishments: Float64Array;
  /** Of a four-digit NAICS industry; 0 where none are published. */
  inIndustry: (naics: number) => Float64Array;
}

/** Reads real counties, who touches whom, and their establishments of 2021 from the atlas. */
export async function readCounties(): Promise<Counties> {
  const cells = await parquetColumns(atlasBytes("us-counties-2021.parquet").buffer, [
    "county",
    "naics",
    "establishments",
  ]);
  const topology = atlasJson<Topology<{ us_counties: GeometryCollection }>>("regions.topo.json");
  const regions = atlasJson<RegionFile>("regions.json");
  const { geometries } = topology.objects.us_counties;
  const sums = new Map<number, number>();
  for (let cell = 0; cell < cells.rows; cell++)
    sums.set(cells.county[cell], (sums.get(cells.county[cell]) ?? 0) + (cells.establishments[cell] || 0));
  const rows = Uint32Array.from(geometries.keys()).filter((row) => (sums.get(Number(geometries[row].id)) ?? 0) > 0);
  const codes = Array.from(rows, (row) => Number(geometries[row].id));
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const places = codes.map((code) => regions.id.indexOf(`US-${String(code).padStart(5, "0")}`));
  return {
    w: rowStandardised(contiguityWeights(among(neighbors(geometries), rows))),
    sites: sphereSites(
      Float64Array.from(places, (place) => regions.lon[place] ?? NaN),
      Float64Array.from(places, (place) => regions.lat[place] ?? NaN),
    ),
    establishments: Float64Array.from(codes, (code) => sums.get(code) ?? NaN),
    inIndustry: (naics) => {
      const counts = new Float64Array(rows.length);
      for (let cell = 0; cell < cells.rows; cell++) {
        const row = rowOf.get(cells.county[cell]);
        if (cells.naics[cell] === naics && row !== undefined) counts[row] += cells.establishments[cell] || 0;
      }
      return counts;
    },
  };
}

/** Who touches whom among `rows` alone, by their place in it. */
function among(neighbours: readonly number[][], rows: Uint32Array): number[][] {
  const place = new Map([...rows].map((row, k) => [row, k]));
  return Array.from(rows, (row) => neighbours[row].flatMap((other) => place.get(other) ?? []));
}

const PERMUTATIONS = 999;
/** Computer systems design: many establishments in many counties. */
const INDUSTRY = 5415;
/** Motor vehicle parts. */
const SMALL_INDUSTRY = 3363;

/** Measures the tests of regions on the real counties beside a peer; `absent` names those that are not installed. */
export async function arealBench(seed: number, runs: number): Promise<{ figures: Figure[]; absent: string[] }> {
  const figures: Figure[] = [];
  const absent: string[] = [];
  const { w, sites, establishments, inIndustry } = await readCounties();
  const random = createRandom(seed);
  const add = (name: string, value: number, unit: Figure["unit"], rest: Partial<Figure> = {}) =>
    figures.push({ rows: w.length, name, value, unit, ...rest });
  const cases = inIndustry(INDUSTRY);
  const quotient = rate(cases, establishments);

  const local = () => localMoran(quotient, w, { permutations: PERMUTATIONS, random });
  const ours = median(await times(Math.max(5, runs), local, "once"));
  add(`counties: local Moran, ${PERMUTATIONS} permutations`, ours, "ms");
  const theirs = await spdep(quotient, w);
  if (theirs === undefined) absent.push("spdep");
  else {
    const differs = theirs.I.reduce((most, I, i) => Math.max(most, Math.abs(I - local().I[i]) || 0), 0);
    add("spdep: local Moran", theirs.ms, "ms", {
      note: `${theirs.version}; I differs by at most ${differs.toExponential(0)}`,
    });
    add("local Moran, spdep / ours", theirs.ms / ours, "x");
  }

  const permutations = permutationsNeeded(w.length, 0.05, "two-sided");
  const full = () => localMoran(quotient, w, { permutations, random });
  const found = falseDiscovery(full().pSim, 0.05).count;
  add(`counties: local Moran, ${permutations} permutations`, median(await times(runs, full)), "ms", {
    note: `${found} significant at a false discovery rate of 5%`,
  });
  const classes = sizeClasses(establishments);
  const { standardised } = empiricalBayesRates(cases, establishments);
  const matched = () => localMoran(standardised, w, { permutations, classes, random });
  const alike = falseDiscovery(matched().pSim, 0.05).count;
  add(`counties: local Moran in size classes, ${permutations}`, median(await times(runs, matched)), "ms", {
    note: `standardised rates; ${alike} significant`,
  });
  const star = () => getisOrd(quotient, w, { permutations: PERMUTATIONS, random });
  add(`counties: Gi*, ${PERMUTATIONS} permutations`, median(await times(runs, star)), "ms");
  const global = () => moranI(quotient, w, { permutations: PERMUTATIONS, random });
  add(`counties: Moran's I, ${PERMUTATIONS} permutations`, median(await times(runs, global)), "ms");

  for (const [industry, maxShare] of [
    [SMALL_INDUSTRY, 0.1],
    [INDUSTRY, 0.1],
    [INDUSTRY, 0.5],
  ] as const) {
    const options = { maxShare, permutations: PERMUTATIONS, random };
    const counts = inIndustry(industry);
    const { windows } = createCircularScan(sites, counts, establishments, { ...options, permutations: 0 });
    const ms = median(await times(1, () => circularScan(sites, counts, establishments, options)));
    const total = counts.reduce((sum, value) => sum + value, 0);
    add(`counties: scan up to ${100 * maxShare}%, ${PERMUTATIONS} simulations`, ms, "ms", {
      note: `${windows.toLocaleString("en")} windows, ${total.toLocaleString("en")} cases`,
    });
  }
  return { figures, absent };
}

function rate(cases: Float64Array, population: Float64Array): Float64Array {
  return cases.map((count, i) => count / population[i]);
}

const SPDEP = `
suppressMessages(library(spdep))
given <- commandArgs(TRUE)
lines <- strsplit(readLines(given[1]), " ")
y <- sapply(lines, function(line) as.numeric(line[1]))
nb <- lapply(lines, function(line) if (length(line) == 1) 0L else as.integer(line[-1]))
class(nb) <- "nb"
attr(nb, "region.id") <- as.character(seq_along(nb))
w <- nb2listw(nb, style = "W", zero.policy = TRUE)
set.seed(1)
before <- proc.time()[["elapsed"]]
found <- localmoran_perm(y, w, nsim = as.integer(given[2]), zero.policy = TRUE)
cat(1000 * (proc.time()[["elapsed"]] - before), as.character(packageVersion("spdep")), sprintf("%.15g", found[, 1]))
`;

/** The `localmoran_perm` of spdep in the `Rscript` of the path, on one thread as it comes; undefined where it is not installed. */
async function spdep(y: Float64Array, w: Weights): Promise<{ ms: number; version: string; I: number[] } | undefined> {
  const run = promisify(execFile);
  try {
    await run("Rscript", ["-e", "library(spdep)"]);
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "areal-bench-"));
  try {
    const [input, script] = [join(folder, "regions"), join(folder, "peer.R")];
    const lines = Array.from(y, (value, i) => [value, ...rowOf(w, i).map((j) => j + 1)].join(" "));
    writeFileSync(input, `${lines.join("\n")}\n`);
    writeFileSync(script, SPDEP);
    const { stdout } = await run("Rscript", [script, input, String(PERMUTATIONS)], { maxBuffer: 1e8 });
    const [ms, version, ...I] = stdout.trim().split(/\s+/);
    return { ms: Number(ms), version: `spdep ${version}`, I: I.map(Number) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf({ offsets, neighbours }: Weights, i: number): number[] {
  return [...neighbours.subarray(offsets[i], offsets[i + 1])];
}
