import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atlasCommand } from "#cli/atlas/atlasCommand.ts";
import { clustersCommand } from "#cli/clusters/clustersCommand.ts";
import { Refusal } from "#cli/refusal.ts";
import { REGISTERS } from "./runCli.ts";

const NUEVO_LEON = join(REGISTERS, "cli-nuevo-leon.csv");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "agglomera-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One sentence the person can act on. */
async function expectSentence(answer: Promise<unknown>, sentence: RegExp): Promise<void> {
  const refusal: unknown = await answer.catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).message).toMatch(sentence);
  expect((refusal as Refusal).message).toMatch(/^[^\n]+[.?]$/);
}

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
    [[NUEVO_LEON, ...out, "--industry-column", "scian", "--industry", "9999"], /no row has an industry 9999 in scian/],
  ];
  for (const [args, sentence] of cases) await expectSentence(clustersCommand(args), sentence);
  expect(readdirSync(folder)).not.toContain("never.geojson");
  expect(readFileSync(copy, "utf8")).toBe(readFileSync(NUEVO_LEON, "utf8"));
});

test("a register of which nothing can be used is one sentence, and nothing is written", async () => {
  const register = join(folder, "nowhere.csv");
  writeFileSync(register, "lon,lat,naics\n0,0,336\n,,336\n,,335\n400.5,100.5,335\n");
  const out = ["--out", join(folder, "nothing.geojson"), "--labels", join(folder, "nothing.csv")];
  await expectSentence(
    clustersCommand([register, ...out]),
    /nowhere\.csv: no row has a place that can be used \(2 empty, 1 zero, 1 out of range\), and nothing is written/,
  );
  const partly = join(folder, "partly.csv");
  writeFileSync(partly, "lon,lat,naics\n10.5,20.5,335\n,,336\n");
  await expectSentence(
    clustersCommand([partly, ...out, "--industry-column", "naics", "--industry", "336"]),
    /partly\.csv: no row of industry 336 has a place that can be used, and nothing is written/,
  );
  expect(readdirSync(folder).filter((name) => name.includes("nothing"))).toEqual([]);
});

test("a region it does not have, one that could be two and an atlas that is not there are one sentence", async () => {
  const cases: [args: string[], sentence: RegExp][] = [
    [["--region", "99999"], /no region "99999"; expected a code such as/],
    [["--region", "harris"], /did you mean US-48201 Harris County, Texas or /],
    [["--region", "48201", "--atlas", folder], /The atlas cannot be read at .*: there is no such file/],
    [["--region", "48201", "--rule", "us-76"], /--rule: there is no rule "us-76"; did you mean us-75\?/],
    [["--cluster", "automotiv"], /no cluster "automotiv"; did you mean Automotive\?/],
    [[], /--region is missing: .* or --cluster: /],
  ];
  for (const [args, sentence] of cases) await expectSentence(atlasCommand(args), sentence);
});
