import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { version } from "#package.json";
import { REGISTERS, ROOT, runNode } from "./program.ts";

let folder: string;
let program: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "agglomera-"));
  const empty = join(folder, "empty");
  mkdirSync(empty);
  const npm = (args: string[], cwd: string) =>
    execFileSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  // The tree is built; what `prepack` would build is what is packed.
  const [{ filename }] = JSON.parse(
    npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], ROOT),
  ) as { filename: string }[];
  npm(["install", "--offline", "--no-audit", "--no-fund", "--prefix", empty, join(folder, filename)], empty);
  program = join(empty, "node_modules", "agglomera", "dist-cli", "agglomera.mjs");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("what npm pack makes installs into an empty folder, needs no other package, and runs there", async () => {
  const run = (...args: string[]) => runNode([program, ...args], { folder });
  expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  const out = join(folder, "city.geojson");
  const found = await run(
    "clusters",
    join(REGISTERS, "city300-hull.csv"),
    "--eps",
    "4000",
    "--min-points",
    "5",
    "--out",
    out,
  );
  expect(found).toMatchObject({ code: 0, stderr: "" });
  const { features } = JSON.parse(readFileSync(out, "utf8")) as { features: { properties: object }[] };
  // Named by a city of the atlas that came along.
  expect(features.map(({ properties }) => properties)).toMatchObject([
    { name: "Cuauhtémoc", outline: "concave", areaKm2: expect.closeTo(443.09, 2) as number },
  ]);
  expect((await run("atlas", "--region", "MX-19")).stdout).toMatch(/^MX-19 Nuevo León \(state\)\n/);
});
