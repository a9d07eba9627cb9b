import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agglomera, REGISTERS, ROOT, type Run } from "./program.ts";

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true });
const NUEVO_LEON = join(REGISTERS, "cli-nuevo-leon.csv");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "agglomera-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function expectValid(schema: string, value: unknown): void {
  const file = join(ROOT, "docs", "schema", `${schema}.schema.json`);
  const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
  validate(value);
  expect(
    validate.errors?.map(({ instancePath, message, params }) => ({ instancePath, message, params })) ?? [],
  ).toEqual([]);
}

function printed({ code, stdout, stderr }: Run): unknown {
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

test.each([
  ["a city", [join(REGISTERS, "city300-hull.csv")]],
  [
    "an industry that is tested",
    [NUEVO_LEON, ..."--industry-column scian --industry 3363 --permutations 99".split(" ")],
  ],
  ["hdbscan", [NUEVO_LEON, ..."--method hdbscan --industry-column scian --industry 3363".split(" ")]],
  ["rows rejected and repaired", [join(REGISTERS, "cli-untidy.csv"), ..."--eps 500 --min-points 3".split(" ")]],
  ["outlines over 180 degrees", [join(REGISTERS, "antimeridian.csv")]],
  ["outlines around a pole", [join(REGISTERS, "pole.csv")]],
  ["no cluster", [NUEVO_LEON, ..."--eps 1 --min-points 900".split(" ")]],
])("what clusters writes and prints is as docs/schema says: %s", async (_, args) => {
  const [out, labels] = [join(folder, "out.geojson"), join(folder, "labels.csv")];
  const summary = printed(await agglomera("clusters", ...args, "--out", out, "--labels", labels, "--force"));
  expectValid("clusters-summary", summary);
  expectValid("clusters-outlines", JSON.parse(readFileSync(out, "utf8")));
  const [header, ...lines] = readFileSync(labels, "utf8").trimEnd().split("\n");
  const rows = lines.map((line) => {
    const cells = line.split(",");
    expect(cells).toHaveLength(4);
    return Object.fromEntries(header.split(",").map((name, k) => [name, cells[k]]));
  });
  expect(rows).toHaveLength((summary as { rows: number }).rows);
  for (const row of new Map(rows.map((row) => [`${row.role} ${row.reason}`, row])).values())
    expectValid("clusters-labels", row);
});

test.each([
  ["atlas-region", "--region US-26163"],
  ["atlas-region", "--region US-48263 --certainty strong --year 2019"],
  ["atlas-region", "--region MX-19039"],
  ["atlas-region", "--region US-A19820"],
  ["atlas-region", "--region AU-40501"],
  ["atlas-region", "--region JP-23"],
  ["atlas-region", "--region NZ-18"],
  ["atlas-cluster", "--cluster automotive"],
  ["atlas-cluster", "--cluster 3363 --level state"],
  ["atlas-meeting", "--region US-26163 --cluster automotive --explain"],
  ["atlas-meeting", "--region MX-19039 --cluster 3363 --rule european-stars --explain"],
])("%s.schema.json holds what atlas %s --json prints", async (schema, args) => {
  expectValid(schema, printed(await agglomera("atlas", ...args.split(" "), "--json")));
});
