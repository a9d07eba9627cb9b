import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection, Polygon } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { version } from "../../../package.json";
import { atlasCommand } from "../../../src/cli/atlas/atlasCommand";
import { clustersCommand } from "../../../src/cli/clusters/clustersCommand";
import { Refusal } from "../../../src/cli/refusal";
import { points } from "../../bench/scaleRegister";
import { agglomera, PROGRAM, REGISTERS, type Run } from "./runCli";

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

/** One sentence on stderr, nothing on stdout, code 2. */
async function expectSentence(answer: Promise<string>, sentence: RegExp): Promise<void> {
  const refusal: unknown = await answer.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).message).toMatch(sentence);
  expect((refusal as Refusal).message).toMatch(/^[^\n]+[.?]$/);
}

function ended(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stderr }));
  });
}

function expectRefusal({ code, stdout, stderr }: Run, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^[^\n]+[.?]\n$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
}

describe("agglomera clusters", () => {
  test("motor vehicle parts in Nuevo León: Apodaca holds more than activity in general, Monterrey does not", async () => {
    const [out, labels] = [join(folder, "parts.geojson"), join(folder, "parts.csv")];
    const args = `--lon longitude --lat latitude --eps 3350 --min-points 5 --industry-column scian --industry 3363`;
    const test = `--permutations 999 --seed 1`;
    const run = () =>
      agglomera("clusters", NUEVO_LEON, ...`${args} ${test}`.split(" "), "--out", out, "--labels", labels);
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
      [1, "Monterrey", false],
      [2, "Ciudad Apodaca", true],
      [3, "Santa Catarina", false],
      [4, "Guadalupe", false],
    ]);
    expect(features[1].properties).toMatchObject({ cluster: 2, establishments: 12, population: 53 });
    expect(features[1].properties?.expected).toBeCloseTo((53 * 71) / 983, 3);
    for (const { geometry } of features) expect(geometry.coordinates[0].length).toBeGreaterThan(3);

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
    await run();
    expect(readFileSync(out, "utf8")).toBe(written);
    expect(readFileSync(labels, "utf8")).toBe(labelled);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("every row of an untidy register is kept or rejected for a reason, and labelled in its place", async () => {
    const [out, labels] = [join(folder, "untidy.geojson"), join(folder, "untidy.csv")];
    const args = `--eps 500 --min-points 3 --industry-column INDUSTRY --industry 336`.split(" ");
    const summary = summaryOf(await agglomera("clusters", UNTIDY, ...args, "--out", out, "--labels", labels));
    expect(summary).toMatchObject({ rows: 13, kept: 6, selected: 3, clusters: 1, noise: 0, significant: null });
    expect(summary).toMatchObject({
      repaired: { exchanged: 0, quotes: 0 },
      reading: { delimiter: ";", axes: "as named" },
    });
    expect(summary.rejected).toEqual({
      empty: 2,
      zero: 1,
      "not a coordinate": 1,
      "out of range": 2,
      "more cells than columns": 1,
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
      ",rejected,more cells than columns",
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
    const chosen = summaryOf(await agglomera("clusters", NUEVO_LEON, ...industry, "--out", out));
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
        await agglomera("clusters", path, "--eps", eps, "--min-points", least, "--out", out, "--labels", labels),
      );
    expect(await run("2000", "5")).toMatchObject({ rows: 100_000, kept: 100_000, clusters: 59, noise: 40_405 });
    expect(labelsIn(labels).filter(({ role }) => role === "noise")).toHaveLength(40_405);
    expect(await run("500", "10")).toMatchObject({ clusters: 232, noise: 70_669, significant: null });
  });

  test("what has to be changed first is one sentence", async () => {
    const out = ["--out", join(folder, "never.geojson")];
    const copy = join(folder, "copy.csv"); // one run names it as its output
    copyFileSync(NUEVO_LEON, copy);
    const cases: [args: string[], sentence: RegExp][] = [
      [
        [NUEVO_LEON, ...out, "--lon", "longitud"],
        /no column "longitud" \(--lon\); it has id, scian, longitude, latitude\. Did you mean longitude\?/,
      ],
      [[join(folder, "absent.csv"), ...out], /absent\.csv cannot be read: there is no such file/],
      [[folder, ...out], /cannot be read: it is a folder/],
      [[join(REGISTERS, "..", "..", "public", "atlas", "establishments.parquet"), ...out], /it is a Parquet file/],
      [[NUEVO_LEON, "--out", join(folder, "no", "where.geojson")], /--out: .* cannot be written: there is no such/],
      [[copy, "--out", copy], /--out: .* cannot be written: it is the register itself/],
      [[NUEVO_LEON, ...out, "--permutations", "99"], /--permutations needs --industry: .* nothing to test against/],
      [
        [NUEVO_LEON, ...out, "--industry-column", "scian", "--industry", "9999"],
        /no row has an industry 9999 in scian/,
      ],
    ];
    expectRefusal(await agglomera("clusters", ...cases[0][0]), cases[0][1]);
    for (const [args, sentence] of cases) await expectSentence(clustersCommand(args), sentence);
    expect(readdirSync(folder)).not.toContain("never.geojson");
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(NUEVO_LEON, "utf8"));
  });
});

describe("agglomera atlas", () => {
  test("prints a county as JSON, from its id or its code", async () => {
    const [byCode, byId] = await Promise.all([
      agglomera("atlas", "--region", "48201", "--json"),
      atlasCommand(["--region", "us-48201", "--json"]),
    ]);
    expect(byCode).toMatchObject({ code: 0, stderr: "", stdout: byId });
    const report = JSON.parse(byCode.stdout) as Record<string, unknown> & {
      industries: { code: string; employment: number | null; lqEmployment: number | null }[];
      clusters: { title: string; verdict: { strong: string } }[];
    };
    expect(report.region).toMatchObject({
      id: "US-48201",
      name: "Harris County",
      state: { id: "US-48", name: "Texas" },
    });
    expect(report.years).toEqual([2017, 2018, 2019, 2020, 2021]);
    expect(report.industries).toHaveLength(272);
    expect(report.industries[0]).toMatchObject({ code: "7225", employment: 172_801 });
    expect(report.industries[0].lqEmployment).toBeCloseTo(1.03, 2);
    const strong = report.clusters.filter(({ verdict }) => verdict.strong === "yes").map(({ title }) => title);
    expect(strong).toContain("Business Services");
  });

  test("prints a state of Mexico for people", async () => {
    const { code, stdout } = await agglomera("atlas", "--region", "MX-19");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^MX-19 Nuevo León \(state\)\npopulation .* establishments \(2019\)/);
    expect(stdout).toMatch(/\n46 +Retail Trade +[\d,]+ +[\d.]+ +[+-][\d.]+%\n/);
  });

  test("a region it does not have, one that could be two and an atlas that is not there are one sentence", async () => {
    const cases: [args: string[], sentence: RegExp][] = [
      [["--region", "99999"], /no region "99999"; expected a code such as/],
      [["--region", "19"], /--region 19 is US-19 Iowa and also MX-19 Nuevo León; say which/],
      [["--region", "harris"], /did you mean US-48201 Harris County, Texas or /],
      [["--region", "48201", "--atlas", folder], /The atlas cannot be read at .*: there is no such file/],
      [["--region", "48201", "--rule", "us-76"], /--rule: there is no rule "us-76"; did you mean us-75\?/],
      [["--cluster", "automotiv"], /no cluster "automotiv"; did you mean Automotive\?/],
      [[], /--region is missing: .* or --cluster: /],
    ];
    expectRefusal(await agglomera("atlas", ...cases[1][0]), cases[1][1]);
    for (const [args, sentence] of cases) await expectSentence(atlasCommand(args), sentence);
  });
});

describe("agglomera", () => {
  test("ends without a word where the reader has read enough", async () => {
    const child = spawn(process.execPath, [...PROGRAM, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    expect(await ended(child)).toEqual({ code: 0, stderr: "" });
  });

  test.skipIf(!existsSync("/dev/full"))("says in one sentence that its answer cannot be written", async () => {
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [...PROGRAM, "--help"], { stdio: ["ignore", full, "pipe"] });
    expect(await ended(child)).toEqual({ code: 2, stderr: "The answer cannot be written: the disk is full.\n" });
    closeSync(full);
  });

  test("helps, says its version and refuses a command it does not know", async () => {
    const [help, clusters, atlas, stated, unknown] = await Promise.all([
      agglomera("--help"),
      clustersCommand(["--help"]),
      atlasCommand(["-h"]),
      agglomera("--version"),
      agglomera("cluster"),
    ]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/^Usage: agglomera COMMAND/);
    expect(clusters).toMatch(/^Usage: agglomera clusters REGISTER(.|\n)*--min-points COUNT/);
    expect(atlas).toMatch(/^Usage: agglomera atlas --region CODE(.|\n)*--threshold CONDITION=NUMBER/);
    expect(stated.stdout).toBe(`${version}\n`);
    expectRefusal(unknown, /There is no command cluster; did you mean clusters\?/);
  });
});
