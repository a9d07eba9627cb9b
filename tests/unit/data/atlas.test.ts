import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { levelOf } from "#economies/economies.ts";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { checkReport } from "#data/report.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { countSource, countTables, fixSlots } from "#regions/counts/countSources.ts";
import type { DerivedFigures } from "#regions/counts/derivedFigures.ts";
import { parquetColumns } from "#regions/counts/parquetColumns.ts";
import type { PlaceFile, RegionFile } from "#regions/regionFile.ts";
import { atlasBytes, atlasJson, atlasOnDisk } from "#tests/atlasFile.ts";

const ATLAS = fileURLToPath(new URL("../../../public/atlas/", import.meta.url));
const columns = <N extends string>(name: string, names: readonly N[]) =>
  parquetColumns(new Uint8Array(atlasBytes(name)).buffer, names);
const sum = (values: Float64Array) => values.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
const missing = (values: Float64Array) => values.filter((value) => Number.isNaN(value)).length;

describe("the built atlas", () => {
  it("is at most 24 MB, and its manifest has every file at its size", () => {
    const { files } = atlasJson("atlas.json") as { files: Record<string, { bytes: number; sha256: string }> };
    const names = readdirSync(ATLAS).filter((name) => name !== "atlas.json" && !/\.(geojson|md)$/.test(name));
    expect(Object.keys(files).toSorted()).toEqual(names.toSorted());
    for (const name of names)
      expect({ name, ...files[name] }).toEqual({
        name,
        bytes: atlasBytes(name).length,
        sha256: createHash("sha256").update(atlasBytes(name)).digest("hex"),
      });
    expect(names.reduce((total, name) => total + files[name].bytes, 0)).toBeLessThanOrEqual(24 * 1024 * 1024);
  });

  it("opens with at most 1.5 MB compressed", () => {
    const first = ["atlas.json", "industries.json", "establishments.parquet", "land.json"];
    const total = first.reduce((all, name) => all + gzipSync(atlasBytes(name)).length, 0);
    expect(total).toBeLessThanOrEqual(1.5 * 1024 * 1024);
  });

  it("accounts for every row read", () => {
    const { sources } = atlasJson<AtlasReport>("report.json");
    for (const source of sources) expect(() => checkReport(source)).not.toThrow();
    expect(sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "benchmark-clusters",
        "cbp",
        "denue",
        "geometry",
        "geonames",
        "naics",
        "regions",
        "scian",
      ]),
    );
    expect(sources.find(({ id }) => id === "cbp")).toMatchObject({ rowsRead: 1_164_953, kept: 1_164_953 });
    expect(sources.find(({ id }) => id === "cbp-naics6")).toMatchObject({ rowsRead: 348_104, kept: 176_142 });
  });

  it("lists the regions that have no counts, and why", () => {
    const { regions } = atlasJson<AtlasReport>("report.json");
    const why = (id: string) => regions.unmatched.find((region) => region.id === id)?.why;
    expect(regions.matched).toBe(3134 + 32);
    expect(regions.unmatched.filter((region) => region.why === "no-cells")).toHaveLength(15);
    expect(why("US-30033")).toBe("no-cells");
    expect(why("US-11001")).toBe("geometry-without-counts");
    expect(why("US-48301")).toBeUndefined();
  });
});

describe("counts of US counties", () => {
  it("mark the 25,515 withheld cells of 2017, and no other year has any", async () => {
    const [economy] = COUNTED_ECONOMIES;
    const { tree, codes, regions } = await atlasCounts(atlasOnDisk);
    const source = countSource(economy, levelOf(economy, "county"));
    fixSlots(source, atlasJson<DerivedFigures>("us-derived-2021.json").industries, tree);
    for (const file of economy.files)
      for (const table of (await countTables(source, economy, file, atlasBytes(file.name).buffer, { codes, regions }))
        .tables) {
        const { year, employment, establishments } = table;
        expect({ year, withheld: missing(employment) }).toEqual({ year, withheld: year === 2017 ? 25_515 : 0 });
        expect(employment.length).toBeGreaterThan(231_000);
        expect(establishments.reduce((least, count) => Math.min(least, count))).toBe(3);
      }
  });

  it("have a payroll in 2021 wherever they have jobs, and where nobody worked on 12 March", async () => {
    const { employment, payroll } = await columns("us-counties-2021.parquet", ["employment", "payroll"]);
    expect(payroll.filter((value) => !(value >= 0))).toHaveLength(0);
    expect(employment.filter((value, i) => value === 0 && payroll[i] > 0)).toHaveLength(
      employment.filter((value) => value === 0).length,
    );
  });

  it("hold 114,469,470 persons and 7,836,193 establishments in 2021", async () => {
    const { employment, establishments } = await columns("us-counties-2021.parquet", ["employment", "establishments"]);
    expect([sum(employment), sum(establishments)]).toEqual([114_469_470, 7_836_193]);
  });
});

describe("six-digit cells of the industries that clusters divide", () => {
  it("are sorted, and leave exactly the stored figures out: 35,393 that follow from their four-digit cell", async () => {
    const six = await columns("us-cluster-splits.parquet", ["county", "naics", "employment", "establishments"]);
    expect(six.rows).toBe(176_142);
    expect(missing(six.employment)).toBe(35_393);
    const four = await columns("us-counties-2021.parquet", ["county", "naics", "employment", "establishments"]);
    const key = (county: number, naics: number) => naics * 1e5 + county;
    const left = new Map<number, { employment: number; establishments: number; unknown: number }>();
    for (let i = 0; i < four.rows; i++)
      left.set(key(four.county[i], four.naics[i]), {
        employment: four.employment[i],
        establishments: four.establishments[i],
        unknown: 0,
      });
    let descents = 0;
    for (let i = 0; i < six.rows; i++) {
      descents += Number(i > 0 && key(six.county[i], six.naics[i]) <= key(six.county[i - 1], six.naics[i - 1]));
      const cell = left.get(key(six.county[i], Math.floor(six.naics[i] / 100)))!;
      if (Number.isNaN(six.employment[i])) cell.unknown++;
      else {
        cell.employment -= six.employment[i];
        cell.establishments -= six.establishments[i];
      }
    }
    expect(descents).toBe(0);
    const cells = [...left.values()];
    expect(cells.filter(({ unknown }) => unknown > 1)).toEqual([]);
    expect(cells.filter(({ unknown, establishments }) => establishments < (unknown > 0 ? 3 : 0))).toEqual([]);
    expect(cells.filter(({ employment }) => employment < 0)).toEqual([]);
  });
});

describe("counts of Mexico", () => {
  const MEASURES = ["establishments_2015", "closures", "openings", "establishments_2019"] as const;

  it("hold the published totals, in states as in municipalities", async () => {
    const expected = [4_926_061, 1_940_219, 2_446_161, 5_428_556];
    const states = await columns("mx-states.parquet", MEASURES);
    const municipalities = await columns("mx-municipalities.parquet", MEASURES);
    expect(MEASURES.map((measure) => sum(states[measure]))).toEqual(expected);
    expect(MEASURES.map((measure) => sum(municipalities[measure]))).toEqual(expected);
  });

  it("keep a figure that is not stated as null, and count them beside the states' sums", async () => {
    const { establishments_2019, closures } = await columns("mx-municipalities.parquet", MEASURES);
    const { establishments_2019_missing } = await columns("mx-states.parquet", ["establishments_2019_missing"]);
    expect(missing(establishments_2019)).toBe(2570);
    expect(missing(closures)).toBe(0);
    expect(sum(establishments_2019_missing)).toBe(2570);
  });
});

describe("regions and places", () => {
  it("have 97 states, 47 prefectures, 3,231 counties, 2,465 and 1,741 municipalities and 340 SA3, each in its state; 1,033 metropolitan and 179 economic areas", () => {
    const regions = atlasJson<RegionFile>("regions.json");
    const count = (level: string) => regions.level.filter((other) => other === level).length;
    expect([count("state"), count("county"), count("municipality"), count("sa3")]).toEqual([
      97,
      3231,
      2465 + 1741,
      340,
    ]);
    expect(count("prefecture")).toBe(47);
    expect([count("market"), count("economic-area")]).toEqual([926 + 74 + 33, 179]);
    regions.id.forEach((id, i) => {
      const isPart = ["county", "municipality", "sa3"].includes(regions.level[i]);
      expect(regions.id[regions.parent[i]]).toBe(isPart ? id.slice(0, regions.level[i] === "sa3" ? 4 : 5) : undefined);
    });
    const texas = regions.id.indexOf("US-48");
    const counties = regions.population.filter((_, i) => regions.parent[i] === texas);
    expect(regions.population[texas]).toBe(counties.reduce((all: number, population) => all + (population ?? 0), 0));
    expect(regions.bounds[regions.id.indexOf("US-02")]![0]).toBeLessThan(-180);
  });

  it("have Mexican towns under INEGI's state codes, and compress to 150 KB", () => {
    const places = atlasJson<PlaceFile>("places.json");
    const admin = (name: string, country: string) =>
      places.admin[places.name.findIndex((other, i) => other === name && places.country[i] === country)];
    expect([admin("Saltillo", "MX"), admin("Tuxtla", "MX"), admin("Colima", "MX"), admin("Houston", "US")]).toEqual([
      "05",
      "07",
      "06",
      "TX",
    ]);
    expect(gzipSync(atlasBytes("places.json")).length).toBeLessThan(150 * 1024);
  });
});

describe("npm run data", () => {
  it("names a missing source, its publisher and where to get it, and exits with 2", () => {
    const out = mkdtempSync(join(tmpdir(), "atlas-"));
    const build = fileURLToPath(new URL("../../../data/build.ts", import.meta.url));
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", build, "--only", "industries", "--sources", out, "--out", out],
      { encoding: "utf8" },
    );
    rmSync(out, { recursive: true });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("naics-2017-titles.csv.gz");
    expect(run.stderr).toContain("US Census Bureau: https://www.census.gov/naics/");
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });
});
