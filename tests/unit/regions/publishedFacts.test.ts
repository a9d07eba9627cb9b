import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { quantile } from "d3-array";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { applyRule, PASSES } from "#clusters/strength/applyRule.ts";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { type QuotientIntervals, quotientIntervals } from "#clusters/strength/quotientIntervals.ts";
import { rulePools } from "#clusters/tables/regionalRule.ts";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { clusterCounts } from "#regions/counts/grouped/clusterCounts.ts";
import { groupShares } from "#regions/counts/grouped/groupShares.ts";
import { clusterIndustryGroups } from "#regions/counts/grouped/industryGroups.ts";
import { summedCounts } from "#regions/counts/grouped/summedCounts.ts";
import { ruleColumns } from "#tests/unit/clusters/strength/ruleColumns.ts";
import { type RealAtlas, realAtlas, realLeafCells } from "./realAtlas.ts";

const ATLAS = fileURLToPath(new URL("../../../public/atlas/", import.meta.url));

// ---- Anyone's few lines: the files as they are, plain objects and sums, nothing of the code above. ----

interface Row {
  county: number;
  naics: number;
  employment: number | null;
  establishments: number | null;
}

async function rowsOf(name: string): Promise<Row[]> {
  const bytes = readFileSync(ATLAS + name);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const compressors = { GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)) };
  return (await parquetReadObjects({ file, compressors })) as unknown as Row[];
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);

/** Of a county or state: jobs by cluster, and the clusters something is published of. */
interface Place {
  jobs: Map<string, number>;
  published: Set<string>;
}

/** Counties by hand: published six digits, the rest by what the nation publishes of the missing codes. */
function countiesByHand(four: readonly Row[], six: readonly Row[]): Map<number, Place> {
  const { id, code, parent } = JSON.parse(readFileSync(`${ATLAS}industries.json`, "utf8")) as {
    id: string[];
    code: string[];
    parent: number[];
  };
  const { clusters, clusterOf } = JSON.parse(readFileSync(`${ATLAS}clusters.json`, "utf8")) as {
    clusters: { id: string }[];
    clusterOf: number[];
  };
  const nodeOf = (naics: number) => Math.max(id.indexOf(String(naics)), id.indexOf(`us:${naics}`));
  const nameOf = (node: number) => clusters[clusterOf[node]]?.id ?? "none";
  const isBelow = (node: number, top: number): boolean => node === top || (node >= 0 && isBelow(parent[node], top));
  const codesOf = new Map<number, { naics: number; cluster: string }[]>();
  const published = new Map(six.map((row) => [`${row.county} ${row.naics}`, row.employment]));
  const counties = new Map<number, Place>();
  const national = new Map<number, number>();
  const classesOf = (naics: number) => {
    const top = nodeOf(naics);
    const classes = id.flatMap((own, node) =>
      /^(us:)?\d{6}$/.test(own) && code[node].startsWith(String(naics)) && isBelow(node, top)
        ? [{ naics: Number(code[node]), cluster: nameOf(node) }]
        : [],
    );
    codesOf.set(naics, classes);
    return classes;
  };
  const isDivided = (naics: number) => clusterOf[nodeOf(naics)] === -2;
  const divided = new Map([...new Set(four.map((row) => row.naics))].map((naics) => [naics, isDivided(naics)]));
  const figures = (row: Row) => {
    const classes = codesOf.get(row.naics) ?? classesOf(row.naics);
    const found = classes.map((one) => published.get(`${row.county} ${one.naics}`));
    const known = sum(found, (figure) => figure ?? 0);
    return { classes, found: found.map((figure) => (figure === null ? row.employment! - known : figure)) };
  };
  for (const row of four) {
    if (!divided.get(row.naics)) continue;
    const { classes, found } = figures(row);
    classes.forEach(({ naics }, i) => national.set(naics, (national.get(naics) ?? 0) + (found[i] ?? 0)));
  }
  for (const row of four) {
    const county = counties.get(row.county) ?? { jobs: new Map<string, number>(), published: new Set<string>() };
    counties.set(row.county, county);
    const add = (cluster: string, figure: number) => county.jobs.set(cluster, (county.jobs.get(cluster) ?? 0) + figure);
    if (!divided.get(row.naics)) {
      add(nameOf(nodeOf(row.naics)), row.employment!);
      county.published.add(nameOf(nodeOf(row.naics)));
      continue;
    }
    const { classes, found } = figures(row);
    const rest = row.employment! - sum(found, (figure) => figure ?? 0);
    const missing = classes.filter((_, i) => found[i] === undefined);
    const weight = sum(missing, ({ naics }) => national.get(naics)!);
    classes.forEach(({ naics, cluster }, i) => {
      const part = weight > 0 ? national.get(naics)! / weight : 1 / missing.length;
      add(cluster, found[i] ?? rest * part);
      if (found[i] !== undefined) county.published.add(cluster);
    });
  }
  return counties;
}

/** States as sums of their counties. */
function statesByHand(counties: ReadonlyMap<number, Place>): Map<number, Place> {
  const states = new Map<number, Place>();
  for (const [county, { jobs, published }] of counties) {
    const code = Math.floor(county / 1000);
    const state = states.get(code) ?? { jobs: new Map<string, number>(), published: new Set<string>() };
    states.set(code, state);
    for (const [cluster, figure] of jobs) state.jobs.set(cluster, (state.jobs.get(cluster) ?? 0) + figure);
    for (const cluster of published) state.published.add(cluster);
  }
  return states;
}

// ---- The facts. ----

let four: Row[];
let atlas: RealAtlas;
let counts: CountTable;
let industries: QuotientIntervals;
/** Clusters of counties and of states: by hand, and as the app has them. */
interface Level {
  byHand: Map<number, Place>;
  table: CountTable;
  quotients: QuotientIntervals;
}
let levels: { county: Level; state: Level };
beforeAll(async () => {
  four = await rowsOf("us-counties-2021.parquet");
  atlas = await realAtlas(2021);
  const { tree, regions, source, clusterFile } = atlas;
  counts = source.years.get(2021)!;
  const base = quotientBase(counts, regions.length, { figure: "employment", name: "all" });
  industries = quotientIntervals(counts, () => base, { figure: "employment", spread: establishmentSpread(counts) });
  const shares = groupShares(tree, source, counts, await realLeafCells(atlas), clusterIndustryGroups(clusterFile));
  const clusterTable = clusterCounts(counts, shares).table;
  const spread = establishmentSpread(clusterTable);
  const counted = Uint8Array.from(clusterFile.clusters, ({ traded }) => Number(traded));
  const level = (byHand: Map<number, Place>, table: CountTable): Level => {
    const traded = quotientBase(table, regions.length, { figure: "employment", name: "traded", counted });
    return { byHand, table, quotients: quotientIntervals(table, () => traded, { figure: "employment", spread }) };
  };
  const byHand = countiesByHand(four, await rowsOf("us-cluster-splits.parquet"));
  levels = {
    county: level(byHand, clusterTable),
    state: level(statesByHand(byHand), summedCounts(clusterTable, regions.partOf("state"))),
  };
});

const regionOf = (fips: number) => atlas.regions.index.get(`US-${String(fips).padStart(fips < 100 ? 2 : 5, "0")}`)!;
const cellOf = (table: CountTable, slot: number, fips: number) =>
  table.region.subarray(0, table.offsets[slot + 1]).indexOf(regionOf(fips), table.offsets[slot]);

describe("quotients of industries recomputed from the files", () => {
  it.each([
    ["Wayne MI (Detroit), motor vehicles", 26_163, 3361, 38.28],
    ["Whitfield GA (Dalton), textile furnishings (carpets)", 13_313, 3141, 884.29],
    ["Elkhart IN, motor vehicle bodies and trailers", 18_039, 3362, 307.02],
    ["King WA (Seattle), aerospace", 53_033, 3364, 7.16],
    ["Sedgwick KS (Wichita), aerospace", 20_173, 3364, 32.41],
    ["Clark NV (Las Vegas), traveler accommodation", 32_003, 7211, 10.42],
    ["New York NY, securities and commodities", 36_061, 5231, 11.92],
    ["Harris TX (Houston), oil and gas extraction", 48_201, 2111, 10.79],
  ])("%s", (_, county, naics, published) => {
    const here = four.filter((row) => row.county === county);
    const nation = four.filter((row) => row.naics === naics);
    const local = here.find((row) => row.naics === naics)!.employment!;
    const all = (rows: Row[]) => sum(rows, (row) => row.employment ?? 0);
    const naive = local / all(here) / (all(nation) / all(four));
    const slot = atlas.source.slots.indexOf(atlas.tree.index.get(String(naics))!);
    const cell = cellOf(counts, slot, county);
    expect(Number(naive.toFixed(2))).toBe(published);
    expect(industries.quotient[cell]).toBeCloseTo(naive, 9);
    expect(industries.lower[cell]).toBeLessThan(naive);
    expect(industries.upper[cell]).toBeGreaterThan(naive);
  });
});

/** The verdict of the US rule, by the app's own columns and pools. */
function isStrong({ table, quotients }: Level, slot: number, fips: number): boolean {
  const cells = [...table.region.keys()].slice(table.offsets[slot], table.offsets[slot + 1]);
  const columns = ruleColumns(
    cells.map((cell) => ({
      employment: table.employment[cell],
      establishments: table.establishments[cell],
      quotient: quotients.quotient[cell],
    })),
  );
  const { pool, judged } = rulePools(table, slot, atlas.regions.length);
  const ofCells = (mask: Uint8Array) => Uint8Array.from(cells, (cell) => mask[table.region[cell]]);
  const { verdict } = applyRule(STRONG_RULES[0], columns, ofCells(pool), ofCells(judged));
  return verdict[cells.indexOf(cellOf(table, slot, fips))] === PASSES;
}

describe("strong clusters recomputed from the files", () => {
  // Houston has the most jobs in oil and gas of all counties, but a quarter of those with any live by little else.
  it.each([
    ["Harris TX (Houston)", 48_201, "oil-and-gas-production-and-transportation", 8.05, false],
    ["Texas", 48, "oil-and-gas-production-and-transportation", 5.51, true],
    ["Michigan (Detroit)", 26, "automotive", 7.66, true],
    ["Washington (Seattle)", 53, "aerospace-vehicles-and-defense", 5.79, true],
    ["Santa Clara CA (Silicon Valley)", 6085, "information-technology-and-analytical-instruments", 4.87, true],
    ["Middlesex MA (Cambridge)", 25_017, "biopharmaceuticals", 1.86, false],
    ["New York NY", 36_061, "performing-arts", 3.56, true],
    ["Whitfield GA (Dalton)", 13_313, "textile-manufacturing", 233.9, true],
    ["Los Angeles CA", 6037, "apparel", 7.37, true],
    ["Cook IL (Chicago)", 17_031, "automotive", 1.09, false],
  ])("%s, %s %s", (_, fips, cluster, published, strong) => {
    const level = levels[fips < 100 ? "state" : "county"];
    const { clusters } = atlas.clusterFile;
    const traded = new Set(clusters.filter((one) => one.traded).map(({ id }) => id));
    const tradedJobs = ({ jobs }: Place) =>
      sum(
        [...jobs].filter(([id]) => traded.has(id)),
        ([, figure]) => figure,
      );
    const everywhere = [...level.byHand.values()];
    const jobsOf = ({ jobs }: Place) => jobs.get(cluster) ?? 0;
    const nation = sum(everywhere, jobsOf) / sum(everywhere, tradedJobs);
    const quotientIn = (of: Place) => jobsOf(of) / tradedJobs(of) / nation;
    const here = level.byHand.get(fips)!;
    const slot = clusters.findIndex(({ id }) => id === cluster);
    expect(level.quotients.quotient[cellOf(level.table, slot, fips)]).toBeCloseTo(quotientIn(here), 6);
    expect(Number(quotientIn(here).toFixed(2))).toBe(published);

    const pool = everywhere.filter((of) => of.published.has(cluster));
    const isAbove = quotientIn(here) >= Math.max(1, quantile(pool.map(quotientIn), 0.75)!);
    const isLarge = jobsOf(here) > quantile(pool.map(jobsOf), 0.25)!;
    expect([isAbove && isLarge, isStrong(level, slot, fips)]).toEqual([strong, strong]);
  });
});
