import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { points } from "#tests/bench/scaleRegister.ts";
import { agglomera, begin, ended, expectRefusal, PROGRAM, REGISTERS, type Run, runNode } from "./program.ts";

const NUEVO_LEON = join(REGISTERS, "cli-nuevo-leon.csv");
const UNTIDY = join(REGISTERS, "cli-untidy.csv");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "agglomera-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Summary {
  rows: number;
  kept: number;
  rejected: Record<string, number>;
  selected: number;
  clusters: number;
  noise: number;
  outlines: Record<string, number>;
  significant: number | null;
  settings: Record<string, unknown>;
}

function summaryOf({ stdout, stderr, code }: Run): Summary {
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Summary;
}

function labelsIn(path: string): { row: string; cluster: string; role: string; reason: string }[] {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(header).toBe("row,cluster,role,reason");
  return lines.map((line) => {
    const [row, cluster, role, reason] = line.split(",");
    return { row, cluster, role, reason };
  });
}

describe("agglomera clusters", () => {
  test("motor vehicle parts in Nuevo León: Ciénega de Flores holds more than activity in general, Apodaca does not", async () => {
    const [out, labels] = [join(folder, "parts.geojson"), join(folder, "parts.csv")];
    const args = `--lon longitude --lat latitude --eps 3350 --min-points 5 --industry-column scian --industry 3363`;
    const test = `--permutations 999 --seed 1`;
    const run = (...more: string[]) =>
      agglomera("clusters", NUEVO_LEON, ...`${args} ${test}`.split(" "), "--out", out, "--labels", labels, ...more);
    const summary = summaryOf(await run());
    expect(summary).toMatchObject({ rows: 983, kept: 983, rejected: {}, selected: 71, clusters: 4, noise: 27 });
    expect(summary.significant).toBe(1);
    expect(summary.settings).toMatchObject({
      method: "dbscan",
      eps: 3350,
      minPoints: 5,
      automatic: [],
      permutations: 999,
      seed: 1,
      industry: "3363",
    });

    const written = readFileSync(out, "utf8");
    const { features } = JSON.parse(written) as FeatureCollection<Polygon>;
    expect(features.map(({ id, properties }) => [id, properties?.name, properties?.significant])).toEqual([
      [1, "Apodaca", false],
      [2, "Ciénega de Flores", true],
      [3, "García", false],
      [4, "Santa Catarina", false],
    ]);
    expect(features[1].properties).toMatchObject({ cluster: 2, establishments: 12, allEstablishments: 53 });
    expect(features[1].properties?.detectableExcess).toBeGreaterThan(5);
    expect(features[1].properties?.near).toBe("Ciudad Apodaca");
    expect(features[1].properties?.regions).toEqual([
      { id: "MX-19012", name: "Ciénega de Flores", establishments: 9 },
      { id: "MX-19025", name: "General Zuazua", establishments: 3 },
    ]);
    expect(features[1].properties?.expected).toBeCloseTo((53 * 71) / 983, 3);
    // The areas of the concave hulls; where the bundle cannot draw one, the first is a box of 167.85.
    expect(features.map(({ properties }) => properties?.areaKm2)).toEqual(
      [34.462, 18.79, 2.357, 1.123].map((km2) => expect.closeTo(km2, 2)),
    );
    expect(features.map(({ properties }) => properties?.outline as string)).toEqual(Array(4).fill("concave"));
    expect(summary.outlines).toEqual({ concave: 4, convex: 0, buffer: 0, box: 0 });

    const rows = labelsIn(labels);
    const codes = readFileSync(NUEVO_LEON, "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[1]);
    expect(rows.map(({ row }) => Number(row))).toEqual(codes.map((_, k) => k + 1));
    rows.forEach(({ role, reason }, k) => {
      expect(role === "not selected").toBe(!codes[k].startsWith("3363"));
      expect(reason).toBe(role === "not selected" ? "another industry" : "");
    });
    for (const { id, properties } of features)
      expect(rows.filter(({ cluster }) => cluster === String(id))).toHaveLength(properties?.establishments as number);
    expect(rows.filter(({ role }) => role === "noise")).toHaveLength(summary.noise);

    const labelled = readFileSync(labels, "utf8");
    expectRefusal(await run(), /--out: .*parts\.geojson cannot be written: it is there already; --force overwrites it/);
    await run("--force");
    expect(readFileSync(out, "utf8")).toBe(written);
    expect(readFileSync(labels, "utf8")).toBe(labelled);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("a city of 300 is drawn by its concave hull", async () => {
    const out = join(folder, "city.geojson");
    const args = ["--eps", "4000", "--min-points", "5", "--out", out];
    summaryOf(await agglomera("clusters", join(REGISTERS, "city300-hull.csv"), ...args));
    const { features } = JSON.parse(readFileSync(out, "utf8")) as FeatureCollection<Polygon>;
    expect(features.map(({ properties }) => properties?.areaKm2)).toEqual([expect.closeTo(443.09, 2)]);
    expect(features[0].geometry.coordinates.map((ring) => ring.length)).toEqual([19]);
  });

  test("outlines are cut at 180 degrees, and go around a pole", async () => {
    const out = join(folder, "far.geojson");
    const outlineOf = async (register: string) => {
      summaryOf(await agglomera("clusters", join(REGISTERS, register), "--out", out, "--force"));
      const { features } = JSON.parse(readFileSync(out, "utf8")) as FeatureCollection<Polygon | MultiPolygon>;
      return features.map(({ geometry }) => geometry);
    };
    const [fiji] = await outlineOf("antimeridian.csv");
    const parts = fiji.type === "MultiPolygon" ? fiji.coordinates : [];
    const sides = parts.map(([ring]) => [...new Set(ring.map(([lon]) => Math.sign(lon)))].join());
    expect(sides.sort()).toEqual(["-1", "1"]);
    expect(parts.flat(2).every(([lon]) => Math.abs(lon) <= 180)).toBe(true);
    for (const part of parts) expect(part[0].filter(([lon]) => Math.abs(lon) === 180).length).toBeGreaterThan(1);

    const [pole] = await outlineOf("pole.csv");
    const places = (pole.type === "MultiPolygon" ? pole.coordinates : [pole.coordinates]).flat(2);
    expect(places.every(([lon, lat]) => Math.abs(lon) <= 180 && lat <= 90)).toBe(true);
    for (const corner of [
      [-180, 90],
      [180, 90],
    ])
      expect(places).toContainEqual(corner);
  });

  test("reads standard input and writes standard output, the figures beside it", async () => {
    const [out, labels] = [join(folder, "piped.geojson"), join(folder, "piped.csv")];
    const city = join(REGISTERS, "city300-hull.csv");
    const args = ["--eps", "4000", "--min-points", "5"];
    const filed = summaryOf(await agglomera("clusters", city, ...args, "--out", out, "--labels", labels));
    const input = readFileSync(city, "utf8");
    const piped = await runNode([PROGRAM, "clusters", "-", ...args, "--out", "-"], { input });
    expect(piped.code).toBe(0);
    expect(piped.stdout).toBe(readFileSync(out, "utf8"));
    expect({ ...(JSON.parse(piped.stderr) as Summary), seconds: 0 }).toEqual({ ...filed, seconds: 0 });
    const labelled = await runNode([PROGRAM, "clusters", "-", ...args, "--out", "/dev/null", "--labels", "-"], {
      input,
    });
    expect(labelled.stdout).toBe(readFileSync(labels, "utf8"));

    const [header, ...lines] = input.trimEnd().split(/\r?\n/);
    const [lonAt, latAt] = ["lon", "lat"].map((name) => header.split(",").indexOf(name));
    const features = lines
      .map((line) => line.split(","))
      .map((cells) => ({
        type: "Feature",
        properties: {},
        geometry: { type: "Point", coordinates: [Number(cells[lonAt]), Number(cells[latAt])] },
      }));
    const geojson = JSON.stringify({ type: "FeatureCollection", features });
    const read = await runNode([PROGRAM, "clusters", "-", ...args, "--out", "-"], { input: geojson });
    expect(read.stdout).toBe(piped.stdout);
    expectRefusal(
      await runNode([PROGRAM, "clusters", "-", "--out", "-"], { input: "" }),
      /standard input cannot be read: it holds no table/,
    );
  });

  test("ends as a broken pipe ends where standard output is closed, and leaves no file begun", async () => {
    const register = join(folder, "wide.csv");
    const places = Array.from(
      { length: 200_000 },
      (_, i) => `${((i * 7919) % 3600) / 10 - 180},${(i % 1200) / 10 - 60}`,
    );
    writeFileSync(register, `lon,lat\n${places.join("\n")}\n`);
    const labels = join(folder, "closed.geojson");
    const args = ["clusters", register, "--eps", "10", "--min-points", "5", "--out", labels, "--labels", "-"];
    const child = begin([PROGRAM, ...args], ["ignore", "pipe", "pipe"]);
    child.stdout!.once("data", () => child.stdout!.destroy());
    expect(await ended(child)).toMatchObject({ code: 141, stderr: "" });
    expect(readdirSync(folder).filter((name) => name.includes("closed"))).toEqual([]);
  });

  test("every row of an untidy register is kept or rejected for a reason, and labelled in its place", async () => {
    const [out, labels] = [join(folder, "untidy.geojson"), join(folder, "untidy.csv")];
    const args = `--eps 500 --min-points 3 --industry-column INDUSTRY --industry 336`.split(" ");
    const summary = summaryOf(await agglomera("clusters", UNTIDY, ...args, "--out", out, "--labels", labels));
    expect(summary).toMatchObject({ rows: 13, kept: 7, selected: 4, clusters: 1, noise: 1, significant: null });
    expect(summary).toMatchObject({
      repaired: { exchanged: 0, quotes: 0, shifted: 1 },
      reading: { delimiter: ";", axes: "as named" },
    });
    expect(summary.rejected).toEqual({
      empty: 2,
      zero: 1,
      "not a coordinate": 1,
      "out of range": 2,
    });
    expect(summary.rows).toBe(summary.kept + Object.values(summary.rejected).reduce((sum, rows) => sum + rows));
    expect(labelsIn(labels).map(({ cluster, role, reason }) => [cluster, role, reason].join())).toEqual([
      "1,core,",
      "1,core,",
      ",rejected,empty",
      ",rejected,zero",
      ",rejected,not a coordinate",
      ",rejected,out of range",
      "1,core,",
      ",not selected,another industry",
      ",not selected,no industry",
      ",rejected,out of range",
      ",rejected,empty",
      ",noise,",
      ",not selected,another industry",
    ]);
  });

  test("hdbscan and automatic settings say what was used", async () => {
    const out = join(folder, "other.geojson");
    const industry = ["--industry-column", "scian", "--industry", "3363"];
    const hdbscan = summaryOf(
      await agglomera("clusters", NUEVO_LEON, "--method", "hdbscan", "--min-points", "5", ...industry, "--out", out),
    );
    expect(hdbscan.settings).toMatchObject({ method: "hdbscan", eps: null, minPoints: 5, automatic: [] });
    expect(hdbscan.clusters).toBeGreaterThan(1);
    const { features } = JSON.parse(readFileSync(out, "utf8")) as FeatureCollection;
    expect(features.every(({ properties }) => properties?.stability > 0)).toBe(true);
    const chosen = summaryOf(await agglomera("clusters", NUEVO_LEON, ...industry, "--out", out, "--force"));
    expect(chosen.settings).toMatchObject({ method: "dbscan", automatic: ["eps", "minPoints"], permutations: null });
    expect(chosen.settings.eps).toBeGreaterThan(500);
  });

  test("100,000 establishments: the counts of the seeded register", async () => {
    const path = join(folder, "scale.csv");
    const { longitude, latitude } = points(100_000, 1);
    writeFileSync(path, `longitude,latitude\n${Array.from(longitude, (x, i) => `${x},${latitude[i]}\n`).join("")}`);
    const [out, labels] = [join(folder, "scale.geojson"), join(folder, "scale-labels.csv")];
    const run = async (eps: string, least: string) =>
      summaryOf(
        await agglomera(
          "clusters",
          path,
          "--eps",
          eps,
          "--min-points",
          least,
          "--out",
          out,
          "--labels",
          labels,
          "--force",
        ),
      );
    expect(await run("2000", "5")).toMatchObject({ rows: 100_000, kept: 100_000, clusters: 59, noise: 40_405 });
    expect(labelsIn(labels).filter(({ role }) => role === "noise")).toHaveLength(40_405);
    expect(await run("500", "10")).toMatchObject({ clusters: 232, noise: 70_669, significant: null });
  });
});
